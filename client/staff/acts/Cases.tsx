/** What was given as a task, by its day, and what its units report of it. Read by chairs and secretaries after the closing. */
import { spokenDate } from "../../../shared/terms/outcomes.ts";
import { dayOf } from "../../../shared/terms/time.ts";
import type { CaseView } from "../../../shared/views/after/cases.ts";
import { useText } from "../../i18n/common.ts";
import { wallTime } from "../../line/clock.ts";
import type { StaffView } from "../../line/staff.ts";
import { writtenDay } from "../../ui/typedTime.ts";
import { useCaseWords } from "./caseWords.ts";
import { useOutcomeWords } from "./outcomeWords.ts";

const unitName = (view: StaffView, id: string) => view.units.find((unit) => unit.id === id)?.name ?? "";

function Case({ view, about }: { view: StaffView; about: CaseView }) {
  const words = useCaseWords();
  const acts = useOutcomeWords();
  const text = useText();
  const helpers = about.supporting.map((id) => unitName(view, id)).filter(Boolean);
  const facts = [
    text.outcome[about.kind],
    unitName(view, about.lead),
    helpers.length > 0 ? words.with(helpers.join("; ")) : "",
    about.due === null ? "" : acts.latest(spokenDate(about.due)),
  ];
  return (
    <li className="case" aria-label={about.title}>
      <b>{about.task || about.title}</b>
      {about.task !== "" && about.task !== about.title && <span className="muted">{about.title}</span>}
      <span className="muted">{facts.filter(Boolean).join(" · ")}</span>
      {about.reports.length === 0 && <span className="chip">{words.notReported}</span>}
      {about.earlier > 0 && <span className="muted">{words.earlier(about.earlier)}</span>}
      {about.reports.map(({ unit, share, text: report, at }) => (
        <div key={`${unit} ${at}`} className="case-report">
          <b>{unitName(view, unit) || unit}</b>
          <span className="muted">{words.reported(share, wallTime(at), writtenDay(dayOf(at)))}</span>
          <p>{report}</p>
        </div>
      ))}
    </li>
  );
}

/** Tasks with a report come first, then the others; each group by its days. */
export function Cases({ view }: { view: StaffView }) {
  const words = useCaseWords();
  const reported = view.cases.filter((task) => task.reports.length > 0);
  const others = view.cases.filter((task) => task.reports.length === 0);
  const list = (cases: readonly CaseView[]) => (
    <ul className="plain cases">
      {cases.map((task) => (
        <Case key={task.opinion} view={view} about={task} />
      ))}
    </ul>
  );
  if (view.cases.length === 0) return <p className="muted">{words.none}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list to be read, moved by the keyboard too
    <div className="stack" tabIndex={0}>
      <h3>{words.withReport(reported.length)}</h3>
      {list(reported)}
      <h3>{words.withoutReport(others.length)}</h3>
      {list(others)}
    </div>
  );
}
