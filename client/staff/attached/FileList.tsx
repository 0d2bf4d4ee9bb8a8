/** Files that hang on something, each to be downloaded. */
import type { ReactNode } from "react";
import type { Attachment } from "../../../shared/terms/attachments.ts";
import { place } from "../../line/place.ts";
import { useAttachedWords } from "./words.ts";
import "./attached.css";

interface Props {
  readonly files: readonly Attachment[];
  /** what can be done with each */
  readonly beside?: (file: Attachment) => ReactNode;
}

export function FileList({ files, beside }: Props) {
  const words = useAttachedWords();
  const { hearing, seat } = place();
  if (files.length === 0) return null;
  return (
    <ul className="attached" aria-label={words.title}>
      {files.map((file) => (
        <li key={file.file}>
          <a
            href={`/h/${hearing}/${seat}/files/${file.file}`}
            download={file.name}
            aria-label={words.download(file.name)}
          >
            <span aria-hidden="true">↓</span> {file.name}
          </a>
          <span className="num muted">{words.size(file.bytes)}</span>
          {beside?.(file)}
        </li>
      ))}
    </ul>
  );
}
