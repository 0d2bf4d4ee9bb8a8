/** A period: which one, what was done in it, what is overdue at its end, and its report. */
import { periodFigures } from "../../../../../shared/reckoning/caseFigures.ts";
import { FORMATS } from "../../../../../shared/terms/documents.ts";
import { spokenDate } from "../../../../../shared/terms/outcomes.ts";
import {
  PERIOD_KINDS,
  type Period,
  type PeriodKind,
  periodName,
} from "../../../../../shared/terms/periods.ts";
import type { CaseStory, PeriodFigures } from "../../../../../shared/views/after/reports.ts";
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import { useLanguage } from "../../../../i18n/language.ts";
import { useDraft } from "../../../../line/draft.ts";
import { Act } from "../../../../staff/before/form/Act.tsx";
import { DocumentLinks } from "../../../../staff/documents/DocumentLinks.tsx";
import { Button } from "../../../../ui/Button.tsx";
import { Field } from "../../../../ui/Field.tsx";
import { isDocumentNumber } from "../documents/Issue.tsx";
import { useReportWords } from "./words.ts";

interface ChoiceProps {
  readonly kind: PeriodKind;
  readonly onKind: (kind: PeriodKind) => void;
  readonly name: string;
  readonly onEarlier: () => void;
  /** null: the period runs */
  readonly onLater: (() => void) | null;
}

export function PeriodChoice({ kind, onKind, name, onEarlier, onLater }: ChoiceProps) {
  const words = useReportWords();
  return (
    <div className="periodChoice">
      <select
        aria-label={words.kind}
        value={kind}
        onChange={({ target }) => onKind(target.value as PeriodKind)}
      >
        {PERIOD_KINDS.map((one) => (
          <option key={one} value={one}>
            {words.kinds[one]}
          </option>
        ))}
      </select>
      <Button onClick={onEarlier}>{`‹ ${words.earlier}`}</Button>
      <b role="status">{name}</b>
      <Button disabled={onLater === null} onClick={() => onLater?.()}>
        {`${words.later} ›`}
      </Button>
    </div>
  );
}

interface DoneProps {
  readonly stories: readonly CaseStory[];
  readonly daysOff: readonly string[];
  readonly period: Period;
  readonly nameOf: (lead: string) => string;
}

export function Done({ stories, daysOff, period, nameOf }: DoneProps) {
  const words = useReportWords();
  const { inPeriod, overdue } = periodFigures(stories, period, daysOff);
  return (
    <>
      <dl className="sums">
        {(Object.keys(words.done) as (keyof PeriodFigures["inPeriod"])[]).map((one) => (
          <div key={one}>
            <dt>{words.done[one]}</dt>
            <dd className="num">{inPeriod[one]}</dd>
          </div>
        ))}
      </dl>
      <h3>{words.overdue}</h3>
      {overdue.length === 0 && <p className="sign good">{`✓ ${words.noOverdue}`}</p>}
      <ul className="plain">
        {overdue.map(({ id, lead, due, workingDays }) => (
          <li key={id} className="sign bad">
            {`▲ ${id}, ${nameOf(lead)}, ${spokenDate(due)}, ${words.overdueBy(workingDays)}`}
          </li>
        ))}
      </ul>
    </>
  );
}

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
    (one) => one.kind === "periodicReport" && one.about === periodName(period),
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
