/** The operator: what the hall shows, and the link of every screen. */
import { type FormEvent, useState } from "react";
import { timeOfDay } from "../../shared/time.ts";
import type { OperatorView } from "../../shared/views.ts";
import { useText } from "../i18n/common.ts";
import { switchLanguage } from "../i18n/language.ts";
import { useNow, wallTime } from "../live/clock.ts";
import { send, useView } from "../live/hearing.ts";
import { LinkBadge } from "../live/LinkBadge.tsx";
import { RefusalBar } from "../live/RefusalBar.tsx";
import { Button } from "../ui/Button.tsx";
import { Links } from "./Links.tsx";
import { useWords } from "./words.ts";

const SCENES = [
  "auto",
  "backdrop",
  "programme",
  "settling",
  "concerns",
  "notice",
  "pause",
  "document",
  "otherSource",
  "conclusion",
  "test",
  "black",
  "ask",
] as const;

function Scenes({ view }: { readonly view: OperatorView }) {
  const words = useWords();
  const [pinned, setPinned] = useState(view.hall.pinned);
  const [text, setText] = useState("");
  const show = (scene: (typeof SCENES)[number]) =>
    send({
      type: "ShowOnHall",
      scene,
      pinned: pinned && scene !== "auto",
      ...(text.trim() !== "" && ["notice", "pause", "document"].includes(scene) ? { text: text.trim() } : {}),
      ...(scene === "concerns" ? { opinions: view.concerns.slice(0, 12).map((one) => one.id) } : {}),
    });
  const empty = (scene: string) =>
    (scene === "concerns" && view.concerns.length === 0) ||
    (["notice", "document"].includes(scene) && text.trim() === "");
  return (
    <section className="card">
      <h2>{words.hall}</h2>
      <label>
        {words.text} <input value={text} maxLength={200} onChange={(event) => setText(event.target.value)} />
      </label>
      <label className="tick">
        <input type="checkbox" checked={pinned} onChange={(event) => setPinned(event.target.checked)} />{" "}
        {words.pin}
      </label>
      <div className="scenes">
        {SCENES.map((scene) => (
          <Button
            key={scene}
            kind={view.hall.scene === scene ? "suggested" : "plain"}
            aria-pressed={view.hall.scene === scene}
            disabled={empty(scene)}
            onClick={() => show(scene)}
          >
            {words.scene[scene]}
          </Button>
        ))}
        {(["dark", "light"] as const).map((scheme) => (
          <Button
            key={scheme}
            aria-pressed={view.hall.scheme === scheme}
            kind={view.hall.scheme === scheme ? "suggested" : "plain"}
            onClick={() => send({ type: "ChooseHallScheme", scheme })}
          >
            {words[scheme]}
          </Button>
        ))}
        <Button
          aria-pressed={view.hall.askMark}
          kind={view.hall.askMark ? "suggested" : "plain"}
          onClick={() => send({ type: "ShowAskMark", on: !view.hall.askMark })}
        >
          {words.askMark}
        </Button>
      </div>
    </section>
  );
}

/** A rehearsal's own clock: set to a time, standing or running. */
function Rehearsal({ view }: { readonly view: OperatorView }) {
  const words = useWords();
  const now = useNow(view.clock);
  const [time, setTime] = useState("");
  const [rate, setRate] = useState(0);
  const set = (event: FormEvent) => {
    event.preventDefault();
    const at = timeOfDay(time, now);
    if (at !== null) send({ type: "SetClock", at, rate });
  };
  return (
    <form className="card clock-form" onSubmit={set}>
      <h2>{words.rehearsalClock}</h2>
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
          {[0, 1, 5, 20].map((one) => (
            <option key={one} value={one}>
              {one === 0 ? words.stands : `${one}×`}
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

/** Titles of results that the hall may see, each a press away. */
function Results({ view }: { readonly view: OperatorView }) {
  const words = useWords();
  if (view.results.length === 0 || view.session.kind !== "open") return null;
  return (
    <section className="card" aria-label={words.results}>
      <h2>{words.results}</h2>
      <div className="scenes">
        {view.results.map(({ id, title, text }) => (
          <Button key={id} title={text} onClick={() => send({ type: "ShowResultCard", opinion: id })}>
            {title}
          </Button>
        ))}
      </div>
    </section>
  );
}

export function Home() {
  const view = useView<OperatorView>("operator");
  const text = useText();
  return (
    <main className="home">
      <header>
        <h1>{view?.title ?? text.hearing}</h1>
        {view?.rehearsal && <b className="chip warn">{text.rehearsal}</b>}
        {view && <span className="chip">{text.session[view.session.kind]}</span>}
        <LinkBadge />
        <Button onClick={switchLanguage}>{text.language}</Button>
      </header>
      <RefusalBar />
      {view && <Scenes view={view} />}
      {view && <Results view={view} />}
      {view?.rehearsal && <Rehearsal view={view} />}
      <Links />
    </main>
  );
}
