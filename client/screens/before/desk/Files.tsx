/** Documents that the offices send out, as things stand when a link is pressed. */
import type { OfficeFile } from "../../../../shared/terms/documents.ts";

export function Files({ files }: { readonly files: readonly (readonly [file: OfficeFile, text: string])[] }) {
  return (
    <p className="files">
      {files.map(([file, text]) => (
        <a key={file} href={`${location.pathname}/documents/${file}`} download>
          {text}
        </a>
      ))}
    </p>
  );
}
