/** One speaker, several matters: part a is the registered one, each part has its own unit and outcome. */

import { useDraft } from "../../line/draft.ts";
import { send } from "../../line/send.ts";
import type { StaffView } from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useAnswerWords } from "./answerWords.ts";
import { useSplitWords } from "./splitWords.ts";

const LETTERS = ["a", "b", "c", "d", "e", "f"];

interface Part {
  readonly title: string;
  readonly field: string;
  readonly lead: string;
}

interface PartFieldsProps {
  readonly view: StaffView;
  readonly letter: string;
  readonly part: Part;
  readonly set: (change: Partial<Part>) => void;
}

function PartFields({ view, letter, part, set }: PartFieldsProps) {
  const words = useSplitWords();
  const answerWords = useAnswerWords();
  return (
    <fieldset>
      <legend>{words.part(letter)}</legend>
      <TextInput label={words.partTitle(letter)} value={part.title} onText={(title) => set({ title })} />
      <div className="line">
        <select
          aria-label={words.partField(letter)}
          value={part.field}
          onChange={(event) => set({ field: event.target.value })}
        >
          {[...new Set([part.field, ...view.fields])].map((field) => (
            <option key={field}>{field}</option>
          ))}
        </select>
        <select
          aria-label={words.partLead(letter)}
          value={part.lead}
          onChange={(event) => set({ lead: event.target.value })}
        >
          <option value="">{words.noUnit}</option>
          <option value="CHAIR">{answerWords.chairAnswers}</option>
          {view.units.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.name}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  );
}

export function Split({ view, opinion, done }: { view: StaffView; opinion: string; done: () => void }) {
  const words = useSplitWords();
  const whole = view.opinions[opinion];
  const field = whole?.field ?? view.fields[0] ?? "";
  const [parts, setParts] = useDraft<readonly Part[]>("parts", [
    { title: whole?.title ?? "", field, lead: whole?.lead ?? "" },
    { title: "", field, lead: "" },
  ]);
  const split = () => {
    send({
      type: "SplitOpinion",
      opinion,
      parts: parts.map(({ title, field, lead }, i) => ({
        ...{ title, field, lead: lead === "" ? null : lead },
        supporting: i === 0 ? [...(whole?.supporting ?? [])] : [],
      })),
    });
    done();
  };
  return (
    <div className="stack">
      {parts.map((part, i) => (
        <PartFields
          key={LETTERS[i]}
          view={view}
          letter={LETTERS[i] ?? ""}
          part={part}
          set={(change) => setParts(parts.map((other, j) => (i === j ? { ...part, ...change } : other)))}
        />
      ))}
      <div className="line">
        <Button
          disabled={parts.length >= LETTERS.length}
          onClick={() => setParts([...parts, { title: "", field, lead: "" }])}
        >
          {words.addPart}
        </Button>
        <Button kind="suggested" disabled={parts.some((part) => part.title.trim() === "")} onClick={split}>
          {words.splitInto(parts.length)}
        </Button>
      </div>
    </div>
  );
}
