/** One speaker, several matters: part a is the registered one, each part has its own unit and outcome. */

import { useDraft } from "../../line/draft.ts";
import { send } from "../../line/send.ts";
import type { StaffView } from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useWords } from "./words.ts";

const LETTERS = ["a", "b", "c", "d", "e", "f"];

interface Part {
  readonly title: string;
  readonly field: string;
  readonly lead: string;
}

export function Split({ view, opinion, done }: { view: StaffView; opinion: string; done: () => void }) {
  const words = useWords();
  const whole = view.opinions[opinion];
  const field = whole?.field ?? view.fields[0] ?? "";
  const [parts, setParts] = useDraft<readonly Part[]>("parts", [
    { title: whole?.title ?? "", field, lead: whole?.lead ?? "" },
    { title: "", field, lead: "" },
  ]);
  const set = (i: number, change: Partial<Part>) =>
    setParts(parts.map((part, j) => (i === j ? { ...part, ...change } : part)));
  const ready = parts.every((part) => part.title.trim() !== "");
  const split = () => {
    send({
      type: "SplitOpinion",
      opinion,
      parts: parts.map((part, i) => ({
        title: part.title,
        field: part.field,
        lead: part.lead === "" ? null : part.lead,
        supporting: i === 0 ? [...(whole?.supporting ?? [])] : [],
      })),
    });
    done();
  };
  return (
    <div className="stack">
      {parts.map((part, i) => (
        <fieldset key={LETTERS[i]}>
          <legend>{words.part(LETTERS[i] ?? "")}</legend>
          <TextInput
            label={words.partTitle(LETTERS[i] ?? "")}
            value={part.title}
            onText={(text) => set(i, { title: text })}
          />
          <div className="line">
            <select
              aria-label={words.partField(LETTERS[i] ?? "")}
              value={part.field}
              onChange={(event) => set(i, { field: event.target.value })}
            >
              {[...new Set([part.field, ...view.fields])].map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
            <select
              aria-label={words.partLead(LETTERS[i] ?? "")}
              value={part.lead}
              onChange={(event) => set(i, { lead: event.target.value })}
            >
              <option value="">{words.noUnit}</option>
              <option value="CHAIR">{words.chairAnswers}</option>
              {view.units.map((unit) => (
                <option key={unit.id} value={unit.id}>
                  {unit.name}
                </option>
              ))}
            </select>
          </div>
        </fieldset>
      ))}
      <div className="line">
        <Button
          disabled={parts.length >= LETTERS.length}
          onClick={() => setParts([...parts, { title: "", field, lead: "" }])}
        >
          {words.addPart}
        </Button>
        <Button kind="suggested" disabled={!ready} onClick={split}>
          {words.splitInto(parts.length)}
        </Button>
      </div>
    </div>
  );
}
