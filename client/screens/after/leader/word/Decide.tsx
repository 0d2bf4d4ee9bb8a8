/** A leader's word on a case: one tap where he agrees, words where he does not. */
import { useState } from "react";
import { Act } from "../../../../staff/before/form/Act.tsx";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { dayIn } from "../../../../staff/before/form/dayText.ts";
import { useCaseWords } from "../../../../staff/cases/words.ts";
import { AS_THE_FRONT_ASKS } from "../../../../staff/recorded.ts";
import { Button } from "../../../../ui/Button.tsx";
import { writtenDay } from "../../../../ui/typedTime.ts";
import { OnDay, OnDue } from "./OnDay.tsx";
import type { Waiting } from "./waiting.ts";
import { useWords } from "./words.ts";

/** A report: agree by one tap, or with words; or send it back with words. */
function OnReport({ waiting: { about, kind } }: { readonly waiting: Waiting }) {
  const words = useWords();
  const [open, setOpen] = useState<"back" | "agree" | null>(null);
  const { id, wholeReports: reports } = about;
  const toggle = (choice: "back" | "agree") => setOpen(open === choice ? null : choice);
  const agrees = open === "agree";
  const said = kind === "agreed" || kind === "sentBack";
  return (
    <>
      {open && (
        <ActForm
          key={open}
          form={open}
          title={agrees ? words.agreeWith : words.sendBack}
          press={agrees ? words.giveAgreed : words.giveBack}
          primary={false}
          fields={[{ name: "text", label: agrees ? words.yourWords : words.whatLacks, rows: 2, most: 500 }]}
          command={({ text = "" }) => ({
            ...{ type: "DirectCase", cases: [{ case: id, reports }], agrees, text },
          })}
        />
      )}
      <div className="row">
        <Button aria-expanded={open === "back"} onClick={() => toggle("back")}>
          {words.sendBack}
        </Button>
        <Button aria-expanded={agrees} onClick={() => toggle("agree")}>
          {words.agreeWith}
        </Button>
        {kind !== "agreed" && (
          <Act kind="primary" command={{ type: "DirectCase", cases: [{ case: id, reports }], agrees: true }}>
            {kind === "pass" ? words.agreePass : words.agree}
          </Act>
        )}
      </div>
      <p className="muted">{said ? words.saidOtherwise : words.allThree}</p>
    </>
  );
}

function OnEscalation({ waiting: { about } }: { readonly waiting: Waiting }) {
  const words = useWords();
  return (
    <ActForm
      form="direct"
      title={words.direct}
      press={words.giveDirection}
      fields={[{ name: "text", label: words.direction, rows: 3, most: 1000 }]}
      command={({ text = "" }) => ({ type: "DirectEscalation", case: about.id, text })}
    />
  );
}

function OnLookAgain({ waiting: { about } }: { readonly waiting: Waiting }) {
  const words = useWords();
  const common = useCaseWords();
  return (
    <ActForm
      form="reopen"
      title={words.reopen}
      press={words.reopen}
      start={{ due: about.due === null ? "" : writtenDay(about.due), why: AS_THE_FRONT_ASKS }}
      fields={[
        {
          name: "due",
          label: common.newDue,
          most: 10,
          problem: (text) => (dayIn(text) ? null : common.noDay),
        },
        { name: "why", label: common.why, most: 500 },
      ]}
      command={({ due, why = "" }) => ({ type: "ReopenCase", case: about.id, due: dayIn(due), why })}
    />
  );
}

const FORMS = {
  ...{ report: OnReport, pass: OnReport, day: OnDay, escalated: OnEscalation, lookAgain: OnLookAgain },
  underWay: OnDue,
  ...{ agreed: OnReport, sentBack: OnReport },
} as const;

/** Where nothing waits for this leader there is nothing to press. */
export function Decide({ waiting }: { readonly waiting: Waiting }) {
  if (waiting.kind === "read") return null;
  const Form = FORMS[waiting.kind];
  return (
    <footer className="decide">
      <Form waiting={waiting} />
    </footer>
  );
}
