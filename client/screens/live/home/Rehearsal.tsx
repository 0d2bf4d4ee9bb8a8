/** A rehearsal: its script played on all screens, step by step or at a speed; its clock; everything from the beginning. */
import { type FormEvent, useState } from "react";
import type { Refusal } from "../../../../shared/terms/refusals.ts";
import { audienceOf } from "../../../../shared/terms/seats.ts";
import { dayOf, timeOfDay } from "../../../../shared/terms/time.ts";
import type { OperatorView } from "../../../../shared/views/views.ts";
import type { RehearsalAct, RehearsalState, RehearsalStep } from "../../../../shared/wire/rehearsal.ts";
import { useRefusalText } from "../../../i18n/refusals.ts";
import { useNow, wallTime } from "../../../line/clock.ts";
import { orderDevice, useDevices } from "../../../line/device.ts";
import { useDraft } from "../../../line/draft.ts";
import { askRehearsal, useRehearsal } from "../../../line/rehearsal.ts";
import { send } from "../../../line/send.ts";
import { useNames } from "../../../staff/names.ts";
import { Button } from "../../../ui/Button.tsx";
import { useActWords } from "./actWords.ts";
import { useWords } from "./words.ts";

const SPEEDS = [1, 2, 5, 10, 20] as const;

/** A replay plays a log, no script: it says so. */
function usePlayWords(isReplay: boolean) {
  const words = useWords();
  return isReplay ? { ...words, ...words.replayed } : words;
}

/** The whole life of a hearing goes over many days. */
const dayTime = (at: number) =>
  `${dayOf(at).split("-").reverse().slice(0, 2).join("/")} ${wallTime(at, true)}`;

function Step({ step }: { readonly step: RehearsalStep }) {
  const acts = useActWords();
  return (
    <>
      <span className="num">{dayTime(step.at)}</span> {acts[step.do] ?? step.do}
      {step.about !== "" && <span className="muted"> · {step.about}</span>}
    </>
  );
}

/** How far the script is: what comes next, and where people went otherwise. */
function Course({ state, isReplay }: { readonly state: RehearsalState; readonly isReplay: boolean }) {
  const words = usePlayWords(isReplay);
  const names = useNames();
  const refusalText = useRefusalText();
  const { speed, done, of, next, otherwise } = state;
  return (
    <>
      <p role="status">
        <b>{speed === null ? words.standsStill : words.plays(speed)}</b> · {words.stepsDone(done, of)}
      </p>
      <p>
        {next ? (
          <>
            {words.nextStep} <Step step={next} />
          </>
        ) : (
          words.scriptOver
        )}
      </p>
      {otherwise.map((step) => (
        <p key={step.n} className="otherwise">
          {words.otherwise} <Step step={step} />
          {step.refusal && ` — ${refusalText(step.refusal, names)}`}
        </p>
      ))}
    </>
  );
}

interface PlayingProps {
  readonly isReplay: boolean;
  readonly state: RehearsalState;
  readonly ask: (act: RehearsalAct) => void;
}

function Playing({ isReplay, state, ask }: PlayingProps) {
  const words = usePlayWords(isReplay);
  const [speed, setSpeed] = useDraft<number>("speed", 5);
  const plays = state.speed !== null;
  return (
    <>
      <label className="speed">
        {words.speed}{" "}
        <select value={speed} onChange={(event) => setSpeed(Number(event.target.value))}>
          {SPEEDS.map((times) => (
            <option key={times} value={times}>{`${times}×`}</option>
          ))}
        </select>
      </label>
      <Button
        kind={plays ? "plain" : "suggested"}
        disabled={state.next === null || state.speed === speed}
        onClick={() => ask({ kind: "play", speed })}
      >
        {plays ? words.changeSpeed : words.play}
      </Button>
      <Button disabled={!plays} onClick={() => ask({ kind: "pause" })}>
        {words.pausePlay}
      </Button>
      <Button disabled={plays || state.next === null} onClick={() => ask({ kind: "step" })}>
        {words.stepOn}
      </Button>
    </>
  );
}

function Script({ isReplay }: { readonly isReplay: boolean }) {
  const words = usePlayWords(isReplay);
  const state = useRehearsal();
  const names = useNames();
  const refusalText = useRefusalText();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const ask = (act: RehearsalAct) => void askRehearsal(act).then(setRefusal);
  return (
    <>
      {state === null ? (
        <p className="muted">{words.noScript}</p>
      ) : (
        <Course state={state} isReplay={isReplay} />
      )}
      <div className="scenes">
        {state !== null && <Playing {...{ isReplay, state, ask }} />}
        <Button onClick={() => window.confirm(words.resetSure) && ask({ kind: "reset" })}>
          {words.reset}
        </Button>
      </div>
      {refusal && (
        <p className="refusal" role="status">
          {refusalText(refusal, names)}
        </p>
      )}
    </>
  );
}

/** Its own clock: set to a time, standing or running. */
function Clock({ view }: { readonly view: OperatorView }) {
  const words = useWords();
  const now = useNow(view.clock);
  const [time, setTime] = useDraft("clock.time", "");
  const [rate, setRate] = useDraft("clock.rate", 0);
  const set = (event: FormEvent) => {
    event.preventDefault();
    const at = timeOfDay(time, now);
    if (at !== null) send({ type: "SetClock", at, rate });
  };
  return (
    <form className="clock-form" onSubmit={set}>
      <h3>{words.rehearsalClock}</h3>
      <p className="num" role="timer" aria-label={words.now}>
        {wallTime(now, true)}
      </p>
      <label>
        {words.time}{" "}
        <input placeholder="09:30:00" value={time} onChange={(event) => setTime(event.target.value)} />
      </label>
      <label>
        {words.rate}{" "}
        <select value={rate} onChange={(event) => setRate(Number(event.target.value))}>
          {[0, 1, 5, 20].map((times) => (
            <option key={times} value={times}>
              {times === 0 ? words.stands : `${times}×`}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" disabled={timeOfDay(time, now) === null}>
        {words.setClock}
      </button>
    </form>
  );
}

/** Chairs and secretaries who are there are told, each on a screen of their own, what to press first. */
function FiveMinutes({ closed }: { readonly closed: boolean }) {
  const words = useWords();
  const [led, setLed] = useState<number | null>(null);
  const there = useDevices().filter(
    ({ here, seat }) => here && ["chair", "secretary"].includes(audienceOf(seat).role),
  );
  const begin = () => {
    setLed(there.length);
    for (const { key } of there) void orderDevice(key, { kind: "guide" });
  };
  return (
    <div className="five-minutes">
      <Button kind="suggested" disabled={closed || there.length === 0} onClick={begin}>
        {words.fiveMinutes}
      </Button>
      <p className="muted" role="status">
        {closed
          ? words.fiveMinutesOver
          : there.length === 0
            ? words.fiveMinutesFirst
            : led === null
              ? words.fiveMinutesHow
              : words.led(led)}
      </p>
    </div>
  );
}

export function Rehearsal({ view }: { readonly view: OperatorView }) {
  const words = useWords();
  // what is shown again is looked at alone
  const isReplay = view.rehearsal === "replay";
  return (
    <section className="card rehearse" aria-label={isReplay ? words.replay : words.rehearsal}>
      <h2>{isReplay ? words.replay : words.rehearsal}</h2>
      {!isReplay && <FiveMinutes closed={view.session.kind === "closed"} />}
      <Script isReplay={isReplay} />
      {!isReplay && <Clock view={view} />}
    </section>
  );
}
