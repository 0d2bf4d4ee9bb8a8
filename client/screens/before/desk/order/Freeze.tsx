/** The freeze: what stands in its way, what is only said, and the two presses that make the hearing live. */
import { useState } from "react";
import type { FreezeProblem } from "../../../../../shared/terms/freeze.ts";
import { BODIES, type Body } from "../../../../../shared/terms/seats.ts";
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import { send } from "../../../../line/send.ts";
import { Button } from "../../../../ui/Button.tsx";
import { Codes } from "../Codes.tsx";
import { useOrderWords } from "./words.ts";

/** so many are named, of the others the number */
const SHOWN = 5;

function Problems({ all, sign, look }: { all: readonly FreezeProblem[]; sign: string; look: string }) {
  const words = useOrderWords();
  return all.map(({ kind, which }) => (
    <li key={kind} className={look}>
      {`${sign} ${words.problem[kind]}`}
      {which[0] !== "queue" && ": "}
      {which[0] !== "queue" && <Codes all={which.slice(0, SHOWN)} />}
      {which.length > SHOWN && ` ${words.andMore(which.length - SHOWN)}`}
    </li>
  ));
}

export function Freeze({ view, mayAct }: { readonly view: DeskView; readonly mayAct: boolean }) {
  const words = useOrderWords();
  const { obstacles, warnings } = view.freeze;
  const [by, setBy] = useState<Body | "">("");
  const [sure, setSure] = useState(false);
  const freeze = () => {
    if (by !== "") send({ type: "Freeze", confirmedBy: by });
    setSure(false);
  };
  return (
    <section className="card stack" aria-label={words.check}>
      <h3>{words.check}</h3>
      <ul className="checks">
        {obstacles.length === 0 && <li className="good">{`✓ ${words.ready}`}</li>}
        <Problems all={obstacles} sign="✕" look="late" />
        <Problems all={warnings} sign="▲" look="late" />
      </ul>
      {mayAct && (
        <>
          <label className="stacked">
            <span>{words.confirmedBy}</span>
            <select
              aria-label={words.confirmedBy}
              value={by}
              onChange={(event) => setBy(event.target.value as Body)}
            >
              <option value="">{words.choose}</option>
              {BODIES.map((body) => (
                <option key={body} value={body}>
                  {words.body[body]}
                </option>
              ))}
            </select>
          </label>
          {obstacles.length > 0 && <p className="late">{words.notYet}</p>}
          {sure ? (
            <div className="into">
              <Button kind="primary" onClick={freeze}>
                {words.sure}
              </Button>
              <Button onClick={() => setSure(false)}>{words.cancel}</Button>
            </div>
          ) : (
            <Button kind="primary" disabled={obstacles.length > 0 || by === ""} onClick={() => setSure(true)}>
              {words.freeze}
            </Button>
          )}
          <small className="muted">{words.after}</small>
        </>
      )}
    </section>
  );
}
