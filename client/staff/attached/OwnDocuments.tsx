/** Documents of the dossier, as those read them whom they are for. */
import type { Attachment } from "../../../shared/terms/attachments.ts";
import { FileList } from "./FileList.tsx";
import { useAttachedWords } from "./words.ts";

export function OwnDocuments({ files }: { readonly files: readonly Attachment[] }) {
  const words = useAttachedWords();
  if (files.length === 0) return null;
  return (
    <section className="card" aria-label={words.ofOrganisers}>
      <h2>{words.ofOrganisers}</h2>
      <FileList files={files} />
    </section>
  );
}
