/** Saving time: officials' time before the People's, half minutes, never under the minimum. */
import { useState } from "react";
import { timeBudget } from "../../../shared/reckoning/timeBudget.ts";
import { shorterTimes, withMeasure } from "../../../shared/reckoning/timeProposal.ts";
import { hallSentence } from "../../../shared/terms/hallSentences.ts";
import { clockFace, timeOfDay } from "../../../shared/terms/time.ts";
import { useNow, wallTime } from "../../line/clock.ts";
import { useDraft } from "../../line/draft.ts";
import { send } from "../../line/send.ts";
import type { StaffView } from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { TimeField } from "../../ui/TimeFields.tsx";
import { typedTime } from "../../ui/typedTime.ts";
import { Balance, Then } from "./Balance.tsx";
import { useBudgetWords } from "./budgetWords.ts";
import { useOutcomeWords } from "./outcomeWords.ts";
import { useTimeWords } from "./timeWords.ts";

function Why({ why, onChange }: { why: string; onChange: (why: string) => void }) {
  const words = useOutcomeWords();
  return <TextInput label={words.reason} value={why} onText={onChange} />;
}

function PlannedEnd({ view, why }: { view: StaffView; why: string }) {
  const words = useBudgetWords();
  const [typed, setTyped] = useDraft("end", wallTime(view.plannedEnd));
  const to = typedTime(typed) ?? "";
  const now = useNow(view.clock);
  const plannedEnd = timeOfDay(to, view.plannedEnd);
  return (
    <div className="line">
      <TimeField label={words.plannedEnd} text={typed} onText={setTyped} />
      <Button
        disabled={to === "" || to === wallTime(view.plannedEnd) || why.trim() === ""}
        onClick={() => send({ type: "ChangePlannedEnd", to, why })}
      >
        {words.changeEnd}
      </Button>
      {plannedEnd !== null && plannedEnd !== view.plannedEnd && (
        <Then view={{ ...view, plannedEnd }} now={now} />
      )}
    </div>
  );
}

/** Minutes for the officials' step and for each of them. */
function Officials({ view, why }: { view: StaffView; why: string }) {
  const words = useBudgetWords();
  const step = view.steps.find((step) => step.segment === "officials");
  const [minutes, setMinutes] = useDraft("minutes", String(Math.round((step?.planned ?? 0) / 60_000)));
  const [each, setEach] = useState(view.limits.official);
  if (!step || step.endedAt !== null) return null;
  return (
    <div className="line">
      <label className="field">
        {words.stepMinutes}
        <input
          type="number"
          min={0}
          max={240}
          aria-label={words.stepMinutes}
          value={minutes}
          onChange={(event) => setMinutes(event.target.value)}
        />
      </label>
      <label className="field">
        {words.officialLimit}
        <select
          aria-label={words.officialLimit}
          value={each}
          onChange={(event) => setEach(Number(event.target.value))}
        >
          {[view.limits.official, ...shorterTimes(view.limits.official, 60_000)].map((time) => (
            <option key={time} value={time}>
              {words.eachOfficial(clockFace(time))}
            </option>
          ))}
        </select>
      </label>
      <Button
        disabled={minutes === "" || why.trim() === ""}
        onClick={() =>
          send({
            type: "ShortenStep",
            step: step.id,
            minutes: Number(minutes),
            officialSeconds: each / 1000,
            why,
          })
        }
      >
        {words.shortenStep}
      </Button>
    </div>
  );
}

function Answers({ limits }: Pick<StaffView, "limits">) {
  const words = useBudgetWords();
  return (
    <>
      <h3>{words.answersNow(clockFace(limits.answerBase), clockFace(limits.answerPerFurther))}</h3>
      <div className="grid">
        {shorterTimes(limits.answerBase, 60_000)
          .slice(0, 4)
          .map((base) => (
            <Button
              key={base}
              onClick={() =>
                send({ type: "ShortenAnswers", baseSeconds: base / 1000, perFurtherOpinionSeconds: 30 })
              }
            >
              {words.answers(clockFace(base))}
            </Button>
          ))}
      </div>
    </>
  );
}

/** Each shorter time, with the sentence that the hall will be told and how many then get to speak. */
function People({ view, why }: { view: StaffView; why: string }) {
  const words = useBudgetWords();
  const now = useNow(view.clock);
  const { limits } = view;
  const heardWith = (limit: number) => {
    const { fits, waiting } = timeBudget(withMeasure(view, { kind: "people", limit }), now);
    return `${fits}/${waiting.length}`;
  };
  const reason = why.trim() === "" ? {} : { why };
  return (
    <>
      <h3>{words.peopleNow(clockFace(limits.speech))}</h3>
      <div className="grid">
        {shorterTimes(limits.speech, limits.minimum).map((time) => (
          <Button
            key={time}
            onClick={() => send({ type: "LimitRemaining", seconds: time / 1000, ...reason })}
          >
            {words.limit(time)}
            <small>{`${hallSentence.people(time)} (${heardWith(time)})`}</small>
          </Button>
        ))}
      </div>
    </>
  );
}

function CloseList({ view, why }: { view: StaffView; why: string }) {
  const words = useBudgetWords();
  if (view.segment !== "people" || view.listClosed) return null;
  const waiting = view.queue.length;
  return (
    <>
      <h3>{words.closeList}</h3>
      <p className="muted">{words.closeListSays(waiting)}</p>
      <Button
        disabled={why.trim() === ""}
        onClick={() => send({ type: "CloseList", why, basis: { waiting } })}
      >
        {words.closeListNow(waiting)}
      </Button>
    </>
  );
}

export function TimeActs({ view }: { view: StaffView }) {
  const words = useBudgetWords();
  const timeWords = useTimeWords();
  const [why, setWhy] = useDraft("why", "");
  return (
    <div className="stack">
      <Balance view={view} />
      <h3>{timeWords.byHand}</h3>
      <Why why={why} onChange={setWhy} />
      <h3>{words.plannedEnd}</h3>
      <PlannedEnd view={view} why={why} />
      <Answers limits={view.limits} />
      <h3>{words.officials}</h3>
      <Officials view={view} why={why} />
      <People view={view} why={why} />
      <CloseList view={view} why={why} />
    </div>
  );
}
