/** A sender answers what the desk has asked back. */
import { useState } from "react";
import type { OwnOpinion } from "../../../shared/views/before/register.ts";
import { useText } from "../../i18n/common.ts";
import { useDraft } from "../../line/draft.ts";
import { send } from "../../line/send.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { Attach } from "../attached/Attach.tsx";
import { useAttachedDraft } from "../attached/attachedDraft.ts";
import { useWords } from "./words.ts";

interface LackingProps {
  readonly one: OwnOpinion;
  readonly typed: Readonly<Record<"place" | "addressed", string>>;
  readonly set: (change: Partial<Record<"place" | "addressed", string>>) => void;
}

/** What was missing and the sender can say. */
function Lacking({ one, typed, set }: LackingProps) {
  const words = useWords();
  const lacks = one.clarification?.lacks ?? [];
  return (["place", "addressed"] as const)
    .filter((field) => lacks.includes(field))
    .map((field) => (
      <Field key={field} label={words[field]} wrong={null}>
        {(ids) => (
          <input
            {...ids}
            maxLength={200}
            value={typed[field]}
            onChange={(event) => set({ [field]: event.target.value })}
          />
        )}
      </Field>
    ));
}

/** The answer to what was asked back, with files where there are any. */
export function AnswerForm({ one, onSent }: { readonly one: OwnOpinion; readonly onSent: () => void }) {
  const words = useWords();
  const text = useText();
  const [typed, keep, sent] = useDraft("answer", { text: "", place: one.place, addressed: one.addressed });
  const [tried, setTried] = useState(false);
  const files = useAttachedDraft();
  const submit = () => {
    if (typed.text.trim() === "") return setTried(true);
    const { place, addressed } = typed;
    const attached = files.attached.map(({ file }) => file);
    send({ type: "AnswerClarification", registration: one.id, text: typed.text, place, addressed, attached });
    sent();
    files.sent();
    onSent();
  };
  return (
    <form
      className="answer-form"
      aria-label={words.answer}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label={words.answerText}
        wrong={tried && typed.text.trim() === "" ? words.missing.content : null}
      >
        {(ids) => (
          <textarea
            {...ids}
            rows={4}
            maxLength={1_000}
            value={typed.text}
            onChange={(event) => keep({ ...typed, text: event.target.value })}
          />
        )}
      </Field>
      <Lacking one={one} typed={typed} set={(change) => keep({ ...typed, ...change })} />
      <Attach draft={files} />
      <div className="row">
        <button type="submit" className="suggested" disabled={files.coming}>
          {words.answerSend}
        </button>
        <Button onClick={onSent}>{text.cancel}</Button>
      </div>
    </form>
  );
}
