/** Issuing what is this clerk's to issue: a number of its book, a day, one press. */
import { isDocumentNumber } from "../../../../../shared/terms/numbered.ts";
import { CHAIR_SEATS, type ChairSeat } from "../../../../../shared/terms/seats.ts";
import { dayOf } from "../../../../../shared/terms/time.ts";
import type { DocumentsView } from "../../../../../shared/views/after/documents.ts";
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import type { CommandInput } from "../../../../../shared/wire/commands/commands.ts";
import { useAt } from "../../../../line/clock.ts";
import { ActForm, type FieldSpec } from "../../../../staff/before/form/ActForm.tsx";
import { dayIn } from "../../../../staff/before/form/dayText.ts";
import { writtenDay } from "../../../../ui/typedTime.ts";
import { useDocumentsWords } from "./words.ts";

interface Props {
  readonly view: DeskView;
  readonly documents: DocumentsView;
}

type Issued = "conclusionNotice" | "resultReport" | "leadersReport";
const TYPES = {
  conclusionNotice: "IssueConclusionNotice",
  resultReport: "IssueResultReport",
  leadersReport: "IssueLeadersReport",
} as const;

function useNumbered(): readonly [number: FieldSpec, date: FieldSpec] {
  const words = useDocumentsWords();
  return [
    {
      ...{ name: "number", label: words.newNumber, hint: words.noNumberYet, most: 30 },
      problem: (text) => (isDocumentNumber(text) ? null : words.noNumberYet),
    },
    {
      ...{ name: "date", label: words.newDate, most: 10 },
      problem: (text) => (dayIn(text) === "" ? words.noDay : null),
    },
  ];
}

function IssueOne({ kind, today, documents }: { kind: Issued; today: string; documents: DocumentsView }) {
  const words = useDocumentsWords();
  const numbered = useNumbered();
  const signer: FieldSpec = {
    ...{ name: "signer", label: words.signer },
    choices: CHAIR_SEATS.map((seat, i) => [seat, documents.chairs[i] ?? seat] as const),
  };
  return (
    <ActForm
      form={`issue.${kind}`}
      title={words.issueOf(words.made[kind])}
      press={words.issue}
      start={{ number: "", date: writtenDay(today), signer: "A" }}
      fields={kind === "conclusionNotice" ? [...numbered, signer] : numbered}
      command={({ number = "", date = "", signer: by = "A" }): CommandInput => {
        const given = { number, date: dayIn(date) };
        return kind === "conclusionNotice"
          ? { type: TYPES[kind], ...given, signer: by as ChairSeat }
          : { type: TYPES[kind], ...given };
      }}
    />
  );
}

function Supervision({ today }: { readonly today: string }) {
  const words = useDocumentsWords();
  const [number] = useNumbered();
  return (
    <ActForm
      form="issue.supervision"
      title={words.issueOf(words.made.supervisionReport)}
      press={words.issue}
      start={{ number: "", period: "", asOf: writtenDay(today) }}
      fields={[
        { ...number, optional: true },
        { name: "period", label: words.period, most: 60 },
        {
          ...{ name: "asOf", label: words.asOf, most: 10 },
          problem: (text) => (dayIn(text) === "" ? words.noDay : null),
        },
      ]}
      command={({ number: given = "", period = "", asOf = "" }) => ({
        ...{ type: "IssueSupervisionReport", number: given === "" ? null : given, period, asOf: dayIn(asOf) },
      })}
    />
  );
}

export function Issue({ view, documents }: Props) {
  const words = useDocumentsWords();
  const today = useAt(view.clock, dayOf);
  const { body } = view.clerk;
  const done = (kind: Issued) => documents.issued.some((document) => document.kind === kind);
  const signed = view.signing?.presiderSignedAt != null;
  const opened = (view.followUp?.cases.length ?? 0) > 0;
  const forms = [
    ...(body === "officeParty" && !done("conclusionNotice")
      ? [
          signed ? (
            <IssueOne key="notice" kind="conclusionNotice" today={today} documents={documents} />
          ) : (
            <p key="wait" className="sign bad">{`▲ ${words.minutesFirst}`}</p>
          ),
        ]
      : []),
    ...(body === "officeParty" && done("conclusionNotice") && opened
      ? [<IssueOne key="leaders" kind="leadersReport" today={today} documents={documents} />]
      : []),
    ...(body === "organiser" && !done("resultReport")
      ? [<IssueOne key="result" kind="resultReport" today={today} documents={documents} />]
      : []),
    ...(body === "front" && opened ? [<Supervision key="front" today={today} />] : []),
  ];
  if (forms.length === 0) return null;
  return <section className="card stack issueForms">{forms}</section>;
}
