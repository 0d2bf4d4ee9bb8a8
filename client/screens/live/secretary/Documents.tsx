/** The minutes and the paper pack as files, as things stand when a link is pressed; what fails says so under its link. */
import { useState } from "react";
import { DOCUMENT_FILES, DOCUMENT_REFUSED, type StaffFile } from "../../../../shared/terms/documents.ts";
import { useDocumentWords } from "./documentWords.ts";
import { Folded } from "./Folded.tsx";

type Failure = "tooLong" | "tooMany" | "other";

/** Gives the browser the file to keep; resolves to why there is none. */
async function fetchDocument(file: StaffFile): Promise<Failure | null> {
  const response = await fetch(`${location.pathname}/documents/${file}`).catch(() => null);
  if (!response?.ok) {
    const why = response?.headers.get(DOCUMENT_REFUSED);
    return why === "tooLong" || why === "tooMany" ? why : "other";
  }
  const name = /filename="?([^";]+)/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? file;
  const url = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return null;
}

function DocumentLink({ file }: { file: StaffFile }) {
  const words = useDocumentWords();
  const [state, setState] = useState<"making" | Failure | null>(null);
  const get = async () => {
    setState("making");
    setState(await fetchDocument(file));
  };
  return (
    <li>
      <a
        href={`${location.pathname}/documents/${file}`}
        download
        onClick={(event) => {
          event.preventDefault();
          if (state !== "making") void get();
        }}
      >
        {words.documentNames[file]}
      </a>
      {state !== null && (
        <p role="status" className={state === "making" ? "muted" : "document-failed"}>
          {state === "making" ? words.documentMaking : words.documentFailed[state]}
        </p>
      )}
    </li>
  );
}

export function Documents({ wanted }: { wanted: boolean }) {
  const words = useDocumentWords();
  return (
    <Folded name="documents" title={words.documents} wanted={wanted}>
      <p className="muted">{words.documentsHow}</p>
      <ul className="plain">
        {DOCUMENT_FILES.map((file) => (
          <DocumentLink key={file} file={file} />
        ))}
      </ul>
    </Folded>
  );
}
