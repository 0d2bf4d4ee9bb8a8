/** The conclusion: by groups of opinions, then in general. */
import { useState } from "react";
import { send } from "../live/hearing.ts";
import { type StaffView, some } from "../live/staff.ts";
import { Button } from "../ui/Button.tsx";
import { useWords } from "./words.ts";

export function Conclude({ view }: { view: StaffView }) {
  const words = useWords();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [text, setText] = useState("");
  const give = (command: Parameters<typeof send>[0]) => {
    send(command);
    setChosen([]);
    setText("");
  };
  return (
    <div className="stack">
      <div className="ticks">
        {view.groups.map(({ id, title }) => (
          <label key={id} className="tick">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                setChosen(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
            <span>
              {title} {view.concluded.includes(id) && <small className="muted">{words.concluded}</small>}
            </span>
          </label>
        ))}
      </div>
      <textarea
        rows={3}
        aria-label={words.conclusion}
        placeholder={words.conclusion}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="grid">
        <Button
          disabled={text.trim() === "" || chosen.length === 0}
          onClick={() => give({ type: "ConcludeOnGroups", groups: some(chosen), text })}
        >
          {words.concludeGroups(chosen.length)}
        </Button>
        <Button
          disabled={text.trim() === "" || chosen.length > 0}
          onClick={() => give({ type: "ConcludeInGeneral", text })}
        >
          {words.concludeAll}
        </Button>
      </div>
    </div>
  );
}
