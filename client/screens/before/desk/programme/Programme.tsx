/** The programme: its steps with who does them and their minutes, the sum against the half day, and what was published. */
import { dayOf } from "../../../../../shared/terms/time.ts";
import type { OfficesView, ProgrammeView } from "../../../../../shared/views/before/offices.ts";
import type { CommandInput } from "../../../../../shared/wire/commands/commands.ts";
import { wallTime } from "../../../../line/clock.ts";
import { useDraft } from "../../../../line/draft.ts";
import { Act } from "../../../../staff/before/form/Act.tsx";
import { addressOf } from "../../../../staff/desk/address.ts";
import { writtenDay } from "../../../../ui/typedTime.ts";
import type { SectionProps } from "../section.ts";
import { isWhole, minutesIn, put, type TypedRow, typedRow, written } from "./rows.ts";
import { More, Steps } from "./Steps.tsx";
import { useProgrammeWords } from "./words.ts";

const MINUTE = 60_000;

interface PressProps {
  readonly programme: ProgrammeView;
  readonly rows: readonly TypedRow[];
  readonly fits: boolean;
}

function Presses({ programme, rows, fits }: PressProps) {
  const words = useProgrammeWords();
  const [why, setWhy] = useDraft("programmeWhy", "");
  const built = programme.steps !== null;
  const steps = written(rows);
  const same =
    JSON.stringify(programme.steps && written(programme.steps.map(typedRow))) === JSON.stringify(steps);
  const command: CommandInput = built
    ? { type: "ChangeProgramme", steps, why: why.trim() }
    : { type: "BuildProgramme", steps };
  return (
    <>
      {built && !same && (
        <label>
          {words.why}
          <input value={why} maxLength={200} onChange={(event) => setWhy(event.target.value)} />
        </label>
      )}
      {!(built && same) && (
        <Act kind="primary" command={command} disabled={!fits || (built && why.trim() === "")}>
          {built ? words.change : words.build}
        </Act>
      )}
      {!fits && <p className="muted">{words.notWhole}</p>}
      {built && same && !programme.upToDate && (
        <Act kind="primary" command={{ type: "PublishProgramme" }}>
          {words.publish}
        </Act>
      )}
    </>
  );
}

export function Programme({ view }: SectionProps) {
  const words = useProgrammeWords();
  const { programme, dossier } = view.offices as OfficesView;
  const stands = programme.steps ?? programme.known;
  const [rows, keep] = useDraft<readonly TypedRow[]>(
    `programme.${JSON.stringify(stands)}`,
    stands.map(typedRow),
  );
  const sum = rows.reduce((all, row) => all + minutesIn(row), 0);
  const most = (dossier.end - dossier.start) / MINUTE;
  const mayPress = view.clerk.body === "officeParty";
  return (
    <div className="deskSplit">
      <section className="card">
        <h2>{words.title}</h2>
        <p className={sum === most ? "sign good" : "sign bad"} role="status">
          {words.sum(sum, most)}
        </p>
        <Steps rows={rows} start={dossier.start} onRows={mayPress ? keep : null} />
        {mayPress && <More {...{ rows, known: programme.known }} onAdd={(row) => keep(put(rows, row))} />}
        <p className="muted">{words.stays}</p>
      </section>
      <aside>
        <section className="card stack">
          <p className={programme.upToDate ? "sign good" : ""}>
            {programme.publishedAt === null
              ? words.notPublished
              : `${programme.upToDate ? "✓" : "▲"} ${words.published(`${writtenDay(dayOf(programme.publishedAt))} ${wallTime(programme.publishedAt)}`, programme.upToDate)}`}
          </p>
          {programme.changes.map(({ at, why }) => (
            <p key={at} className="muted">{`${writtenDay(dayOf(at)).slice(0, 5)} ${wallTime(at)}: ${why}`}</p>
          ))}
          {mayPress ? (
            <Presses programme={programme} rows={rows} fits={sum <= most && isWhole(rows)} />
          ) : (
            <p className="muted">{words.whose}</p>
          )}
          <p>
            <a href={addressOf("documents")}>{words.take}</a>
          </p>
        </section>
      </aside>
    </div>
  );
}
