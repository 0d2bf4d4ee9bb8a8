/** The draft of an answer in its four points and the rule that it rests on; what is typed outlives a reload. */
import { type FormEvent, useId, useRef, useState } from "react";
import type { UnitSlip } from "../../../../shared/views/before/preparation.ts";
import { useDraft } from "../../../line/draft.ts";
import { usePending } from "../../../line/giving.ts";
import { send } from "../../../line/send.ts";
import { useWords } from "./words.ts";

const NEEDED = ["cause", "progress", "time", "resources"] as const;
const POINTS = [...NEEDED, "rule"] as const;
type Typed = Readonly<Record<(typeof POINTS)[number], string>>;

interface PointProps {
  readonly label: string;
  readonly text: string;
  readonly hint: string;
  readonly missing: string | null;
  readonly onText: (text: string) => void;
}

function Point({ label, text, hint, missing, onText }: PointProps) {
  const id = useId();
  const about = missing ?? hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={1000}
        value={text}
        aria-invalid={missing !== null}
        aria-describedby={about === "" ? undefined : `${id}-about`}
        onChange={(event) => onText(event.target.value)}
      />
      {about !== "" && (
        <p id={`${id}-about`} className={missing === null ? "muted" : "late"}>
          {about}
        </p>
      )}
    </div>
  );
}

export function DraftForm({ slip, onSent }: { readonly slip: UnitSlip; readonly onSent: () => void }) {
  const words = useWords();
  const { cause = "", progress = "", time = "", resources = "", rule = "" } = slip.draft ?? {};
  const [typed, keep, sent] = useDraft<Typed>("draft", { cause, progress, time, resources, rule });
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const sending = usePending().some(
    ({ command }) => command.type === "DraftAnswer" && command.slip === slip.id,
  );
  const isMissing = (point: keyof Typed) => point !== "rule" && typed[point].trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (NEEDED.some(isMissing)) {
      // once it is drawn what is missing
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
      return;
    }
    send({ type: "DraftAnswer", slip: slip.id, ...typed });
    sent();
    onSent();
  };
  return (
    <form ref={form} aria-label={slip.id} noValidate onSubmit={submit}>
      {POINTS.map((point) => (
        <Point
          key={point}
          label={words.points[point]}
          text={typed[point]}
          hint={point === "rule" ? words.ruleHint : ""}
          missing={tried && isMissing(point) ? words.missing : null}
          onText={(text) => keep({ ...typed, [point]: text })}
        />
      ))}
      <p role="status">{sending && words.sending}</p>
      <button type="submit" className="primary" disabled={sending}>
        {words.submit(slip.id)}
      </button>
      <small className="muted">{words.kept}</small>
    </form>
  );
}
