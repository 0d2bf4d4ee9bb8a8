/** The MC's list: whom to introduce, in protocol order, with the whole title; ticked, latecomers put in. */
import type { OfficialView } from "../../../shared/views/live/session.ts";
import { send } from "../../line/send.ts";
import { Button } from "../../ui/Button.tsx";
import { useAroundWords } from "./aroundWords.ts";

export function Introduce({ officials }: { officials: readonly OfficialView[] }) {
  const words = useAroundWords();
  const here = officials.filter((one) => one.present);
  const away = officials.filter((one) => !one.present);
  return (
    <div className="stack">
      <p className="num muted">
        {words.introduced(here.filter((one) => one.introduced).length, here.length)}
      </p>
      <ol className="protocol">
        {here.map((one) => (
          <li key={one.id}>
            <div className="apart">
              <label className="tick">
                <input
                  type="checkbox"
                  checked={one.introduced}
                  onChange={() =>
                    send({ type: "IntroduceOfficial", person: one.id, introduced: !one.introduced })
                  }
                />
                <span className={one.introduced ? "muted" : ""}>
                  <b>{one.name}</b>, {one.position}
                </span>
              </label>
              <Button
                aria-label={`${words.left}: ${one.name}`}
                onClick={() => send({ type: "RecordOfficial", person: one.id, present: false })}
              >
                {words.left}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      {away.length > 0 && <h3>{words.notHere}</h3>}
      {away.map((one) => (
        <div key={one.id} className="apart">
          <span>
            <b>{one.name}</b>, {one.position}
          </span>
          <Button
            aria-label={`${words.arrived}: ${one.name}`}
            onClick={() => send({ type: "RecordOfficial", person: one.id, present: true })}
          >
            {words.arrived}
          </Button>
        </div>
      ))}
    </div>
  );
}
