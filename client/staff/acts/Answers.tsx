/** Under the floor: what was prepared (closed until touched), what waits for an answer, what waits for its outcome. */
import { send } from "../../line/send.ts";
import {
  foreseenUnit,
  opinionTitle,
  type StaffView,
  settledWith,
  some,
  withMerged,
} from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { answeredWithoutOutcome } from "../stage.ts";
import { useAnswerWords } from "./answerWords.ts";
import { OutcomeCard } from "./Outcome.tsx";
import type { Open } from "./sheetNames.ts";
import { UnitWords } from "./UnitWords.tsx";

function Tray({ view, open }: { view: StaffView; open: Open }) {
  const words = useAnswerWords();
  const [first] = view.tray;
  if (first === undefined) return null;
  const back = view.answers.find((answer) => answer.state === "returned" && answer.opinions.includes(first));
  return (
    <div className="card tray">
      <h3>{words.tray(view.tray.length)}</h3>
      <ol>
        {view.tray.map((id) => (
          <li key={id}>
            {opinionTitle(view.opinions[id], id)}{" "}
            <small className="muted">{foreseenUnit(view, id)?.shortName}</small>
            <UnitWords view={view} opinions={[id]} />
          </li>
        ))}
      </ol>
      {back && <p className="muted">{words.returned(back.leadName || back.who.name, back.why)}</p>}
      <div className="ctl">
        <Button
          onClick={() =>
            send({
              type: "ChairAnswers",
              opinions: some(withMerged(view, first)),
              chair: view.presider.seat,
            })
          }
        >
          {words.chairAnswers}
        </Button>
        <Button onClick={() => open("assign", [first])}>{words.otherRespondent}</Button>
      </div>
    </div>
  );
}

export function Answers({ view, open }: { view: StaffView; open: Open }) {
  if (view.floor.kind !== "free") return null;
  if (view.answers.some((answer) => answer.state === "assigned")) return null;
  const [settle] = answeredWithoutOutcome(view);
  if (settle !== undefined)
    return <OutcomeCard key={settle} view={view} opinions={settledWith(view, settle)} open={open} />;
  return <Tray view={view} open={open} />;
}
