/** Links to the files of one document; below them what is being made, or why it did not come. */
import "./documents.css";
import { useState } from "react";
import { type Failure, fetchDocument } from "./fetchDocument.ts";
import { useFetchWords } from "./words.ts";

interface Props {
  /** path below the seat's documents, what the link says, and its whole name where that is not enough */
  readonly links: readonly (readonly [path: string, text: string, name?: string])[];
}

export function DocumentLinks({ links }: Props) {
  const words = useFetchWords();
  const [state, setState] = useState<"making" | Failure | null>(null);
  const get = async (path: string) => {
    setState("making");
    setState(await fetchDocument(path));
  };
  return (
    <>
      {links.map(([path, text, name]) => (
        <a
          key={path}
          href={`${location.pathname}/documents/${path}`}
          download
          aria-label={name}
          onClick={(event) => {
            event.preventDefault();
            if (state !== "making") void get(path);
          }}
        >
          {text}
        </a>
      ))}
      {state !== null && (
        <p role="status" className={state === "making" ? "muted" : "document-failed"}>
          {state === "making" ? words.making : words.failed[state]}
        </p>
      )}
    </>
  );
}
