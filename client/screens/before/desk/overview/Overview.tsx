/** How far the preparation has come: each topic says its own in a line, and leads to its section. */
import { useAt } from "../../../../line/clock.ts";
import { Looks } from "../../../../staff/before/Looks.tsx";
import { addressOf } from "../../../../staff/desk/address.ts";
import type { SectionProps } from "../section.ts";
import { useWords } from "../words.ts";
import { matterLines } from "./matterLines.ts";
import { officeLines } from "./officeLines.ts";
import { useOverviewWords } from "./words.ts";

/** what is overdue is looked at again each minute */
const MINUTE = 60_000;

export function Overview({ view }: SectionProps) {
  const words = useWords();
  const lineWords = useOverviewWords();
  const now = useAt(view.clock, (at) => Math.floor(at / MINUTE) * MINUTE);
  const unsorted = [
    ...(view.offices ? officeLines(view.offices, view.clerk.body, lineWords) : []),
    ...matterLines(view, now, lineWords),
  ];
  // as the sections stand in the navigation
  const places = Object.keys(words.section);
  const lines = unsorted.toSorted((a, b) => places.indexOf(a.section) - places.indexOf(b.section));
  const left = view.freeze.obstacles.length;
  return (
    <div className="stack">
      <section className="card">
        <h2>{words.section.overview}</h2>
        <p>{words.body[view.clerk.body]}</p>
        <ul className="plainList overviewLines">
          {lines.map(({ section, done, text }) => (
            <li key={section}>
              <a href={addressOf(section)}>{words.section[section]}</a>
              <span className={done ? "sign good" : "sign bad"}>{`${done ? "✓" : "▲"} ${text}`}</span>
            </li>
          ))}
        </ul>
        <p>
          <b>{left === 0 ? lineWords.ready : lineWords.notReady(left)}</b>{" "}
          <a href={addressOf("order")} className="toFreeze">
            {lineWords.toFreeze}
          </a>
        </p>
      </section>
      <Looks looks={view.looks} />
    </div>
  );
}
