/** What may be done beside the decision: taking what is late, judging an answer, a word to the sender. */
import { useEffect, useRef } from "react";
import type { Clarified } from "../../../../../shared/terms/register.ts";
import type { InboxRow } from "../../../../../shared/views/before/register.ts";
import { useText } from "../../../../i18n/common.ts";
import { useDraft } from "../../../../line/draft.ts";
import { send } from "../../../../line/send.ts";
import { Button } from "../../../../ui/Button.tsx";
import { useOnBehalfWords } from "./onBehalfWords.ts";
import { EDIT, goTo } from "./place.ts";
import { useWords } from "./words.ts";

interface SaidProps {
  readonly press: string;
  readonly label: string;
  /** it needs no words; then what its press says */
  readonly sure?: string;
  readonly onSay: (text: string) => void;
}

/** A press that needs a sentence. */
function Said({ press, label, sure, onSay }: SaidProps) {
  const words = useWords();
  const text = useText();
  const [typed, setTyped, sent] = useDraft<string | null>(`say.${press}`, null);
  const first = useRef<HTMLInputElement>(null);
  const opened = typed !== null;
  useEffect(() => {
    if (opened) first.current?.focus();
  }, [opened]);
  if (typed === null) return <Button onClick={() => setTyped("")}>{press}</Button>;
  const sayable = sure !== undefined || typed.trim() !== "";
  const say = () => {
    onSay(typed.trim());
    sent();
    setTyped(null);
  };
  return (
    <form
      className="small-act"
      aria-label={press}
      onSubmit={(event) => {
        event.preventDefault();
        if (sayable) say();
      }}
    >
      <label>
        {label}
        <input ref={first} maxLength={200} value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <div className="row">
        <button type="submit" className="suggested" disabled={!sayable}>
          {sure ?? words.send}
        </button>
        <Button onClick={() => setTyped(null)}>{text.cancel}</Button>
      </div>
    </form>
  );
}

export function SmallActs({ row }: { readonly row: InboxRow }) {
  const words = useWords();
  if (row.withdrawnAt !== null || row.matter === null) return null;
  const { id: registration, seen, clarification } = row;
  const open =
    clarification !== null && clarification.settled === null && row.decisions.at(-1)?.result === "return";
  const settle = (as: Clarified) => send({ type: "SettleClarification", registration, seen, as });
  return (
    <div className="row small-acts">
      {row.late !== null && row.lateTakenAt === null && (
        <Said
          press={words.takeLate}
          label={words.takeLateWhy}
          onSay={(why) => send({ type: "AcceptLate", registrations: [registration], why })}
        />
      )}
      {open && clarification.answeredAt !== null && (
        <>
          <Button onClick={() => settle("clear")}>{words.clear}</Button>
          <Button onClick={() => settle("unclear")}>{words.unclear}</Button>
        </>
      )}
      {open && clarification.answeredAt === null && (
        <>
          <Button onClick={() => settle("noAnswer")}>{words.noAnswer}</Button>
          <Button
            onClick={() =>
              send({
                type: "AskClarification",
                ...{ registration, seen, lacks: [...clarification.lacks], until: clarification.until },
              })
            }
          >
            {words.askAgain}
          </Button>
        </>
      )}
      <Said
        press={words.onWord}
        label={words.onWordWhy}
        onSay={(why) => send({ type: "WithdrawForSender", registration, seen, why })}
      />
      <Said
        press={words.notify}
        label={words.notifyText}
        onSay={(text) => send({ type: "NotifySender", registration, text })}
      />
    </div>
  );
}

/** What this office has written down for somebody: put right, or taken back, while its sender could. */
export function OnBehalfActs({ row }: { readonly row: InboxRow }) {
  const words = useOnBehalfWords();
  const id = row.code ?? row.id;
  return (
    <div className="row small-acts">
      <Button onClick={() => goTo.at(`${EDIT}${row.id}`)}>{words.edit(id)}</Button>
      <Said
        press={words.withdraw(id)}
        label={words.withdrawWhy}
        sure={words.withdrawSure}
        onSay={(why) => send({ type: "WithdrawOpinion", registration: row.id, why })}
      />
    </div>
  );
}
