/** The card between two turns: who has just spoken, what waits for a reply, what became of it, what left the dialogue. */
import { spokenDate } from "../../../../shared/terms/outcomes.ts";
import { questionsOnce } from "../../../../shared/terms/task.ts";
import type { ChairView } from "../../../../shared/views/views.ts";
import { useSpan } from "../../../i18n/about.ts";
import { useText } from "../../../i18n/common.ts";
import { send } from "../../../line/send.ts";
import { directs, foreseenUnit, opinionTitle, settledWith, some, withMerged } from "../../../line/staff.ts";
import { OutcomeKinds } from "../../../staff/acts/Outcome.tsx";
import { useOutcomeWords } from "../../../staff/acts/outcomeWords.ts";
import { UnitWords } from "../../../staff/acts/UnitWords.tsx";
import { answeredWithoutOutcome, otherWayOf, stageOf } from "../../../staff/stage.ts";
import { Button } from "../../../ui/Button.tsx";
import { useFloorWords } from "./floorWords.ts";
import { Label, Name, type NowProps } from "./NowParts.tsx";

/** Who has just spoken or answered, with the time to be said. */
function Last({ view }: { view: ChairView }) {
  const words = useFloorWords();
  const span = useSpan();
  const { lastTurn } = view;
  const step = view.steps.find((step) => step.id === view.step);
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
  const acts = useOutcomeWords();
  const { lastTurn } = view;
  const [id = ""] = lastTurn?.kind === "answer" ? lastTurn.opinions : [];
  const opinion = view.opinions[id];
  if (!opinion?.outcome) return null;
  const { kind, lead, due } = opinion.outcome;
  const unit = view.units.find((unit) => unit.id === lead)?.name ?? "";
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
  const words = useFloorWords();
  const back = view.answers.find(
    (answer) => answer.state === "returned" && view.tray.includes(answer.opinions[0] ?? ""),
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
  const words = useFloorWords();
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
  const words = useFloorWords();
  const span = useSpan();
  const [settle = ""] = answeredWithoutOutcome(view);
  const opinions = settledWith(view, settle);
  const answer = view.answers.findLast(
    (answer) => answer.state === "given" && answer.opinions.includes(settle),
  );
  const title = opinionTitle(view.opinions[settle], settle);
  const questions = questionsOnce(opinions.flatMap((id) => view.opinions[id] ?? []));
  const answered = questions.filter((question) => question.answered).length;
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
  const words = useFloorWords();
  return (
    <>
      <Label>{words.diverted}</Label>
      <h2>{words.turnStopped}</h2>
      <ul className="rows">
        {words.divertedSays.map((line) => (
          <li key={line}>
            <span aria-hidden="true">✓</span>
            <span>{line}</span>
          </li>
        ))}
      </ul>
      {directs(view) && <p className="topic foot">{words.divertedByMistake}</p>}
    </>
  );
}
