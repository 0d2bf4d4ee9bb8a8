/** What was done last, and the one place where the newest act is taken back. */
import { useEffect, useRef, useState } from "react";
import { clockFace } from "../../../shared/terms/time.ts";
import { useAt, wallTime } from "../../line/clock.ts";
import { send } from "../../line/send.ts";
import { directs, type StaffView } from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { useNames } from "../names.ts";
import { useActSays } from "./actSays.ts";
import { useDead } from "./Primary.tsx";
import { useStageWords } from "./stageWords.ts";

/** the place is lit for so long after an act (ms): what was done is said where the hand is */
const LIT_MS = 6_000;

function useLit(version: number | undefined): boolean {
  const seen = useRef(version);
  const [lit, setLit] = useState(false);
  useEffect(() => {
    if (version === undefined || seen.current === version) return;
    const newer = seen.current === undefined || version > seen.current;
    seen.current = version;
    setLit(newer);
    const timer = setTimeout(() => setLit(false), LIT_MS);
    return () => clearTimeout(timer);
  }, [version]);
  return lit;
}

function Reopen({ view, until }: { view: StaffView; until: number }) {
  const words = useStageWords();
  const left = useAt(view.clock, (now) => Math.ceil((until - now) / 1000) * 1000);
  if (left <= 0) return null;
  return (
    <Button className="undo lit" onClick={() => send({ type: "ReopenSession" })}>
      <i aria-hidden="true">↶</i>
      <span>
        <small>{words.reopen}</small>
        <b className="num">{words.reopenFor(clockFace(left))}</b>
      </span>
    </Button>
  );
}

/** While people are introduced it is the last of them that is taken back, not the opening. */
function lastIntroduced(view: StaffView) {
  const first = view.steps[0];
  if (view.rightsRead || view.session.kind !== "open" || view.step !== first?.id) return null;
  return (
    view.officials.filter((official) => official.present).findLast((official) => official.introduced) ?? null
  );
}

/** Takes the newest act back, a diversion or the closing too; nothing where nothing can be. */
export function Undo({ view }: { view: StaffView }) {
  const words = useStageWords();
  const says = useActSays();
  const newest = view.acts.find((act) => !act.undone);
  const dead = useDead(String(newest?.version));
  const lit = useLit(newest?.version);
  const { session } = view;
  const introduced = lastIntroduced(view);
  if (!directs(view)) return null;
  if (session.kind === "closed")
    return session.reopenUntil === null ? null : <Reopen view={view} until={session.reopenUntil} />;
  if (introduced)
    return (
      <Button
        className="undo"
        onClick={() => send({ type: "IntroduceOfficial", person: introduced.id, introduced: false })}
      >
        <i aria-hidden="true">↶</i>
        <span>
          <small>{words.undo}</small> <b>{words.introducedOne(introduced.name)}</b>
        </span>
      </Button>
    );
  if (!newest?.undoable || session.kind !== "open") return null;
  const diverted = newest.version === view.lastDiverted?.act;
  return (
    <Button
      className={lit || diverted ? "undo lit" : "undo"}
      aria-busy={dead}
      disabled={dead}
      onClick={() => send({ type: "UndoLastAct", act: newest.version })}
    >
      <i aria-hidden="true">↶</i>
      <span>
        <small>{diverted ? words.takeBack : words.undo}</small>{" "}
        <b>{diverted ? words.speaksOn : says.short(newest)}</b>
      </span>
    </Button>
  );
}

/** Marks the rows that do not fit whole, without asking for a layout of its own. */
function useCut(acts: StaffView["acts"]) {
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are looked at anew
  useEffect(() => {
    const root = list.current;
    if (!root) return;
    const watch = new IntersectionObserver(
      (rows) => {
        for (const { target, intersectionRatio } of rows)
          target.classList.toggle("cut", intersectionRatio < 0.99);
      },
      { root, threshold: 0.99 },
    );
    for (const row of root.children) watch.observe(row);
    return () => watch.disconnect();
  }, [acts]);
  return list;
}

/** The newest acts, said whole. */
export function ActList({ view, most }: { view: StaffView; most: number }) {
  const words = useStageWords();
  const says = useActSays();
  const names = useNames();
  const ownSeat = view.role === "chair" ? view.seat : "";
  const list = useCut(view.acts);
  if (view.acts.length === 0) return <p className="muted">{words.noActs}</p>;
  return (
    <ul aria-live="polite" ref={list}>
      {view.acts.slice(0, most).map((act) => {
        const by = act.onBehalfOf === null && act.by === ownSeat ? "" : `${names.seat(act.by)} · `;
        return (
          <li key={act.version}>
            <span className={act.undone ? "undone" : ""}>{says.whole(act)}</span>
            <small>
              {by}
              <span className="num">{wallTime(act.at)}</span>
            </small>
          </li>
        );
      })}
    </ul>
  );
}

export function LastActs({ view }: { view: StaffView }) {
  const words = useStageWords();
  return (
    <div className="card acts">
      <h2>{words.acts}</h2>
      <ActList view={view} most={3} />
    </div>
  );
}
