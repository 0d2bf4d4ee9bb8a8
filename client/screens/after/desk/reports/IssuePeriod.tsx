/** The report on a period: its issue, and its files once it is. */
import { FORMATS } from "../../../../../shared/terms/documents.ts";
import { isDocumentNumber } from "../../../../../shared/terms/numbered.ts";
import { type Period, type PeriodKind, periodName } from "../../../../../shared/terms/periods.ts";
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useDraft } from "../../../../line/draft.ts";
import { Act } from "../../../../staff/before/form/Act.tsx";
import { DocumentLinks } from "../../../../staff/documents/DocumentLinks.tsx";
import { Field } from "../../../../ui/Field.tsx";
import { useReportWords } from "./words.ts";

interface IssueProps {
  readonly view: DeskView;
  readonly period: Period;
  readonly kind: PeriodKind;
  readonly over: boolean;
}

export function IssuePeriod({ view, period, kind, over }: IssueProps) {
  const words = useReportWords();
  const language = useLanguage();
  const [number, setNumber] = useDraft(`issue.period.${kind}.${period.from}`, "");
  const name = periodName(period, language);
  const issued = view.documents?.issued.findLast(
    (document) => document.kind === "periodicReport" && document.about === periodName(period),
  );
  if (issued)
    return (
      <>
        <p className="sign good">{`✓ ${words.issued(name)}`}</p>
        <p className="documentLinks">
          <DocumentLinks
            links={FORMATS.map((format) => [
              `bao-cao-ky-dang.${format}?of=${issued.id}`,
              format.toUpperCase(),
              words.files(name, format.toUpperCase()),
            ])}
          />
        </p>
      </>
    );
  if (view.clerk.body !== "officeParty") return null;
  const typed = number.trim();
  const wrong = typed !== "" && !isDocumentNumber(typed) ? words.noNumber : null;
  return (
    <>
      <Field label={words.number} hint={words.numberHint} wrong={wrong}>
        {(ids) => (
          <input {...ids} maxLength={30} value={number} onChange={({ target }) => setNumber(target.value)} />
        )}
      </Field>
      <Act
        kind="primary"
        disabled={!over || wrong !== null}
        command={{
          ...{ type: "IssuePeriodicReport", kind, day: period.from },
          number: typed === "" ? null : typed,
        }}
      >
        {words.issue(name)}
      </Act>
    </>
  );
}
