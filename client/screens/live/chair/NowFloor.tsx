/** The floor in the card's upper band: called, speaking, interjection, answering, and what lies between two turns. */

import { spokenDate } from "../../../../shared/terms/outcomes.ts";
import { questionsOnce } from "../../../../shared/terms/task.ts";
import { spanFace } from "../../../../shared/terms/time.ts";
import type { OpinionView } from "../../../../shared/views/live/session.ts";
import type { ChairView } from "../../../../shared/views/views.ts";
import { useSpan } from "../../../i18n/about.ts";
import { useText } from "../../../i18n/common.ts";
import { useAt } from "../../../line/clock.ts";
import { send } from "../../../line/send.ts";
import {
  calledFor,
  directs,
  foreseenUnit,
  opinionTitle,
  settledWith,
  some,
  withMerged,
} from "../../../line/staff.ts";
import { FloorActs } from "../../../staff/acts/FloorActs.tsx";
import { LecternShows } from "../../../staff/acts/LecternMessage.tsx";
import { OutcomeKinds } from "../../../staff/acts/Outcome.tsx";
import { QuestionTick } from "../../../staff/acts/Questions.tsx";
import { isOver } from "../../../staff/acts/sayings.ts";
import type { Open } from "../../../staff/acts/sheetNames.ts";
import { UnitWords } from "../../../staff/acts/UnitWords.tsx";
import { useWords as useActWords } from "../../../staff/acts/words.ts";
import { answeredWithoutOutcome, otherWayOf, stageOf } from "../../../staff/stage.ts";
import { Button } from "../../../ui/Button.tsx";
import { answerTime, Clock, Used } from "./Clock.tsx";
import { Label, Name, type NowProps } from "./NowParts.tsx";
import { useWords } from "./words.ts";

/** Of several matters in one answer so many stand on the card; all of them on the sheet behind the title. */
const TITLES = 2;

/** Touched, it tells what was registered and prepared: closed until then, since cameras look over the shoulder. */
function Titles({ view, ids, open }: { view: ChairView; ids: readonly string[]; open: Open }) {
  const words = useWords();
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
  const words = useWords();
  const acts = useActWords();
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
  const words = useWords();
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
  const words = useWords();
  const span = useSpan();
  const asked = view.answers.find((one) => one.state === "assigned");
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

/** Who has just spoken or answered, with the time to be said. */
function Last({ view }: { view: ChairView }) {
  const words = useWords();
  const span = useSpan();
  const { lastTurn } = view;
  const step = view.steps.find((one) => one.id === view.step);
  if (!lastTurn)
    return (
      <>
        <Label>{words.partRuns}</Label>
        <h2>{step?.shortTitle}</h2>
      </>
    );
  return (
    <>
      <Label kind="" right={words.usedSpan(span(lastTurn.used))}>
        {words.has[lastTurn.kind]}
      </Label>
      <Name>{lastTurn.who.name}</Name>
    </>
  );
}

/** What has become of the matter that was answered last. */
function Settled({ view }: { view: ChairView }) {
  const text = useText();
  const acts = useActWords();
  const { lastTurn } = view;
  const [id = ""] = lastTurn?.kind === "answer" ? lastTurn.opinions : [];
  const opinion = view.opinions[id];
  if (!opinion?.outcome) return null;
  const { kind, lead, due } = opinion.outcome;
  const unit = view.units.find((one) => one.id === lead)?.name ?? "";
  const facts = [text.outcome[kind], unit, due === null ? "" : acts.latest(spokenDate(due))].filter(Boolean);
  return (
    <div className="topic">
      <p>{opinionTitle(opinion, id)}</p>
      <p className="muted">
        <span aria-hidden="true">✓ </span>
        {facts.join(" · ")}
      </p>
    </div>
  );
}

/** What was raised and waits for an answer, with who will give it. */
function TrayRows({ view }: { view: ChairView }) {
  const words = useWords();
  const back = view.answers.find(
    (one) => one.state === "returned" && view.tray.includes(one.opinions[0] ?? ""),
  );
  return (
    <div className="tray">
      <p className="head">{words.tray(view.tray.length)}</p>
      <ol className="rows">
        {view.tray.map((id, i) => (
          <li key={id}>
            <span className="num muted">{i + 1}</span>
            <span>
              {opinionTitle(view.opinions[id], id)}
              <UnitWords view={view} opinions={[id]} />
            </span>
            <span>
              {view.opinions[id]?.lead === "CHAIR"
                ? words.chair
                : (foreseenUnit(view, id)?.shortName ?? words.nobodyYet)}
            </span>
          </li>
        ))}
      </ol>
      {back && <p className="muted">{words.returned(back.leadName || back.who.name, back.why)}</p>}
    </div>
  );
}

export function Between({ view, open }: NowProps) {
  const words = useWords();
  const [first] = view.tray;
  return (
    <>
      <Last view={view} />
      <Settled view={view} />
      {first === undefined ? <p className="topic muted">{words.nothingWaits}</p> : <TrayRows view={view} />}
      {first !== undefined && directs(view) && (
        <div className="ctl">
          <Button
            onClick={() =>
              send({
                type: "ChairAnswers",
                opinions: some(withMerged(view, first)),
                chair: view.presider.seat,
              })
            }
          >
            {words.chairAnswers}
          </Button>
          <Button onClick={() => open("assign", [first])}>{words.chooseAnswer}</Button>
        </div>
      )}
    </>
  );
}

export function Outcome({ view, open }: NowProps) {
  const words = useWords();
  const span = useSpan();
  const [settle = ""] = answeredWithoutOutcome(view);
  const opinions = settledWith(view, settle);
  const answer = view.answers.findLast((one) => one.state === "given" && one.opinions.includes(settle));
  const title = opinionTitle(view.opinions[settle], settle);
  const questions = questionsOnce(opinions.flatMap((id) => view.opinions[id] ?? []));
  const answered = questions.filter((one) => one.answered).length;
  const used = answer?.clock ? span(answer.clock.used) : "";
  const done = questions.length === 0 ? used : words.ofQuestions(answered, questions.length, used);
  // two ways to go on leave room for fewer outcomes: the others are behind the last button
  const few = otherWayOf(view, stageOf(view)) !== null;
  return (
    <>
      <Label kind={answered < questions.length ? "late" : ""} right={done}>
        {words.hasAnswered}
      </Label>
      <Name>{answer?.who.name ?? ""}</Name>
      <p className="topic">
        {title}
        {opinions.length > 1 && <span className="muted">{` ${words.andMore(opinions.length - 1)}`}</span>}
      </p>
      {directs(view) ? (
        <section className="six" aria-label={`${words.outcome}: ${title}`}>
          <h3>{words.outcomeOf}</h3>
          <div>
            <OutcomeKinds few={few} opinions={opinions} open={open} />
          </div>
        </section>
      ) : (
        <p className="head late">{words.noOutcomeYet}</p>
      )}
    </>
  );
}

export function Diverted({ view }: NowProps) {
  const words = useWords();
  return (
    <>
      <Label>{words.diverted}</Label>
      <h2>{words.turnStopped}</h2>
      <ul className="rows">
        {words.divertedSays.map((one) => (
          <li key={one}>
            <span aria-hidden="true">✓</span>
            <span>{one}</span>
          </li>
        ))}
      </ul>
      {directs(view) && <p className="topic foot">{words.divertedByMistake}</p>}
    </>
  );
}
