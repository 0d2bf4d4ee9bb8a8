/** Documents of the dossier: put in by the organiser's clerks, read by all desks and organisations. */
import type { DossierView } from "../../../../../shared/views/before/offices.ts";
import { send } from "../../../../line/send.ts";
import { Attach } from "../../../../staff/attached/Attach.tsx";
import { useAttachedDraft } from "../../../../staff/attached/attachedDraft.ts";
import { FileList } from "../../../../staff/attached/FileList.tsx";
import { useAttachedWords } from "../../../../staff/attached/words.ts";
import { Button } from "../../../../ui/Button.tsx";
import { useDossierWords } from "./words.ts";

function Add() {
  const words = useDossierWords();
  const draft = useAttachedDraft();
  const keep = () => {
    send({ type: "AttachToDossier", attached: draft.attached.map(({ file }) => file) });
    draft.sent();
  };
  return (
    <>
      <Attach draft={draft} />
      {draft.attached.length > 0 && (
        <Button kind="suggested" disabled={draft.coming} onClick={keep}>
          {words.keepDocuments}
        </Button>
      )}
    </>
  );
}

interface Props {
  readonly dossier: DossierView;
  readonly mayPress: boolean;
}

export function DocumentsCard({ dossier: { files }, mayPress }: Props) {
  const words = useDossierWords();
  const attachedWords = useAttachedWords();
  return (
    <section className="card" aria-label={words.documents}>
      <h2>{words.documents}</h2>
      <p className="muted">{words.documentsHint}</p>
      <FileList
        files={files}
        beside={({ file, name }) =>
          mayPress && (
            <Button
              aria-label={attachedWords.remove(name)}
              onClick={() => send({ type: "TakeOffDossier", file })}
            >
              ×
            </Button>
          )
        }
      />
      {mayPress && <Add />}
    </section>
  );
}
