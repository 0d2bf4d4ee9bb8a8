/** Archive: the hearing sealed, its file looked at, personal data deleted once its time has come. */
import { spokenDate } from "../../../../../shared/terms/outcomes.ts";
import { dayOf } from "../../../../../shared/terms/time.ts";
import type { ArchiveView } from "../../../../../shared/views/after/publication.ts";
import { hearingNow, wallTime } from "../../../../line/clock.ts";
import { send } from "../../../../line/send.ts";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { HoldButton } from "../../../../ui/HoldButton.tsx";
import { writtenDay } from "../../../../ui/typedTime.ts";
import type { SectionProps } from "../section.ts";
import { ArchiveFile } from "./ArchiveFile.tsx";
import { useArchiveWords } from "./words.ts";

const stamp = (at: number) => `${wallTime(at)} ${writtenDay(dayOf(at))}`;

interface Props {
  readonly archive: ArchiveView;
  readonly mayPress: boolean;
}

/** What has not come yet, before the button that seals. */
function LooseEnds({ archive: { looseEnds } }: Pick<Props, "archive">) {
  const words = useArchiveWords();
  if (looseEnds.length === 0) return null;
  return (
    <div role="note" className="looseEnds">
      <p className="late">▲ {words.looseEnds(looseEnds.length)}</p>
      <ul className="plainList">
        {(["finding", "answer", "telling"] as const).map((lack) => {
          const ids = looseEnds.filter(({ lacks }) => lacks === lack).map((one) => one.case);
          return ids.length === 0 ? null : (
            <li key={lack}>
              <b>{ids.join(", ")}</b>: {words.lacks[lack]}
            </li>
          );
        })}
      </ul>
      <p className="muted">{words.stillPossible}</p>
    </div>
  );
}

function Sealing({ archive, mayPress, hearing }: Props & { readonly hearing: string }) {
  const words = useArchiveWords();
  const { sealedAt, openCase } = archive;
  return (
    <section className="card" aria-label={words.state}>
      <h2>{words.state}</h2>
      {sealedAt === null ? <p>{words.open}</p> : <p>{words.sealed(stamp(sealedAt))}</p>}
      {sealedAt === null && openCase !== null && <p className="muted">{words.caseOpen(openCase)}</p>}
      {sealedAt === null && openCase === null && <LooseEnds archive={archive} />}
      {sealedAt === null && openCase === null && mayPress && (
        <HoldButton onHeld={() => send({ type: "SealArchive" })}>{words.sealHold}</HoldButton>
      )}
      {sealedAt !== null && (
        <p className="muted">
          {words.how} <code>{`npm run archive -- seal ${hearing}`}</code>,{" "}
          <code>npm run archive -- verify</code>.
        </p>
      )}
    </section>
  );
}

function Looks({ archive, mayPress }: Props) {
  const words = useArchiveWords();
  if (archive.sealedAt === null) return null;
  return (
    <section className="card" aria-label={words.checks}>
      <h2>{words.checks}</h2>
      {archive.looks.length === 0 && <p className="muted">{words.noChecks}</p>}
      <ul className="plainList">
        {archive.looks.map(({ at, result, files, file }) => (
          <li key={at}>
            <b className="num">{stamp(at)}</b> {words.result[result]}
            {files !== null && `, ${words.files(files)}`}
            {file !== null && `: ${file}`}
          </li>
        ))}
      </ul>
      {mayPress && (
        <ActForm
          form="archive.note"
          title={words.note}
          press={words.note}
          primary={false}
          start={{ result: "whole" }}
          fields={[
            {
              name: "result",
              label: words.found,
              choices: [
                ["whole", words.result.whole],
                ["altered", words.result.altered],
              ],
            },
            { name: "files", label: words.fileCount, most: 7 },
            { name: "file", label: words.file, most: 200, optional: true },
          ]}
          command={({ result, files, file = "" }) => ({
            type: "NoteArchiveCheck",
            result: result === "altered" ? "altered" : "whole",
            ...{ files: Number(files), file: file === "" ? null : file },
          })}
        />
      )}
      {mayPress && archive.looks.at(-1)?.result === "altered" && (
        <ActForm
          form="archive.restored"
          title={words.noteRestored}
          press={words.noteRestored}
          primary={false}
          start={{ file: archive.looks.at(-1)?.file ?? "" }}
          fields={[{ name: "file", label: words.restoredFile, most: 200 }]}
          command={({ file = "" }) => ({ type: "NoteArchiveRestored", file })}
        />
      )}
    </section>
  );
}

function Personal({ archive, mayPress, today }: Props & { readonly today: string }) {
  const words = useArchiveWords();
  const { keptUntil, forgottenAt } = archive;
  if (forgottenAt !== null)
    return (
      <section className="card" aria-label={words.personal}>
        <h2>{words.personal}</h2>
        <p>{words.forgotten(stamp(forgottenAt))}</p>
      </section>
    );
  return (
    <section className="card" aria-label={words.personal}>
      <h2>{words.personal}</h2>
      {keptUntil !== null && <p>{words.keptUntil(spokenDate(keptUntil))}</p>}
      {keptUntil !== null && today > keptUntil && mayPress && (
        <>
          <p>{words.forgetWarning}</p>
          <HoldButton onHeld={() => send({ type: "DeletePersonalData" })}>{words.forget}</HoldButton>
        </>
      )}
    </section>
  );
}

export function Archive({ view }: SectionProps) {
  const words = useArchiveWords();
  const archive = view.publication?.archive;
  if (!archive) return null;
  const mayPress = view.clerk.body === "officeParty";
  const props = { archive, mayPress };
  return (
    <div className="stack">
      {!mayPress && <p className="muted">{words.officeOnly}</p>}
      <Sealing {...props} hearing={location.pathname.split("/")[2] ?? ""} />
      {mayPress && archive.sealedAt !== null && <ArchiveFile />}
      <Looks {...props} />
      <Personal {...props} today={dayOf(hearingNow(view.clock))} />
    </div>
  );
}
