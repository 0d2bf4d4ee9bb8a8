/** The programme: minutes of each step, their sum against the half day, and when each begins. */
import { dayOf } from "../../../../../shared/terms/time.ts";
import type { OfficesView, ProgrammeView } from "../../../../../shared/views/before/offices.ts";
import type { CommandInput } from "../../../../../shared/wire/commands/commands.ts";
import { wallTime } from "../../../../line/clock.ts";
import { useDraft } from "../../../../line/draft.ts";
import { Act } from "../../../../staff/before/form/Act.tsx";
import { addressOf } from "../../../../staff/desk/address.ts";
import { writtenDay } from "../../../../ui/typedTime.ts";
import type { SectionProps } from "../section.ts";
import { useProgrammeWords } from "./words.ts";

const MINUTE = 60_000;

interface TableProps {
  readonly programme: ProgrammeView;
  /** "" leaves the step out */
  readonly typed: Readonly<Record<string, string>>;
  readonly start: number;
  readonly onText: ((step: string, text: string) => void) | null;
}

function Table({ programme, typed, start, onText }: TableProps) {
  const words = useProgrammeWords();
  let begins = start;
  return (
    <table className="deskTable">
      <thead>
        <tr>
          <th scope="col">{words.step}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.begins}</th>
          <th scope="col" className="right">
            {words.minutes}
          </th>
        </tr>
      </thead>
      <tbody>
        {programme.known.map(({ step, title }) => {
          const minutes = Number(typed[step] ?? "") || 0;
          const at = begins;
          begins += minutes * MINUTE;
          return (
            <tr key={step}>
              <th scope="row" className="num">
                {step}
              </th>
              <td className="wraps">{title}</td>
              <td className="num">{minutes > 0 ? wallTime(at) : "–"}</td>
              <td className="right num">
                {onText ? (
                  <input
                    className="minutes"
                    inputMode="numeric"
                    maxLength={3}
                    aria-label={words.minutesOf(title)}
                    value={typed[step] ?? ""}
                    onChange={(event) => onText(step, event.target.value.replace(/\D/g, ""))}
                  />
                ) : (
                  minutes || "–"
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface PressProps {
  readonly programme: ProgrammeView;
  readonly steps: { readonly step: string; readonly minutes: number }[];
  readonly same: boolean;
  readonly fits: boolean;
}

function Presses({ programme, steps, same, fits }: PressProps) {
  const words = useProgrammeWords();
  const [why, setWhy] = useDraft("programmeWhy", "");
  const built = programme.steps !== null;
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
  const start = Object.fromEntries(stands.map(({ step, minutes }) => [step, String(minutes)]));
  const [typed, keep] = useDraft<Record<string, string>>(`programme.${JSON.stringify(stands)}`, start);
  const steps = programme.known.flatMap(({ step }) => {
    const minutes = Number(typed[step] ?? "") || 0;
    return minutes > 0 ? [{ step, minutes }] : [];
  });
  const sum = steps.reduce((all, { minutes }) => all + minutes, 0);
  const most = (dossier.end - dossier.start) / MINUTE;
  const fits = sum <= most && steps.length > 0;
  const same = JSON.stringify(programme.steps) === JSON.stringify(steps);
  const mayPress = view.clerk.body === "officeParty";
  return (
    <div className="deskSplit">
      <section className="card">
        <h2>{words.title}</h2>
        <p className={sum === most ? "sign good" : "sign bad"} role="status">
          {words.sum(sum, most)}
        </p>
        <Table
          programme={programme}
          typed={typed}
          start={dossier.start}
          onText={mayPress ? (step, text) => keep({ ...typed, [step]: text }) : null}
        />
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
            <Presses programme={programme} steps={steps} same={same} fits={fits} />
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
