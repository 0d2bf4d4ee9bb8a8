/** The minutes and the paper pack as files, as things stand when a link is pressed. */
import { DOCUMENT_FILES } from "../../../../shared/terms/documents.ts";
import { DocumentLinks } from "../../../staff/documents/DocumentLinks.tsx";
import { useDocumentWords } from "./documentWords.ts";
import { Folded } from "./Folded.tsx";

export function Documents({ wanted }: { wanted: boolean }) {
  const words = useDocumentWords();
  return (
    <Folded name="documents" title={words.documents} wanted={wanted}>
      <p className="muted">{words.documentsHow}</p>
      <ul className="plain">
        {DOCUMENT_FILES.map((file) => (
          <li key={file}>
            <DocumentLinks links={[[file, words.documentNames[file]]]} />
          </li>
        ))}
      </ul>
    </Folded>
  );
}
