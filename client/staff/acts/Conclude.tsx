/** The conclusion: by groups of opinions, then in general. */

import { useWrittenBodies } from "../../i18n/bodies.ts";
import { useDraft } from "../../line/draft.ts";
import { send } from "../../line/send.ts";
import { type StaffView, some } from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { useAroundWords } from "./aroundWords.ts";
import { ConclusionTask, useConclusionTask } from "./ConclusionTask.tsx";
import { conclusionDraft } from "./conclusionDraft.ts";
import { useWrittenWords } from "./writtenWords.ts";

/** The office writes it while 4.4 and 4.5 run; the chair reads it in large letters. */
function Draft({ view }: { view: StaffView }) {
  const words = useAroundWords();
  const bodies = useWrittenBodies();
  const [text, setText] = useDraft("draft", view.conclusionDraft);
  if (view.role === "chair")
    return view.conclusionDraft === "" ? (
      <p className="muted">{words.noDraft}</p>
    ) : (
      <div className="sayings read">{view.conclusionDraft}</div>
    );
  return (
    <>
      <textarea
        rows={10}
        maxLength={6000}
        aria-label={words.draft}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="grid">
        <Button onClick={() => setText(conclusionDraft(view, bodies))}>{words.draftFrom}</Button>
        <Button
          kind="suggested"
          disabled={text.trim() === "" || text === view.conclusionDraft}
          onClick={() => send({ type: "DraftConclusion", text })}
        >
          {words.sendDraft}
        </Button>
      </div>
    </>
  );
}

export function Conclude({ view }: { view: StaffView }) {
  const words = useWrittenWords();
  const around = useAroundWords();
  const [chosen, setChosen] = useDraft<readonly string[]>("groups", []);
  const [text, setText] = useDraft("conclusion", "");
  const task = useConclusionTask();
  const given = task.given ? { given: task.given } : {};
  const missing = text.trim() === "" || task.incomplete;
  const give = (command: Parameters<typeof send>[0]) => {
    send(command);
    setChosen([]);
    setText("");
    task.clear();
  };
  return (
    <div className="stack">
      <h3>{around.draft}</h3>
      <Draft view={view} />
      <h3>{words.conclusion}</h3>
      <div className="ticks">
        {view.groups.map(({ id, title }) => (
          <label key={id} className="tick">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                setChosen(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
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
      <ConclusionTask view={view} task={task} />
      <div className="grid">
        <Button
          disabled={missing || chosen.length === 0}
          onClick={() => give({ type: "ConcludeOnGroups", groups: some(chosen), text, ...given })}
        >
          {words.concludeGroups(chosen.length)}
        </Button>
        <Button
          disabled={missing || chosen.length > 0}
          onClick={() => give({ type: "ConcludeInGeneral", text, ...given })}
        >
          {words.concludeAll}
        </Button>
      </div>
    </div>
  );
}
