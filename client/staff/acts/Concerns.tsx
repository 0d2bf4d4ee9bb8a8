/** Matters of many, on the hall's screen by their approved titles. */
import { useState } from "react";
import { send } from "../../line/send.ts";
import type { StaffView } from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { useSessionWords } from "./sessionWords.ts";

const MOST = 12;

export function Concerns({ view, done }: { view: StaffView; done: () => void }) {
  const words = useSessionWords();
  const offered = Object.values(view.opinions).filter((one) => one.titleShown && one.screening === "accept");
  const [chosen, setChosen] = useState<readonly string[]>(
    offered.filter((one) => one.hot).map((one) => one.id),
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
      {offered.map((one) => (
        <label key={one.id} className="tick">
          <input
            type="checkbox"
            checked={chosen.includes(one.id)}
            onChange={(event) =>
              setChosen(event.target.checked ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))
            }
          />
          <span>
            {one.title} <small className="muted">{one.id}</small>
          </span>
        </label>
      ))}
    </div>
  );
}
