/** The MC's list: whom to introduce, in protocol order, with the whole title; ticked, latecomers put in. */
import type { OfficialView } from "../../../shared/views/live/session.ts";
import { send } from "../../line/send.ts";
import { Button } from "../../ui/Button.tsx";
import { useAroundWords } from "./aroundWords.ts";

export function Introduce({ officials }: { officials: readonly OfficialView[] }) {
  const words = useAroundWords();
  const here = officials.filter((official) => official.present);
  const away = officials.filter((official) => !official.present);
  return (
    <div className="stack">
      <p className="num muted">
        {words.introduced(here.filter((official) => official.introduced).length, here.length)}
      </p>
      <ol className="protocol">
        {here.map((official) => (
          <li key={official.id}>
            <div className="apart">
              <label className="tick">
                <input
                  type="checkbox"
                  checked={official.introduced}
                  onChange={() =>
                    send({ type: "IntroduceOfficial", person: official.id, introduced: !official.introduced })
                  }
                />
                <span className={official.introduced ? "muted" : ""}>
                  <b>{official.name}</b>, {official.position}
                </span>
              </label>
              <Button
                aria-label={`${words.left}: ${official.name}`}
                onClick={() => send({ type: "RecordOfficial", person: official.id, present: false })}
              >
                {words.left}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      {away.length > 0 && <h3>{words.notHere}</h3>}
      {away.map((official) => (
        <div key={official.id} className="apart">
          <span>
            <b>{official.name}</b>, {official.position}
          </span>
          <Button
            aria-label={`${words.arrived}: ${official.name}`}
            onClick={() => send({ type: "RecordOfficial", person: official.id, present: true })}
          >
            {words.arrived}
          </Button>
        </div>
      ))}
    </div>
  );
}
