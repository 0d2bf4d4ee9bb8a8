/** A reply that cannot be given as asked: by somebody else, at the end of this part, in writing, or back to the chair. */
import type { ReadinessWord } from "../../../shared/views/live/department.ts";
import { useDraft } from "../../line/draft.ts";
import { send } from "../../line/send.ts";
import { officialsHere, type StaffView } from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useAnswerWords } from "./answerWords.ts";
import { PersonPick } from "./PersonPick.tsx";
import { usePersonWords } from "./personWords.ts";
import { UnitWords } from "./UnitWords.tsx";

/** The head is not there: another person answers for the same unit, or anybody. */
export function InPlace({ view, answer, done }: { view: StaffView; answer: string; done: () => void }) {
  const words = usePersonWords();
  const asked = view.answers.find((given) => given.id === answer);
  const unit = view.units.find((unit) => unit.id === asked?.lead);
  return (
    <PersonPick
      people={officialsHere(view)}
      first={(unit?.people ?? officialsHere(view).slice(0, 3)).filter(
        (person) => person.id !== asked?.who.id,
      )}
      label={words.findPerson}
      onPick={(who) => {
        send({ type: "AnswerInPlaceOf", answer, who });
        done();
      }}
    />
  );
}

/** Xin báo cáo sau: back to the chair with the reason, at the end of this part, or in writing. */
export function Later({ view, answer, done }: { view: StaffView; answer: string; done: () => void }) {
  const words = useAnswerWords();
  const [why, setWhy] = useDraft("why", "");
  const asked = view.answers.find((given) => given.id === answer);
  const opinions = asked?.opinions ?? [];
  // what the unit itself has asked for is offered first
  const said = opinions.flatMap((id) => view.opinions[id]?.readiness ?? []);
  const wish = said.findLast((saying) => saying.id === asked?.lead)?.word;
  const kind = (word: ReadinessWord) => (word === wish ? "suggested" : "plain");
  const act = (command: Parameters<typeof send>[0]) => {
    send(command);
    done();
  };
  return (
    <div className="stack">
      <UnitWords view={view} opinions={opinions} />
      <div className="grid">
        <Button
          kind={kind("laterEndOfPart")}
          onClick={() => act({ type: "DeferAnswer", answer, until: "endOfPart" })}
        >
          {words.endOfPart}
        </Button>
        <Button
          kind={kind("laterInWriting")}
          onClick={() => act({ type: "DeferAnswer", answer, until: "inWriting" })}
        >
          {words.inWriting}
        </Button>
      </div>
      <TextInput label={words.whyNot} value={why} onText={setWhy} />
      <Button disabled={why.trim() === ""} onClick={() => act({ type: "CannotAnswerNow", answer, why })}>
        {words.backToChair}
      </Button>
    </div>
  );
}
