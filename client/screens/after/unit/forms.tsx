/** A unit's forms: the report of a case, and another day for it. What is typed stays until the server has it. */
import { REPORT_LETTERS } from "../../../../shared/views/after/cases.ts";
import type { FollowedCase } from "../../../../shared/views/after/followUp.ts";
import { ActForm } from "../../../staff/before/form/ActForm.tsx";
import { dayIn } from "../../../staff/before/form/dayText.ts";
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
      command={({ text = "", outside }) => ({
        ...{ type: "ReportResult", case: about.id, text, outside: outside === "outside" },
      })}
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
