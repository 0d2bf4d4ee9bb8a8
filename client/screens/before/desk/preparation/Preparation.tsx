/** Slips to units on a board by how they stand; the chosen one is read at the right, returned or approved. */

import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import type { SlipView } from "../../../../../shared/views/before/preparation.ts";
import { useNow } from "../../../../line/clock.ts";
import { atTime } from "../../../../staff/atTime.ts";
import { setFilter, useAddress } from "../../../../staff/desk/address.ts";
import { Part } from "../../../../staff/Part.tsx";
import { Codes } from "../Codes.tsx";
import { Draft } from "./Draft.tsx";
import { Issue } from "./Issue.tsx";
import "./preparation.css";
import { usePreparationWords } from "./words.ts";

const COLUMNS = ["issued", "drafted", "approved"] as const;
const SIGNS = { issued: "○", drafted: "◐", approved: "✓" } as const;
const MINUTE = 60_000;

/** A returned one waits for its unit again. */
const columnOf = ({ state }: SlipView) => (state === "returned" ? "issued" : state);

function Card({ slip, chosen, overdue }: { slip: SlipView; chosen: boolean; overdue: boolean }) {
  const words = usePreparationWords();
  const late = slip.draft !== null && slip.draft.at > slip.due && slip.earlier === null;
  return (
    <li>
      <button type="button" aria-pressed={chosen} onClick={() => setFilter({ slip: slip.id })}>
        <span className="t">
          <b className="num">{slip.id}</b>
          <span>{slip.draft ? words.sentAt(atTime(slip.draft.at)) : words.dueAt(atTime(slip.due))}</span>
        </span>
        <b>{slip.groupTitle}</b>
        <span className="muted">
          {`${slip.respondent} · `}
          <Codes all={slip.opinions} />
        </span>
        {overdue && <b className="late">{words.overdue}</b>}
        {late && <b className="late">{words.late}</b>}
        {slip.state === "returned" && <b className="late">{words.returned}</b>}
      </button>
    </li>
  );
}

function Column({
  kind,
  slips,
  chosen,
  now,
}: {
  kind: (typeof COLUMNS)[number];
  slips: readonly SlipView[];
  chosen: string | null;
  now: number;
}) {
  const words = usePreparationWords();
  return (
    <section aria-label={words.column[kind]}>
      <h3>
        {`${SIGNS[kind]} ${words.column[kind]}`} <span className="num">{slips.length}</span>
      </h3>
      <ul className="plain">
        {slips.map((slip) => (
          <Card
            key={slip.id}
            slip={slip}
            chosen={slip.id === chosen}
            overdue={slip.draft === null && now > slip.due}
          />
        ))}
      </ul>
    </section>
  );
}

export function Preparation({ view }: { readonly view: DeskView }) {
  const words = usePreparationWords();
  const { preparation, clerk } = view;
  const { filter } = useAddress();
  const now = useNow(view.clock, MINUTE);
  const chosen = preparation.slips.find(({ id }) => id === filter.get("slip"));
  const mayAct = clerk.body === "officeParty" || clerk.body === "officeCouncil";
  const overdue = preparation.slips.filter(({ draft, due }) => draft === null && now > due);
  return (
    <section className="preparation" aria-label={words.title}>
      <div className="stack">
        {mayAct ? <Issue view={view} /> : <p className="muted">{words.ofOffices}</p>}
        {preparation.slips.length === 0 && <p className="card muted">{words.nothing}</p>}
        <div className="board">
          {COLUMNS.map((kind) => (
            <Column
              key={kind}
              kind={kind}
              slips={preparation.slips.filter((slip) => columnOf(slip) === kind)}
              chosen={chosen?.id ?? null}
              now={now}
            />
          ))}
        </div>
        {preparation.slips.length > 0 && (
          <p className={overdue.length > 0 ? "card late" : "card muted"}>
            {overdue.length > 0
              ? words.overdueList(overdue.map(({ id }) => id).join(", "))
              : words.noneOverdue}
          </p>
        )}
      </div>
      <aside>
        {chosen ? (
          <Part key={chosen.id}>
            <Draft view={view} slip={chosen} mayAct={mayAct} />
          </Part>
        ) : (
          preparation.slips.length > 0 && <p className="card muted">{words.pick}</p>
        )}
      </aside>
    </section>
  );
}
