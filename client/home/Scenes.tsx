/** What the hall's displays show; the second follows the first unless it is given a scene of its own. */
import { useState } from "react";
import { HALL_SEATS, type HallSeat } from "../../shared/audiences.ts";
import type { OperatorView } from "../../shared/views.ts";
import { send } from "../live/hearing.ts";
import { Button } from "../ui/Button.tsx";
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

export function Scenes({ view }: { readonly view: OperatorView }) {
  const words = useWords();
  const [pinned, setPinned] = useState(view.hall.pinned);
  const [text, setText] = useState("");
  const [display, setDisplay] = useState<HallSeat>("hall");
  const first = display === "hall";
  const shown = first ? view.hall.scene : (view.hall2 ?? "auto");
  const show = (scene: (typeof SCENES)[number]) =>
    send({
      type: "ShowOnHall",
      scene,
      display,
      pinned: pinned && first && scene !== "auto",
      ...(text.trim() !== "" && ["notice", "pause", "document"].includes(scene) ? { text: text.trim() } : {}),
      ...(scene === "concerns" ? { opinions: view.concerns.slice(0, 12).map((one) => one.id) } : {}),
    });
  const empty = (scene: string) =>
    (scene === "concerns" && view.concerns.length === 0) ||
    (["notice", "document"].includes(scene) && text.trim() === "");
  return (
    <section className="card">
      <h2>{words.hall}</h2>
      <div className="scenes displays">
        {HALL_SEATS.map((seat) => (
          <Button
            key={seat}
            kind={display === seat ? "suggested" : "plain"}
            aria-pressed={display === seat}
            onClick={() => setDisplay(seat)}
          >
            {words.display[seat]}
          </Button>
        ))}
        {!first && <span className="muted">{words.ownScene}</span>}
      </div>
      <label>
        {words.text} <input value={text} maxLength={200} onChange={(event) => setText(event.target.value)} />
      </label>
      {first && (
        <label className="tick">
          <input type="checkbox" checked={pinned} onChange={(event) => setPinned(event.target.checked)} />{" "}
          {words.pin}
        </label>
      )}
      <div className="scenes">
        {SCENES.map((scene) => (
          <Button
            key={scene}
            kind={shown === scene ? "suggested" : "plain"}
            aria-pressed={shown === scene}
            disabled={empty(scene)}
            onClick={() => show(scene)}
          >
            {scene === "auto" && !first ? words.follow : words.scene[scene]}
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
