/** A leader's word on a case: one tap where he agrees, words where he does not. */
import { useState } from "react";
import { Act } from "../../../../staff/before/form/Act.tsx";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { dayIn } from "../../../../staff/before/form/dayText.ts";
import { shortDay } from "../../../../staff/cases/days.ts";
import { useCaseWords } from "../../../../staff/cases/words.ts";
import { Button } from "../../../../ui/Button.tsx";
import { writtenDay } from "../../../../ui/typedTime.ts";
import type { Waiting } from "./waiting.ts";
import { useWords } from "./words.ts";

/** A report: agree by one tap, or with words; or send it back with words. */
function OnReport({ waiting: { about, kind } }: { readonly waiting: Waiting }) {
  const words = useWords();
  const [open, setOpen] = useState<"back" | "agree" | null>(null);
  const { id, wholeReports: reports } = about;
  const toggle = (one: "back" | "agree") => setOpen(open === one ? null : one);
  const agrees = open === "agree";
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
        <Act kind="primary" command={{ type: "DirectCase", cases: [{ case: id, reports }], agrees: true }}>
          {kind === "pass" ? words.agreePass : words.agree}
        </Act>
      </div>
      <p className="muted">{words.allThree}</p>
    </>
  );
}

/** Another day: granted as asked by one tap with a reason that stands there, refused with words. */
function OnDay({ waiting: { about } }: { readonly waiting: Waiting }) {
  const words = useWords();
  const common = useCaseWords();
  const { id, asked, due } = about;
  const [open, setOpen] = useState<"no" | "other" | null>(null);
  if (asked === null || due === null) return null;
  return (
    <>
      {open === "other" && (
        <ActForm
          form="otherDay"
          title={words.otherDay}
          press={words.giveOtherDay}
          primary={false}
          fields={[
            {
              ...{ name: "due", label: common.newDue, most: 10 },
              problem: (text) => (dayIn(text) ? null : common.noDay),
            },
            { name: "why", label: common.why, rows: 2, most: 500 },
          ]}
          command={({ due: typed, why = "" }) => ({
            ...{ type: "ChangeCaseDueDate", case: id, due: dayIn(typed), was: due, why },
          })}
        />
      )}
      {open === "no" && (
        <ActForm
          form="noDay"
          title={words.refuse}
          press={words.giveRefusal}
          primary={false}
          fields={[{ name: "why", label: common.why, rows: 2, most: 500 }]}
          command={({ why = "" }) => ({ type: "RefuseExtension", case: id, due: asked.due, why })}
        />
      )}
      <div className="row">
        <Button aria-expanded={open === "no"} onClick={() => setOpen(open === "no" ? null : "no")}>
          {words.refuse}
        </Button>
        <Button aria-expanded={open === "other"} onClick={() => setOpen(open === "other" ? null : "other")}>
          {words.otherDay}
        </Button>
        <Act
          kind="primary"
          command={{ type: "GrantExtension", case: id, due: asked.due, was: due, why: words.asAsked }}
        >
          {words.grant(shortDay(asked.due))}
        </Act>
      </div>
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
      start={{ due: about.due === null ? "" : writtenDay(about.due), why: words.asFrontAsks }}
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
} as const;

export function Decide({ waiting }: { readonly waiting: Waiting }) {
  const Form = FORMS[waiting.kind];
  return (
    <footer className="decide">
      <Form waiting={waiting} />
    </footer>
  );
}
