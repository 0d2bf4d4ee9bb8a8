/** What waits for a leader's word: the list beside the one that is read; one tap agrees, and the next is there. */
import { type ReactNode, useState } from "react";
import type { FollowedCase } from "../../../../../shared/views/after/followUp.ts";
import type { ChairView } from "../../../../../shared/views/views.ts";
import { DraftScope } from "../../../../line/draft.ts";
import { standing, useDay } from "../../../../staff/cases/days.ts";
import { useCaseWords, useTimelinessText } from "../../../../staff/cases/words.ts";
import type { SectionProps } from "../section.ts";
import { CasePage } from "./CasePage.tsx";
import { allCases, underWay, type Waiting, waitingFor } from "./waiting.ts";
import { useWords } from "./words.ts";

interface ListProps {
  readonly heading: string;
  readonly waiting: readonly Waiting[];
  readonly shown: string;
  readonly day: string;
  readonly daysOff: readonly string[];
  readonly onOpen: (id: string) => void;
}

function List({ heading, waiting, shown, day, daysOff, onOpen }: ListProps) {
  const words = useWords();
  const common = useCaseWords();
  const says = useTimelinessText();
  return (
    <ul className="waiting" aria-label={heading}>
      {waiting.map(({ about, kind }) => (
        <li key={about.id}>
          <button
            type="button"
            aria-current={about.id === shown ? "true" : undefined}
            onClick={() => onOpen(about.id)}
          >
            <b>{about.title}</b>
            <span className="muted">
              {about.id} ·{" "}
              {kind in words.kind ? words.kind[kind as keyof typeof words.kind] : common.state[about.state]}
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

interface Props extends SectionProps {
  readonly all: readonly Waiting[];
  readonly heading: string;
  /** where there is none */
  readonly nothing: string;
  readonly children?: ReactNode;
}

/** A list of cases beside the one that is read. */
function Beside({ view, all, heading, nothing, children }: Props) {
  const day = useDay(view.clock);
  const daysOff = view.followUp?.daysOff ?? [];
  const [open, setOpen] = useState("");
  const shown = all.find(({ about }) => about.id === open) ?? all[0];
  return (
    <div className="word">
      <aside>
        <h2>{heading}</h2>
        <List
          {...{ waiting: all, heading, day, daysOff }}
          shown={shown?.about.id ?? ""}
          onOpen={(id) => {
            setOpen(id);
            scrollTo(0, 0);
          }}
        />
        {children}
      </aside>
      {shown ? (
        <DraftScope value={shown.about.id}>
          <CasePage key={shown.about.id} view={view} waiting={shown} />
        </DraftScope>
      ) : (
        <main>
          <p className="card">{nothing}</p>
        </main>
      )}
    </div>
  );
}

export function Word({ view }: SectionProps) {
  const words = useWords();
  const cases = view.followUp?.cases ?? [];
  const all = waitingFor(view.seat, cases);
  return (
    <Beside {...{ view, all }} heading={words.waiting(all.length)} nothing={words.nothing}>
      <Recent view={view} cases={cases} />
    </Beside>
  );
}

/** What units work on, each with its day, which a leader may change unasked. */
export function UnderWay({ view }: SectionProps) {
  const words = useWords();
  const all = underWay(view.followUp?.cases ?? []);
  return <Beside {...{ view, all }} heading={words.underWay(all.length)} nothing={words.noneUnderWay} />;
}

/** Every case, to be read whatever has become of it. */
export function All({ view }: SectionProps) {
  const words = useWords();
  const all = allCases(view.seat, view.followUp?.cases ?? []);
  return <Beside {...{ view, all }} heading={words.all(all.length)} nothing={words.none} />;
}
