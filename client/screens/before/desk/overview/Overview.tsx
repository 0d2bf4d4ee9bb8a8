/** How far the preparation has come: each topic says its own in a line, and leads to its section. */
import { addressOf } from "../address.ts";
import type { SectionProps } from "../section.ts";
import { useWords } from "../words.ts";
import { officeLines } from "./officeLines.ts";
import { useOverviewWords } from "./words.ts";

export function Overview({ view }: SectionProps) {
  const words = useWords();
  const lineWords = useOverviewWords();
  const lines = view.offices ? officeLines(view.offices, view.clerk.body, lineWords) : [];
  return (
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
    </section>
  );
}
