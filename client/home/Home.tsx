/** The operator: what the hall shows, and the link of every screen. */
import { useState } from "react";
import type { OperatorView } from "../../shared/views.ts";
import { useText } from "../i18n/common.ts";
import { switchLanguage } from "../i18n/language.ts";
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
      <Links />
    </main>
  );
}
