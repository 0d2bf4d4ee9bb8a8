/** Files that hang on something, each to be downloaded. */
import type { Attachment } from "../../../shared/terms/attachments.ts";
import { place } from "../../line/place.ts";
import { useAttachedWords } from "./words.ts";
import "./attached.css";

export function FileList({ files }: { readonly files: readonly Attachment[] }) {
  const words = useAttachedWords();
  const { hearing, seat } = place();
  if (files.length === 0) return null;
  return (
    <ul className="attached" aria-label={words.title}>
      {files.map(({ file, name, bytes }) => (
        <li key={file}>
          <a href={`/h/${hearing}/${seat}/files/${file}`} download={name} aria-label={words.download(name)}>
            <span aria-hidden="true">↓</span> {name}
          </a>
          <span className="num muted">{words.size(bytes)}</span>
        </li>
      ))}
    </ul>
  );
}
