/** Whom to tell that the matter is taken up, until when: ten working days; told together by one press. */
import { tellingOf } from "../../../../../shared/reckoning/caseDays.ts";
import type { FollowedCase } from "../../../../../shared/views/after/followUp.ts";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { shortDay, useDay } from "../../../../staff/cases/days.ts";
import type { SectionProps } from "../section.ts";
import { useWords } from "./words.ts";

const askersOf = ({ askers }: FollowedCase) => askers.map(({ id, who }) => `${who} (${id})`).join("; ");

export function Told({ view }: SectionProps) {
  const words = useWords();
  const day = useDay(view.clock);
  const { cases = [], daysOff = [] } = view.followUp ?? {};
  const rows = cases.map((about) => ({ about, ...tellingOf(about, day, daysOff) }));
  const open = rows.filter(({ on }) => on === null).map(({ about }) => about.id);
  if (rows.length === 0) return <p className="card muted">{words.nothing}</p>;
  return (
    <div className="stack">
      <h2>{words.title(open.length)}</h2>
      {open.length > 0 && view.clerk.body === "officeParty" && (
        <section className="card">
          <ActForm
            form="told"
            title={words.tell(open.join(", "))}
            press={words.record(open.length)}
            start={{ text: words.text }}
            fields={[{ name: "text", label: words.words, rows: 2, most: 1000 }]}
            command={({ text = "" }) => ({ type: "TellAsker", cases: open, text })}
          />
        </section>
      )}
      <div className="scrolls card">
        <table className="deskTable">
          <thead>
            <tr>
              {[words.number, words.asker, words.by, words.on, words.state].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ about, by, on, state }) => (
              <tr key={about.id}>
                <td>
                  <b>{about.id}</b>
                </td>
                <td className="wraps">{askersOf(about)}</td>
                <td>{shortDay(by)}</td>
                <td>{on === null ? "–" : shortDay(on)}</td>
                <td className={state === "missed" ? "sign bad" : state === "met" ? "sign good" : ""}>
                  {words.states[state]}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
