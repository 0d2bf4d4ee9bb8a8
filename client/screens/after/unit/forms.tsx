/** A unit's forms: the report of a case, and another day for it. What is typed stays until the server has it. */
import { REPORT_LETTERS } from "../../../../shared/views/after/cases.ts";
import type { FollowedCase } from "../../../../shared/views/after/followUp.ts";
import { useWrittenBodies } from "../../../i18n/bodies.ts";
import { ActForm } from "../../../staff/before/form/ActForm.tsx";
import { dayIn } from "../../../staff/before/form/dayText.ts";
import { ticked } from "../../../staff/before/form/Ticks.tsx";
import { useCaseWords } from "../../../staff/cases/words.ts";
import { useWords } from "./words.ts";

export function Report({ about, leads }: { readonly about: FollowedCase; readonly leads: boolean }) {
  const words = useWords();
  return (
    <ActForm
      form="report"
      title={words.reportOn(about.id)}
      press={words.send}
      fields={[
        { name: "text", label: words.result, rows: 5, most: REPORT_LETTERS },
        ...(leads && about.points.length > 0
          ? [
              {
                name: "answered",
                label: words.points,
                hint: words.pointsHint,
                ticks: about.points.map(({ key, text }) => [key, text] as const),
                optional: true,
              },
            ]
          : []),
        ...(leads
          ? [
              {
                name: "outside",
                label: words.authority,
                choices: [
                  ["", words.within],
                  ["outside", words.outside],
                ] as const,
                optional: true,
              },
            ]
          : []),
      ]}
      command={({ text = "", outside, answered = "" }) => ({
        ...{ type: "ReportResult", case: about.id, text, outside: outside === "outside" },
        ...(leads && about.points.length > 0 ? { answered: ticked(answered) } : {}),
      })}
    />
  );
}

/** What the unit is stuck at goes to those above it. */
export function Stuck({ about }: { readonly about: FollowedCase }) {
  const words = useWords();
  const bodies = useWrittenBodies();
  return (
    <ActForm
      form="stuck"
      title={`${words.stuck}: ${about.id}`}
      press={words.carryUp}
      primary={false}
      fields={[{ name: "why", label: words.stuckAt, most: 500, rows: 3 }]}
      command={({ why = "" }) => ({ type: "EscalateCase", case: about.id, to: bodies.standing, why })}
    />
  );
}

export function OtherDay({ about, due }: { readonly about: FollowedCase; readonly due: string }) {
  const words = useWords();
  const common = useCaseWords();
  const proposes = about.state === "given";
  return (
    <ActForm
      form="otherDay"
      title={`${proposes ? words.otherDay : words.moreTime}: ${about.id}`}
      press={words.ask}
      primary={false}
      fields={[
        {
          name: "due",
          label: common.newDue,
          most: 10,
          problem: (text) => (dayIn(text) ? null : common.noDay),
        },
        { name: "why", label: common.why, most: 500, rows: 2 },
      ]}
      command={(typed) => ({
        type: proposes ? "ProposeDueDate" : "AskExtension",
        ...{ case: about.id, due: dayIn(typed["due"]), was: due, why: typed["why"] ?? "" },
      })}
    />
  );
}
