/** Matters of many, on the hall's screen by their approved titles. */
import { useState } from "react";
import { send } from "../../line/send.ts";
import type { StaffView } from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { useSessionWords } from "./sessionWords.ts";

const MOST = 12;

export function Concerns({ view, done }: { view: StaffView; done: () => void }) {
  const words = useSessionWords();
  const offered = Object.values(view.opinions).filter(
    (opinion) => opinion.titleShown && opinion.screening === "accept",
  );
  const [chosen, setChosen] = useState<readonly string[]>(
    offered.filter((opinion) => opinion.hot).map((opinion) => opinion.id),
  );
  return (
    <div className="stack">
      <div className="line">
        <Button
          kind="suggested"
          disabled={chosen.length === 0 || chosen.length > MOST}
          onClick={() => {
            send({ type: "ShowOnHall", scene: "concerns", opinions: [...chosen] });
            done();
          }}
        >
          {words.showConcerns(chosen.length)}
        </Button>
        <Button
          onClick={() => {
            send({ type: "ShowOnHall", scene: "auto" });
            done();
          }}
        >
          {words.showNothing}
        </Button>
      </div>
      {offered.map((opinion) => (
        <label key={opinion.id} className="tick">
          <input
            type="checkbox"
            checked={chosen.includes(opinion.id)}
            onChange={(event) =>
              setChosen(
                event.target.checked ? [...chosen, opinion.id] : chosen.filter((id) => id !== opinion.id),
              )
            }
          />
          <span>
            {opinion.title} <small className="muted">{opinion.id}</small>
          </span>
        </label>
      ))}
    </div>
  );
}
