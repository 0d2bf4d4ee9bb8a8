/** What the lists come to, the time that is left, and the reminder to whoever is short of opinions. */
import { dayOf, daysBetween, type Instant } from "../../../../../shared/terms/time.ts";
import type { RosterRow } from "../../../../../shared/views/before/offices.ts";
import { useAt } from "../../../../line/clock.ts";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { reminder } from "../../../../staff/recorded.ts";
import { writtenDay } from "../../../../ui/typedTime.ts";
import type { SectionProps } from "../section.ts";
import { useRosterWords } from "./words.ts";

interface Props extends SectionProps {
  readonly rosters: readonly RosterRow[];
  readonly lateFrom: Instant | null;
}

export function Sums({ view, rosters, lateFrom }: Props) {
  const words = useRosterWords();
  const today = useAt(view.clock, (now: Instant) => dayOf(now));
  const short = rosters.filter((row) => row.registered < row.minimum).length;
  const none = rosters.filter((row) => row.listed === 0).length;
  const last = lateFrom === null ? null : dayOf(lateFrom - 1);
  const mayRemind = view.clerk.body === "organiser" || view.clerk.body === "front";
  return (
    <section className="card stack">
      {last !== null && (
        <>
          <h2>{words.left(daysBetween(today, last))}</h2>
          <p>{words.deadline(writtenDay(last))}</p>
        </>
      )}
      <p className={none === 0 ? "sign good" : "sign bad"}>{words.withoutList(none)}</p>
      <p className={short === 0 ? "sign good" : "sign bad"}>{words.short(short)}</p>
      {mayRemind && short > 0 && (
        <ActForm
          form="remind"
          title={words.remindTitle}
          press={words.remind(short)}
          start={{ about: reminder(last === null ? null : writtenDay(last)) }}
          fields={[{ name: "about", label: words.about, hint: words.aboutHint, rows: 2, most: 200 }]}
          command={({ about = "" }) => ({ type: "RemindOrganisations", about })}
        />
      )}
    </section>
  );
}
