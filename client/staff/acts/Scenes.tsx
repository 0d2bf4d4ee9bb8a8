/** What a display may be made to show, for how long, in which colours. */
import { useState } from "react";
import type { SceneName } from "../../../shared/terms/scenes.ts";
import type { HallSeat } from "../../../shared/terms/seats.ts";
import { timeOfDay } from "../../../shared/terms/time.ts";
import type { OperatorView } from "../../../shared/views/views.ts";
import { hearingNow } from "../../line/clock.ts";
import { useDraft } from "../../line/draft.ts";
import { send } from "../../line/send.ts";
import { Button } from "../../ui/Button.tsx";
import { TimeField } from "../../ui/TimeFields.tsx";
import { useDisplayWords } from "./displayWords.ts";

const FIRST = [
  "auto",
  "backdrop",
  "programme",
  "settling",
  "pause",
  "notice",
  "otherSource",
  "black",
] as const satisfies readonly SceneName[];

const MORE = ["rights", "document", "concerns", "conclusion", "ask"] as const satisfies readonly SceneName[];

/** what these show is written first */
const WRITTEN = ["pause", "notice", "document"] as const;

type Written = (typeof WRITTEN)[number];

const isWritten = (scene: SceneName): scene is Written => (WRITTEN as readonly string[]).includes(scene);

interface Option {
  readonly text: string;
  readonly on: boolean;
  readonly press: () => void;
}

function Choice({ label, options }: { readonly label: string; readonly options: readonly Option[] }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend does not stand in a row
    <div className="choice" role="group" aria-label={label}>
      <span className="muted">{label}</span>
      <div>
        {options.map(({ text, on, press }) => (
          <Button key={text} aria-pressed={on} kind={on ? "suggested" : "plain"} onClick={press}>
            {text}
          </Button>
        ))}
      </div>
    </div>
  );
}

interface WriteProps {
  readonly scene: Written;
  readonly onShow: (text: string, until: string) => void;
  readonly onCancel: () => void;
}

/** The sentence that is shown; a pause needs none, and may say until when. */
function Write({ scene, onShow, onCancel }: WriteProps) {
  const words = useDisplayWords();
  const [text, setText] = useDraft(`scene.${scene}`, "");
  const [until, setUntil] = useDraft("scene.until", "");
  const missing = scene !== "pause" && text.trim() === "";
  return (
    <form
      className="write"
      aria-label={words.scene[scene]}
      onSubmit={(event) => {
        event.preventDefault();
        if (!missing) onShow(text.trim(), until);
      }}
    >
      <label className="field">
        <span>{words.text}</span>
        <input value={text} maxLength={200} onChange={(event) => setText(event.target.value)} />
      </label>
      {scene === "pause" && (
        <div className="field">
          <span>{words.until}</span>
          <TimeField label={words.until} text={until} onText={setUntil} />
        </div>
      )}
      <button type="submit" className="suggested" disabled={missing}>
        {words.show}
      </button>
      <Button onClick={onCancel}>{words.cancel}</Button>
      {missing && <small>{words.textMissing}</small>}
    </form>
  );
}

export type ShownTo = Pick<OperatorView, "displays" | "hall" | "session" | "clock">;

interface ScenesProps {
  readonly view: ShownTo;
  readonly seat: HallSeat;
  readonly concerns: OperatorView["concerns"] | null;
}

interface SceneButtonsProps extends ScenesProps {
  readonly onChoose: (scene: SceneName) => void;
}

/** What may be shown: the usual scenes, the others behind a button, each with why it cannot be chosen now. */
function SceneButtons({ view, seat, concerns, onChoose }: SceneButtonsProps) {
  const words = useDisplayWords();
  const [more, setMore] = useState(false);
  const first = seat === "hall";
  const part = view.displays[seat];
  const shown = (first || !part.follows ? part.chosen?.scene : null) ?? "auto";
  const why = (scene: SceneName) => {
    if (scene === "test" && view.session.kind !== "scheduled") return words.testLate;
    return scene === "concerns" && concerns?.length === 0 ? words.noConcerns : null;
  };
  const button = (scene: SceneName) => (
    <Button
      key={scene}
      kind={shown === scene ? "suggested" : "plain"}
      aria-pressed={shown === scene}
      disabled={why(scene) !== null}
      onClick={() => onChoose(scene)}
    >
      <span>{scene === "auto" && !first ? words.follow : words.scene[scene]}</span>
      {why(scene) !== null && <small>{why(scene)}</small>}
    </Button>
  );
  const others = MORE.filter((scene) => scene !== "concerns" || concerns !== null);
  const opened = more || (others as readonly string[]).includes(shown);
  return (
    <div className="scene-grid">
      {FIRST.map(button)}
      <Button aria-expanded={opened} onClick={() => setMore(!opened)}>
        {words.more}
      </Button>
      {button("test")}
      {opened && others.map(button)}
    </div>
  );
}

function Scheme({ hall }: Pick<ShownTo, "hall">) {
  const words = useDisplayWords();
  const options = (["dark", "light"] as const).map((scheme) => ({
    text: words[scheme],
    on: hall.scheme === scheme,
    press: () => send({ type: "ChooseHallScheme", scheme }),
  }));
  return <Choice label={words.scheme} options={options} />;
}

function AskMark({ hall }: Pick<ShownTo, "hall">) {
  const words = useDisplayWords();
  const options = [true, false].map((on) => ({
    text: on ? words.on : words.off,
    on: hall.askMark === on,
    press: () => hall.askMark !== on && send({ type: "ShowAskMark", on }),
  }));
  return <Choice label={words.askMark} options={options} />;
}

/** Until the next call, or until somebody chooses another scene. */
function Keep({ kept, onKept }: { readonly kept: boolean; readonly onKept: (pinned: boolean) => void }) {
  const words = useDisplayWords();
  const options = [
    { text: words.keepUntil.call, on: !kept, press: () => onKept(false) },
    { text: words.keepUntil.off, on: kept, press: () => onKept(true) },
  ];
  return <Choice label={words.keep} options={options} />;
}

export function Scenes({ view, seat, concerns }: ScenesProps) {
  const words = useDisplayWords();
  const [pinned, setKept] = useState(view.hall.pinned);
  const [writing, setWriting] = useDraft<Written | null>("scene", null);
  const first = seat === "hall";
  const show = (scene: SceneName, text = "", until = "") => {
    const ends = scene === "pause" ? timeOfDay(until, hearingNow(view.clock)) : null;
    setWriting(null);
    send({
      ...{ type: "ShowOnHall", scene, display: seat, pinned: pinned && first && scene !== "auto" },
      ...(text === "" ? {} : { text }),
      ...(ends === null ? {} : { until: ends }),
      ...(scene === "concerns" ? { opinions: (concerns ?? []).slice(0, 12).map(({ id }) => id) } : {}),
    });
  };
  return (
    <section className="card scene-card" aria-label={words.scenesOf[seat]}>
      <h2>{words.scenesOf[seat]}</h2>
      <SceneButtons
        {...{ view, seat, concerns }}
        onChoose={(scene) => (isWritten(scene) ? setWriting(scene) : show(scene))}
      />
      {writing !== null && (
        <Write
          key={writing}
          scene={writing}
          onShow={(text, until) => show(writing, text, until)}
          onCancel={() => setWriting(null)}
        />
      )}
      <div className="apart">
        {first ? <Keep kept={pinned} onKept={setKept} /> : <span className="muted">{words.ownScene}</span>}
        <Scheme hall={view.hall} />
        <AskMark hall={view.hall} />
      </div>
    </section>
  );
}
