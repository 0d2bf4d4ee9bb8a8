/** What waits for a leader's word: the list beside the one that is read; one tap agrees, and the next is there. */
import { useState } from "react";
import type { FollowedCase } from "../../../../../shared/views/after/followUp.ts";
import type { ChairView } from "../../../../../shared/views/views.ts";
import { DraftScope } from "../../../../line/draft.ts";
import { standing, useDay } from "../../../../staff/cases/days.ts";
import { useTimelinessText } from "../../../../staff/cases/words.ts";
import type { SectionProps } from "../section.ts";
import { CasePage } from "./CasePage.tsx";
import { type Waiting, waitingFor } from "./waiting.ts";
import { useWords } from "./words.ts";

interface ListProps {
  readonly waiting: readonly Waiting[];
  readonly shown: string;
  readonly day: string;
  readonly daysOff: readonly string[];
  readonly onOpen: (id: string) => void;
}

function List({ waiting, shown, day, daysOff, onOpen }: ListProps) {
  const words = useWords();
  const says = useTimelinessText();
  return (
    <ul className="waiting" aria-label={words.waiting(waiting.length)}>
      {waiting.map(({ about, kind }) => (
        <li key={about.id}>
          <button
            type="button"
            aria-current={about.id === shown ? "true" : undefined}
            onClick={() => onOpen(about.id)}
          >
            <b>{about.title}</b>
            <span className="muted">
              {about.id} · {words.kind[kind]}
            </span>
            <span>{says(standing(about, day, daysOff))}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What this leader has said of late. */
function Recent({ view, cases }: { readonly view: ChairView; readonly cases: readonly FollowedCase[] }) {
  const words = useWords();
  const said = cases
    .flatMap(({ id, directions }) => directions.map((word) => ({ id, ...word })))
    .filter(({ seat }) => seat === view.seat)
    .toSorted((a, b) => b.at - a.at)
    .slice(0, 5);
  if (said.length === 0) return null;
  return (
    <div className="recent">
      <b>{words.recent}</b>
      {said.map(({ id, agrees }) => (
        <p key={id} className="muted">
          {id} {agrees ? words.agreed : words.sentBack}
        </p>
      ))}
    </div>
  );
}

export function Word({ view }: SectionProps) {
  const words = useWords();
  const { cases = [], daysOff = [] } = view.followUp ?? {};
  const day = useDay(view.clock);
  const waiting = waitingFor(view.seat, cases);
  const [open, setOpen] = useState("");
  const shown = waiting.find(({ about }) => about.id === open) ?? waiting[0];
  return (
    <div className="word">
      <aside>
        <h2>{words.waiting(waiting.length)}</h2>
        <List
          {...{ waiting, day, daysOff }}
          shown={shown?.about.id ?? ""}
          onOpen={(id) => {
            setOpen(id);
            scrollTo(0, 0);
          }}
        />
        <Recent view={view} cases={cases} />
      </aside>
      {shown ? (
        <DraftScope value={shown.about.id}>
          <CasePage key={shown.about.id} view={view} waiting={shown} />
        </DraftScope>
      ) : (
        <main>
          <p className="card">{words.nothing}</p>
        </main>
      )}
    </div>
  );
}
