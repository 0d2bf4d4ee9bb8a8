/** The floor in the card's upper band: called, speaking, interjection, asked to answer, answering. */
import { questionsOnce } from "../../../../shared/terms/task.ts";
import { spanFace } from "../../../../shared/terms/time.ts";
import type { OpinionView } from "../../../../shared/views/live/session.ts";
import type { ChairView } from "../../../../shared/views/views.ts";
import { useSpan } from "../../../i18n/about.ts";
import { useAt } from "../../../line/clock.ts";
import { calledFor, opinionTitle } from "../../../line/staff.ts";
import { FloorActs } from "../../../staff/acts/FloorActs.tsx";
import { useFloorActWords } from "../../../staff/acts/floorActWords.ts";
import { LecternShows } from "../../../staff/acts/LecternMessage.tsx";
import { QuestionTick } from "../../../staff/acts/Questions.tsx";
import { isOver } from "../../../staff/acts/sayings.ts";
import type { Open } from "../../../staff/acts/sheetNames.ts";
import { UnitWords } from "../../../staff/acts/UnitWords.tsx";
import { answerTime, Clock, Used } from "./Clock.tsx";
import { useFloorWords } from "./floorWords.ts";
import { Label, Name, type NowProps } from "./NowParts.tsx";

/** Of several matters in one answer so many stand on the card; all of them on the sheet behind the title. */
const TITLES = 2;

/** Touched, it tells what was registered and prepared: closed until then, since cameras look over the shoulder. */
function Titles({ view, ids, open }: { view: ChairView; ids: readonly string[]; open: Open }) {
  const words = useFloorWords();
  const parts = ids.flatMap((id) => view.opinions[id]?.parts ?? []);
  const all = [...ids, ...parts].filter((id) => view.opinions[id]);
  if (all.length === 0) return null;
  const left = all.length - TITLES;
  return (
    <button type="button" className="title" onClick={() => open("matter", all)}>
      {all.slice(0, TITLES).map((id) => (
        <span key={id}>{opinionTitle(view.opinions[id], id)}</span>
      ))}
      {left > 0 && <span className="muted">{words.andMore(left)}</span>}
    </button>
  );
}

const orgOf = (who: { position: string; organisation: string }) =>
  [who.position, who.organisation].filter(Boolean).join(" · ");

export function Speaker({ view, open }: NowProps) {
  const words = useFloorWords();
  const acts = useFloorActWords();
  const span = useSpan();
  const { floor } = view;
  const waited = useAt(view.clock, (now) => {
    const ms = calledFor(floor, now);
    return ms === null ? null : spanFace(ms);
  });
  const over = useAt(view.clock, (now) => floor.kind === "speaking" && isOver(view, now));
  if (floor.kind === "free" || floor.kind === "answering") return null;
  const paused = floor.kind === "speaking" && floor.clock?.running === false;
  const allotted = floor.allotted === null ? words.untimed : words.mayTake(span(floor.allotted));
  const says =
    floor.kind === "called"
      ? waited === null
        ? words.called
        : acts.notTimed(waited)
      : floor.kind === "interjection"
        ? words.interjecting
        : over
          ? words.over
          : paused
            ? words.pausedNow
            : words.speaking;
  const kind = over || waited !== null ? "late" : "on";
  return (
    <>
      <Label kind={kind} right={floor.kind === "called" ? allotted : <Used view={view} />}>
        {says}
      </Label>
      <Name>{floor.who.name}</Name>
      <div className="who">
        <div>
          <p className="org">{orgOf(floor.who)}</p>
          {floor.insteadOf !== "" && <p className="muted">{words.insteadOf(floor.insteadOf)}</p>}
          <Titles view={view} ids={floor.opinion === null ? [] : [floor.opinion]} open={open} />
          <UnitWords view={view} opinions={floor.opinion === null ? [] : [floor.opinion]} />
          <LecternShows view={view} />
        </div>
        <Clock view={view} />
      </div>
      <FloorActs view={view} open={open} />
    </>
  );
}

/** The questions to be ticked while the answer runs, each once: those still open first. */
const openFirst = (opinions: readonly OpinionView[]) =>
  questionsOnce(opinions).toSorted((a, b) => Number(a.answered) - Number(b.answered));

export function Answering({ view, open }: NowProps) {
  const words = useFloorWords();
  const { floor } = view;
  const over = useAt(view.clock, (now) => isOver(view, now));
  if (floor.kind !== "answering") return null;
  const ids = floor.opinions;
  const ticks = openFirst(ids.flatMap((id) => view.opinions[id] ?? []));
  return (
    <>
      <Label kind={over ? "late" : "on"} right={<Used view={view} />}>
        {over ? words.over : floor.clock.running ? words.answering : words.pausedNow}
      </Label>
      <Name>{floor.who.name}</Name>
      <p className="org">{floor.who.position}</p>
      <div className="who">
        {ticks.length > 0 ? (
          <div className="rows">
            {ticks.slice(0, TITLES).map((question) => (
              <QuestionTick key={question.text} question={question} />
            ))}
          </div>
        ) : (
          <p className="topic">{ids.map((id) => opinionTitle(view.opinions[id], id)).join(" · ")}</p>
        )}
        <Clock view={view} />
      </div>
      <FloorActs view={view} open={open} prepared={() => open("matter", ids)} />
    </>
  );
}

export function Invited({ view, open }: NowProps) {
  const words = useFloorWords();
  const span = useSpan();
  const asked = view.answers.find((answer) => answer.state === "assigned");
  if (!asked) return null;
  return (
    <>
      <Label right={words.mayTake(span(answerTime(view, asked.opinions.length)))}>{words.asked}</Label>
      <Name>{asked.who.name}</Name>
      <div className="who">
        <div>
          <p className="org">{asked.who.position}</p>
          <Titles view={view} ids={asked.opinions} open={open} />
          <UnitWords view={view} opinions={asked.opinions} />
        </div>
        <Clock view={view} />
      </div>
      <FloorActs view={view} open={open} />
    </>
  );
}
