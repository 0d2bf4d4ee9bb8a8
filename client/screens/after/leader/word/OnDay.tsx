/** A day of a case: granted as asked by one tap with a reason that stands there, refused with words; or changed unasked. */
import { useState } from "react";
import type { FollowedCase } from "../../../../../shared/views/after/followUp.ts";
import { Act } from "../../../../staff/before/form/Act.tsx";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { dayIn } from "../../../../staff/before/form/dayText.ts";
import { shortDay } from "../../../../staff/cases/days.ts";
import { useCaseWords } from "../../../../staff/cases/words.ts";
import { AS_THE_UNIT_ASKS } from "../../../../staff/recorded.ts";
import { Button } from "../../../../ui/Button.tsx";
import type { Waiting } from "./waiting.ts";
import { useWords } from "./words.ts";

interface OtherDayProps {
  readonly about: FollowedCase;
  readonly title: string;
}

/** Another day, with its reason. */
function OtherDay({ about: { id, due }, title }: OtherDayProps) {
  const words = useWords();
  const common = useCaseWords();
  return (
    <ActForm
      form="otherDay"
      title={title}
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
  );
}

/** Of a case that is under way, though nobody asks. */
export function OnDue({ waiting: { about } }: { readonly waiting: Waiting }) {
  const words = useWords();
  return <OtherDay about={about} title={words.changeDay(about.id)} />;
}

export function OnDay({ waiting: { about } }: { readonly waiting: Waiting }) {
  const words = useWords();
  const common = useCaseWords();
  const { id, asked, due } = about;
  const [open, setOpen] = useState<"no" | "other" | null>(null);
  if (asked === null || due === null) return null;
  return (
    <>
      {open === "other" && <OtherDay about={about} title={words.otherDay} />}
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
          command={{ type: "GrantExtension", case: id, due: asked.due, was: due, why: AS_THE_UNIT_ASKS }}
        >
          {words.grant(shortDay(asked.due))}
        </Act>
      </div>
    </>
  );
}
