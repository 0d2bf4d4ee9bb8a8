/** The hall's displays as the hall sees them, what comes next on each, and the one place where that is changed. */
import { useState } from "react";
import { upperFirst } from "../../../shared/terms/address.ts";
import type { SceneName } from "../../../shared/terms/scenes.ts";
import { HALL_SEATS, type HallSeat } from "../../../shared/terms/seats.ts";
import { timeOfDay } from "../../../shared/terms/time.ts";
import type { DisplayPart } from "../../../shared/views/live/hall.ts";
import type { OperatorView } from "../../../shared/views/views.ts";
import { hearingNow, wallTime } from "../../line/clock.ts";
import { useDraft } from "../../line/draft.ts";
import { send } from "../../line/send.ts";
import { DisplayPicture } from "../../screens/display/DisplayPicture.tsx";
import { Button } from "../../ui/Button.tsx";
import { TimeField } from "../../ui/TimeFields.tsx";
import { useDisplayWords } from "./displayWords.ts";
import "./displays.css";

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

type ShownTo = Pick<OperatorView, "displays" | "hall" | "session" | "clock">;

/** What it shows, why, and what stands there next. */
function Course({ seat, part }: { readonly seat: HallSeat; readonly part: DisplayPart }) {
  const words = useDisplayWords();
  const { chosen, follows, view, after } = part;
  const kind = words.kind[view.scene.kind];
  const since = chosen?.since ? wallTime(chosen.since) : "";
  const why = chosen === null ? words.byItself : chosen.kept ? words.keptSince(since) : words.untilCall;
  return (
    <dl>
      <dt>{words.now}</dt>
      <dd>
        {`${upperFirst(kind)}, `}
        <b className={chosen?.kept && !follows ? "kept" : undefined}>{follows ? words.follows : why}</b>
      </dd>
      <dt>{words.next}</dt>
      <dd>{chosen?.kept ? words.still[follows ? "hall" : seat](kind) : upperFirst(words.kind[after])}</dd>
    </dl>
  );
}

interface CardProps {
  readonly seat: HallSeat;
  readonly part: DisplayPart;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Card({ seat, part, chosen, onChoose }: CardProps) {
  const words = useDisplayWords();
  return (
    <section className={chosen ? "card display chosen" : "card display"} aria-label={words.display[seat]}>
      <header>
        <h2>{words.display[seat]}</h2>
        {chosen ? <b>{words.chosen}</b> : <Button onClick={onChoose}>{words.choose[seat]}</Button>}
      </header>
      <DisplayPicture view={part.view} name={words.display[seat]} />
      <Course seat={seat} part={part} />
    </section>
  );
}

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

interface ScenesProps {
  readonly view: ShownTo;
  readonly seat: HallSeat;
  readonly concerns: OperatorView["concerns"] | null;
}

function Scenes({ view, seat, concerns }: ScenesProps) {
  const words = useDisplayWords();
  const [kept, setKept] = useState(view.hall.pinned);
  const [writing, setWriting] = useDraft<Written | null>("scene", null);
  const [more, setMore] = useState(false);
  const first = seat === "hall";
  const part = view.displays[seat];
  const shown = (first || !part.follows ? part.chosen?.scene : null) ?? "auto";
  const show = (scene: SceneName, text = "", until = "") => {
    const ends = scene === "pause" ? timeOfDay(until, hearingNow(view.clock)) : null;
    setWriting(null);
    send({
      type: "ShowOnHall",
      scene,
      display: seat,
      pinned: kept && first && scene !== "auto",
      ...(text === "" ? {} : { text }),
      ...(ends === null ? {} : { until: ends }),
      ...(scene === "concerns" ? { opinions: (concerns ?? []).slice(0, 12).map((one) => one.id) } : {}),
    });
  };
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
      onClick={() => (isWritten(scene) ? setWriting(scene) : show(scene))}
    >
      <span>{scene === "auto" && !first ? words.follow : words.scene[scene]}</span>
      {why(scene) !== null && <small>{why(scene)}</small>}
    </Button>
  );
  const others = MORE.filter((scene) => scene !== "concerns" || concerns !== null);
  const opened = more || (others as readonly string[]).includes(shown);
  return (
    <section className="card scene-card" aria-label={words.scenesOf[seat]}>
      <h2>{words.scenesOf[seat]}</h2>
      <div className="scene-grid">
        {FIRST.map(button)}
        <Button aria-expanded={opened} onClick={() => setMore(!opened)}>
          {words.more}
        </Button>
        {button("test")}
        {opened && others.map(button)}
      </div>
      {writing !== null && (
        <Write
          key={writing}
          scene={writing}
          onShow={(text, until) => show(writing, text, until)}
          onCancel={() => setWriting(null)}
        />
      )}
      <div className="apart">
        {first ? (
          <Choice
            label={words.keep}
            options={[
              { text: words.keepUntil.call, on: !kept, press: () => setKept(false) },
              { text: words.keepUntil.off, on: kept, press: () => setKept(true) },
            ]}
          />
        ) : (
          <span className="muted">{words.ownScene}</span>
        )}
        <Choice
          label={words.scheme}
          options={(["dark", "light"] as const).map((scheme) => ({
            text: words[scheme],
            on: view.hall.scheme === scheme,
            press: () => send({ type: "ChooseHallScheme", scheme }),
          }))}
        />
        <Choice
          label={words.askMark}
          options={[true, false].map((on) => ({
            text: on ? words.on : words.off,
            on: view.hall.askMark === on,
            press: () => view.hall.askMark !== on && send({ type: "ShowAskMark", on }),
          }))}
        />
      </div>
    </section>
  );
}

interface Props {
  readonly view: ShownTo;
  /** the matters that may be shown as a list; null: they are chosen elsewhere */
  readonly concerns: OperatorView["concerns"] | null;
}

export function Displays({ view, concerns }: Props) {
  const [seat, setSeat] = useState<HallSeat>("hall");
  return (
    <div className="displays">
      <div className="pictures">
        {HALL_SEATS.map((one) => (
          <Card
            key={one}
            seat={one}
            part={view.displays[one]}
            chosen={one === seat}
            onChoose={() => setSeat(one)}
          />
        ))}
      </div>
      <Scenes key={seat} view={view} seat={seat} concerns={concerns} />
    </div>
  );
}
