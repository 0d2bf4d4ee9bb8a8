/** Whom to tell that the matter is taken up, until when: ten working days; told together by one press. */
import { useState } from "react";
import { type Telling, tellingOf } from "../../../../../shared/reckoning/caseDays.ts";
import { isOfThisRound, reopenedAt } from "../../../../../shared/reckoning/caseRound.ts";
import { FORMATS, type Format, paperFile } from "../../../../../shared/terms/documents.ts";
import type { FollowedCase } from "../../../../../shared/views/after/followUp.ts";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { shortDay, useDay } from "../../../../staff/cases/days.ts";
import { DocumentLinks } from "../../../../staff/documents/DocumentLinks.tsx";
import { TAKEN_UP } from "../../../../staff/recorded.ts";
import type { SectionProps } from "../section.ts";
import { useWords } from "./words.ts";

/** The letters are of the Party's office, which tells. */
const letterFile = (format: Format) => paperFile("thong-bao-tiep-nhan", "dang", format);

const askersOf = ({ askers }: FollowedCase) => askers.map(({ id, who }) => `${who} (${id})`).join("; ");

interface RowProps extends Telling {
  readonly about: FollowedCase;
  readonly mayBeTold: boolean;
  readonly chosen: readonly string[];
  /** null: whoever looks tells nobody */
  readonly choose: ((id: string, now: boolean) => void) | null;
}

function Row({ about, by, on, state, mayBeTold, chosen, choose }: RowProps) {
  const words = useWords();
  return (
    <tr>
      <td>
        {choose && mayBeTold ? (
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
      <td>
        <span className="documentLinks">
          <DocumentLinks
            links={FORMATS.map((format) => [
              `${letterFile(format)}?of=${about.id}`,
              format.toUpperCase(),
              words.letterOf(about.id, format.toUpperCase()),
            ])}
          />
        </span>
      </td>
    </tr>
  );
}

/** Opened again, and its asker not told of it yet: the matter is taken up once more. */
const isOpenedAgain = (about: FollowedCase): boolean =>
  reopenedAt(about) !== null &&
  about.noticedAt === null &&
  (about.told === null || !isOfThisRound(about, about.told));

export function Told({ view }: SectionProps) {
  const words = useWords();
  const day = useDay(view.clock);
  const { cases = [], daysOff = [] } = view.followUp ?? {};
  const rows = cases.flatMap((about) => {
    const telling = tellingOf(about, day, daysOff);
    if (telling === null) return [];
    return { about, ...telling, mayBeTold: telling.on === null || isOpenedAgain(about) };
  });
  const open = rows.filter(({ mayBeTold }) => mayBeTold).map(({ about }) => about.id);
  const [later, setLater] = useState<readonly string[]>([]);
  const chosen = open.filter((id) => !later.includes(id));
  const choose = (id: string, now: boolean) =>
    setLater(now ? later.filter((laterId) => laterId !== id) : [...later, id]);
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
            start={{ text: TAKEN_UP }}
            fields={[{ name: "text", label: words.words, rows: 2, most: 1000 }]}
            command={({ text = "" }) => ({ type: "TellAsker", cases: chosen, text })}
          />
        </section>
      )}
      <p className="documentLinks">
        <DocumentLinks
          links={FORMATS.map((format) => [letterFile(format), words.allLetters(format.toUpperCase())])}
        />
      </p>
      <div className="scrolls card">
        <table className="deskTable">
          <thead>
            <tr>
              {[words.number, words.asker, words.by, words.on, words.state, words.letter].map((head) => (
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
