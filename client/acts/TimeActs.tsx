/** Saving time: officials' time before the People's, half minutes, never under the minimum. */
import { useState } from "react";
import { clockFace } from "../../shared/time.ts";
import { wallTime } from "../live/clock.ts";
import { send } from "../live/hearing.ts";
import type { StaffView } from "../live/staff.ts";
import { Button } from "../ui/Button.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { useWords } from "./words.ts";

const HALF_MINUTE = 30_000;

/** Half minutes from just under `now` down to `least` (ms), longest first. */
function shorter(now: number, least: number): number[] {
  const steps: number[] = [];
  for (
    let time = Math.ceil(now / HALF_MINUTE) * HALF_MINUTE - HALF_MINUTE;
    time >= least;
    time -= HALF_MINUTE
  )
    steps.push(time);
  return steps;
}

function Why({ why, onChange }: { why: string; onChange: (why: string) => void }) {
  const words = useWords();
  return <TextInput label={words.reason} value={why} onText={onChange} />;
}

function PlannedEnd({ view, why }: { view: StaffView; why: string }) {
  const words = useWords();
  const [to, setTo] = useState(wallTime(view.plannedEnd));
  return (
    <div className="line">
      <input
        type="time"
        aria-label={words.plannedEnd}
        value={to}
        onChange={(event) => setTo(event.target.value)}
      />
      <Button
        disabled={to === "" || to === wallTime(view.plannedEnd) || why.trim() === ""}
        onClick={() => send({ type: "ChangePlannedEnd", to, why })}
      >
        {words.changeEnd}
      </Button>
    </div>
  );
}

/** Minutes for the officials' step and for each of them. */
function Officials({ view, why }: { view: StaffView; why: string }) {
  const words = useWords();
  const step = view.steps.find((one) => one.id === "4.4");
  const [minutes, setMinutes] = useState(String(Math.round((step?.planned ?? 0) / 60_000)));
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
          {[view.limits.official, ...shorter(view.limits.official, 60_000)].map((time) => (
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

export function TimeActs({ view }: { view: StaffView }) {
  const words = useWords();
  const [why, setWhy] = useState("");
  const { limits } = view;
  const waiting = view.segment === "people" ? view.queue.length : 0;
  return (
    <div className="stack">
      <Why why={why} onChange={setWhy} />
      <h3>{words.plannedEnd}</h3>
      <PlannedEnd view={view} why={why} />
      <h3>{words.answersNow(clockFace(limits.answerBase), clockFace(limits.answerPerFurther))}</h3>
      <div className="grid">
        {shorter(limits.answerBase, 60_000)
          .slice(0, 4)
          .map((base) => (
            <Button
              key={base}
              onClick={() =>
                send({
                  type: "ShortenAnswers",
                  baseSeconds: base / 1000,
                  perFurtherOpinionSeconds: 30,
                })
              }
            >
              {words.answers(clockFace(base))}
            </Button>
          ))}
      </div>
      <h3>{words.officials}</h3>
      <Officials view={view} why={why} />
      <h3>{words.peopleNow(clockFace(limits.speech))}</h3>
      <div className="grid">
        {shorter(limits.speech, limits.minimum).map((time) => (
          <Button
            key={time}
            onClick={() =>
              send({
                type: "LimitRemaining",
                seconds: time / 1000,
                text: words.limitSentence(time / 60_000),
                ...(why.trim() === "" ? {} : { why }),
              })
            }
          >
            {words.limit(time / 60_000)}
            <small>{words.limitSentence(time / 60_000)}</small>
          </Button>
        ))}
      </div>
      {view.segment === "people" && !view.listClosed && (
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
      )}
    </div>
  );
}
