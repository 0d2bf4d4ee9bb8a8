/** Documents of the dossier: put in by the organiser's clerks, read by all desks and organisations. */
import { READERS, type Reader } from "../../../../../shared/terms/attachments.ts";
import type { DossierView } from "../../../../../shared/views/before/offices.ts";
import { usePending } from "../../../../line/giving.ts";
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

type Document = DossierView["files"][number];

/** Whom it is for: each kind of reader is let in or shut out by a tick. */
function Readers({ of: { file, name, readers } }: { readonly of: Document }) {
  const words = useDossierWords();
  const pending = usePending().some(({ command }) => command.type === "OpenDossierFile");
  const toggle = (reader: Reader) => {
    const rest = readers.filter((otherReader) => otherReader !== reader);
    const next = rest.length < readers.length ? rest : [...readers, reader];
    send({ type: "OpenDossierFile", file, readers: next });
  };
  return (
    <fieldset className="readers" aria-label={words.readersOf(name)} disabled={pending}>
      {READERS.map((reader) => (
        <label key={reader}>
          <input type="checkbox" checked={readers.includes(reader)} onChange={() => toggle(reader)} />
          {words.readers[reader]}
        </label>
      ))}
    </fieldset>
  );
}

function Beside({ of, mayPress }: { readonly of: Document; readonly mayPress: boolean }) {
  const words = useDossierWords();
  const attachedWords = useAttachedWords();
  if (!mayPress) {
    const named = of.readers.map((reader) => words.readers[reader]).join(", ");
    return <small className="muted">{named === "" ? words.readersNone : named}</small>;
  }
  return (
    <>
      <Button
        aria-label={attachedWords.remove(of.name)}
        onClick={() => send({ type: "TakeOffDossier", file: of.file })}
      >
        ×
      </Button>
      <Readers of={of} />
    </>
  );
}

interface Props {
  readonly dossier: DossierView;
  readonly mayPress: boolean;
}

export function DocumentsCard({ dossier: { files, announcement }, mayPress }: Props) {
  const words = useDossierWords();
  const waits = announcement === null && files.some(({ readers }) => readers.includes("public"));
  return (
    <section className="card" aria-label={words.documents}>
      <h2>{words.documents}</h2>
      <p className="muted">{words.documentsHint}</p>
      <FileList
        files={files}
        beside={({ file }) => {
          const otherFile = files.find((document) => document.file === file);
          return otherFile && <Beside of={otherFile} mayPress={mayPress} />;
        }}
      />
      {waits && <p className="sign bad">{`▲ ${words.publicWaits}`}</p>}
      {mayPress && <Add />}
    </section>
  );
}
