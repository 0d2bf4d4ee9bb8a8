/** Cases at a desk: what is to be opened, the board by state or field, the register, and the case that is looked at. */

import { matchesSearch } from "../../../../../shared/terms/text.ts";
import type { DeskFollowUp, FollowedCase } from "../../../../../shared/views/after/followUp.ts";
import { DraftScope } from "../../../../line/draft.ts";
import { useDay, useLead } from "../../../../staff/cases/days.ts";
import { setFilter, useAddress } from "../../../../staff/desk/address.ts";
import { Part } from "../../../../staff/Part.tsx";
import type { SectionProps } from "../section.ts";
import { AddTask } from "./AddTask.tsx";
import { Board } from "./Board.tsx";
import { CasePanel } from "./CasePanel.tsx";
import { DaysOff } from "./DaysOff.tsx";
import { OpenCases } from "./OpenCases.tsx";
import { Register } from "./Register.tsx";
import { Sums } from "./Sums.tsx";
import { useWords } from "./words.ts";

const WAYS = ["state", "field", "register"] as const;
type Way = (typeof WAYS)[number];

/** What is searched in: without tone marks, whatever is typed. */
function useFound(cases: readonly FollowedCase[], query: string): readonly FollowedCase[] {
  const leadOf = useLead();
  if (query === "") return cases;
  return cases.filter((eachCase) =>
    matchesSearch(
      query,
      [
        eachCase.id,
        eachCase.title,
        eachCase.task,
        eachCase.field,
        leadOf(eachCase),
        ...eachCase.askers.map(({ id }) => id),
      ].join(" "),
    ),
  );
}

interface ShownProps extends SectionProps {
  readonly followUp: DeskFollowUp;
}

function Shown({ view, followUp }: ShownProps) {
  const words = useWords();
  const { filter } = useAddress();
  const day = useDay(view.clock);
  const query = filter.get("q") ?? "";
  const way =
    WAYS.find((way) => way === filter.get("by")) ?? (view.clerk.body === "front" ? "register" : "state");
  const found = useFound(followUp.cases, query);
  const chosen = followUp.cases.find(({ id }) => id === filter.get("case"));
  const table = { cases: found, day, daysOff: followUp.daysOff, shown: chosen?.id ?? "" };
  return (
    <div className="deskSplit">
      <div>
        <h2>{words.count(followUp.cases.length)}</h2>
        <div className="filters">
          <input
            type="search"
            aria-label={words.search}
            placeholder={words.search}
            value={query}
            onChange={(event) => setFilter({ q: event.target.value })}
          />
          <select
            aria-label={words.by}
            value={way}
            onChange={(event) => setFilter({ by: event.target.value })}
          >
            {WAYS.map((way: Way) => (
              <option key={way} value={way}>
                {words.ways[way]}
              </option>
            ))}
          </select>
        </div>
        {way === "register" ? <Register {...table} /> : <Board {...table} by={way} />}
      </div>
      <aside>
        {chosen ? (
          <DraftScope value={chosen.id}>
            <Part key={chosen.id}>
              <CasePanel view={view} about={chosen} day={day} daysOff={followUp.daysOff} />
            </Part>
          </DraftScope>
        ) : (
          <>
            <Sums followUp={followUp} day={day} body={view.clerk.body} />
            <DaysOff daysOff={followUp.daysOff} maySet={view.clerk.body === "organiser"} />
          </>
        )}
      </aside>
    </div>
  );
}

export function Cases({ view }: SectionProps) {
  const words = useWords();
  const { followUp } = view;
  if (!followUp) return null;
  return (
    <div className="stack">
      {followUp.toOpen.length > 0 && (
        <OpenCases
          proposed={followUp.toOpen}
          mayOpen={view.clerk.body === "organiser"}
          date={view.date}
          begun={followUp.cases.length > 0}
        />
      )}
      {view.clerk.body === "organiser" && (
        <DraftScope value="addTask">
          <AddTask view={view} followUp={followUp} />
        </DraftScope>
      )}
      {followUp.cases.length > 0 && <Shown view={view} followUp={followUp} />}
      {followUp.cases.length + followUp.toOpen.length === 0 && <p className="card muted">{words.nothing}</p>}
    </div>
  );
}
