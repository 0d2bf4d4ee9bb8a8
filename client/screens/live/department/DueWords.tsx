/** What the unit says of the latest day of its task: takes it, or asks to talk about it, with a day of its own. */

import { spokenDate } from "../../../../shared/terms/outcomes.ts";
import type { DueAnswer } from "../../../../shared/views/live/department.ts";
import { useDraft } from "../../../line/draft.ts";
import { send } from "../../../line/send.ts";
import { Button } from "../../../ui/Button.tsx";
import { DayField, dayFrom } from "../../../ui/TimeFields.tsx";
import { useWords } from "./words.ts";

interface Props {
  /** the opinion */
  readonly id: string;
  readonly task: string;
  /** YYYY-MM-DD, as the others */
  readonly due: string;
  readonly said: DueAnswer | null;
  /** no earlier day can be proposed */
  readonly from: string;
}

export function DueWords({ id, task, due, said, from }: Props) {
  const words = useWords();
  const [talking, setTalking] = useDraft(`due.${id}`, false);
  const [typed, setTyped] = useDraft(`day.${id}`, "");
  const day = dayFrom(typed, from);
  const answer = (word: DueAnswer["word"], proposed?: string) => {
    send({ type: "AnswerDue", opinion: id, due, word, ...(proposed ? { proposed } : {}) });
    setTalking(false);
  };
  const pressed = (word: DueAnswer["word"]) => said?.word === word;
  return (
    <div className="words">
      <fieldset className="row" aria-label={words.answerDue(task)}>
        <Button
          kind={pressed("accepts") ? "suggested" : "plain"}
          aria-pressed={pressed("accepts")}
          onClick={() => !pressed("accepts") && answer("accepts")}
        >
          {words.due.accepts}
        </Button>
        <Button
          kind={pressed("asksToTalk") ? "suggested" : "plain"}
          aria-expanded={talking}
          onClick={() => setTalking(!talking)}
        >
          {words.due.asksToTalk}
        </Button>
      </fieldset>
      {talking && (
        <div className="row">
          <div className="field">
            <span aria-hidden="true">{words.proposed}</span>
            <DayField label={words.proposed} from={from} text={typed} onText={setTyped} />
          </div>
          <Button disabled={typed.trim() !== "" && day === ""} onClick={() => answer("asksToTalk", day)}>
            {words.sendProposal}
          </Button>
        </div>
      )}
      {said?.proposed && !talking && <p className="muted">{words.latest(spokenDate(said.proposed))}</p>}
      {said !== null && <p className="muted told">{words.told}</p>}
    </div>
  );
}
