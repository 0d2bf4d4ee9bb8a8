/** The minutes and the paper pack as files, as things stand when a link is pressed. */
import { DOCUMENT_FILES } from "../../shared/documents.ts";
import { useWords } from "./words.ts";

export function Documents() {
  const words = useWords();
  return (
    <details className="card">
      <summary>{words.documents}</summary>
      <p className="muted">{words.documentsHow}</p>
      <ul className="plain">
        {DOCUMENT_FILES.map((file) => (
          <li key={file}>
            <a href={`${location.pathname}/documents/${file}`} download>
              {words.documentNames[file]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
