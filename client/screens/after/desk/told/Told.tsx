/** Whom to tell that the matter is taken up, until when: ten working days; told together by one press. */
import { useState } from "react";
import { tellingOf } from "../../../../../shared/reckoning/caseDays.ts";
import type { FollowedCase } from "../../../../../shared/views/after/followUp.ts";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { shortDay, useDay } from "../../../../staff/cases/days.ts";
import type { SectionProps } from "../section.ts";
import { useWords } from "./words.ts";

type Telling = ReturnType<typeof tellingOf>;

const askersOf = ({ askers }: FollowedCase) => askers.map(({ id, who }) => `${who} (${id})`).join("; ");

interface RowProps extends Telling {
  readonly about: FollowedCase;
  readonly chosen: readonly string[];
  /** null: whoever looks tells nobody */
  readonly choose: ((id: string, now: boolean) => void) | null;
}

function Row({ about, by, on, state, chosen, choose }: RowProps) {
  const words = useWords();
  return (
    <tr>
      <td>
        {choose && on === null ? (
          <label className="pickAll">
            <input
              type="checkbox"
              checked={chosen.includes(about.id)}
              onChange={({ target }) => choose(about.id, target.checked)}
            />
            <b>{about.id}</b>
          </label>
        ) : (
          <b>{about.id}</b>
        )}
      </td>
      <td className="wraps">{askersOf(about)}</td>
      <td>{shortDay(by)}</td>
      <td>{on === null ? "–" : shortDay(on)}</td>
      <td className={state === "missed" ? "sign bad" : state === "met" ? "sign good" : ""}>
        {words.states[state]}
      </td>
    </tr>
  );
}

export function Told({ view }: SectionProps) {
  const words = useWords();
  const day = useDay(view.clock);
  const { cases = [], daysOff = [] } = view.followUp ?? {};
  const rows = cases.map((about) => ({ about, ...tellingOf(about, day, daysOff) }));
  const open = rows.filter(({ on }) => on === null).map(({ about }) => about.id);
  const [later, setLater] = useState<readonly string[]>([]);
  const chosen = open.filter((id) => !later.includes(id));
  const choose = (id: string, now: boolean) =>
    setLater(now ? later.filter((one) => one !== id) : [...later, id]);
  const mayTell = view.clerk.body === "officeParty";
  if (rows.length === 0) return <p className="card muted">{words.nothing}</p>;
  return (
    <div className="stack">
      <h2>{words.title(open.length)}</h2>
      {open.length > 0 && chosen.length === 0 && <p className="card muted">{words.noneChosen}</p>}
      {chosen.length > 0 && mayTell && (
        <section className="card">
          <ActForm
            form="told"
            title={words.tell(chosen.join(", "))}
            press={words.record(chosen.length)}
            start={{ text: words.text }}
            fields={[{ name: "text", label: words.words, rows: 2, most: 1000 }]}
            command={({ text = "" }) => ({ type: "TellAsker", cases: chosen, text })}
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
            {rows.map((row) => (
              <Row key={row.about.id} {...row} chosen={chosen} choose={mayTell ? choose : null} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
