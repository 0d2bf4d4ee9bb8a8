/** What the unit was given: what it has to do, until when, what it says of that day, and after the closing its reports. */
import { spokenDate } from "../../../../shared/terms/outcomes.ts";
import { dayOf, daysBetween } from "../../../../shared/terms/time.ts";
import type { DepartmentView, Matter, PromiseView } from "../../../../shared/views/live/department.ts";
import { useText } from "../../../i18n/common.ts";
import { useAt } from "../../../line/clock.ts";
import { DueWords } from "./DueWords.tsx";
import { Report } from "./Report.tsx";
import { useWords } from "./words.ts";

const byDue = (a: Matter, b: Matter) => (a.promise?.due ?? "9").localeCompare(b.promise?.due ?? "9");

/** Matters that this unit has to do something about, by their days. */
export const tasksOf = (matters: readonly Matter[]): readonly Matter[] =>
  matters
    .filter(({ promise }) => promise && (promise.share !== null || (promise.own && promise.due !== null)))
    .toSorted(byDue);

/** The task as a phrase that begins with a verb. */
function useTaskPhrase(title: string, { kind, task, part, share }: PromiseView): string {
  const words = useWords();
  if (share === "part" && part !== "") return part;
  if (task !== "") return task;
  if (kind === "UNHEARD_WRITTEN_REPLY") return words.replyInWriting(title);
  return kind === "TRANSFERRED_TO_HIGHER_AUTHORITY" ? words.askHigher(title) : title;
}

function Due({ due, view }: { due: string; view: DepartmentView }) {
  const words = useWords();
  const left = useAt(view.clock, (now) => daysBetween(dayOf(now), due));
  return (
    <span className="due">
      {words.latest(spokenDate(due))}
      {view.session === "closed" && (
        <b className={left < 0 ? "chip warn" : left <= 3 ? "chip me" : "chip"}>{words.daysLeft(left)}</b>
      )}
    </span>
  );
}

function Task({ view, matter, promise }: { view: DepartmentView; matter: Matter; promise: PromiseView }) {
  const words = useWords();
  const text = useText();
  const phrase = useTaskPhrase(matter.title, promise);
  const { due } = promise;
  return (
    <li>
      <b className="phrase">{phrase}</b>
      {phrase !== matter.title && <span className="muted">{matter.title}</span>}
      <span>{text.outcome[promise.kind]}</span>
      {due && <Due due={due} view={view} />}
      {promise.share === "part" && (
        <span className="muted">{words.leadsTask(promise.lead, promise.task)}</span>
      )}
      {promise.own && promise.supporting.length > 0 && (
        <span className="muted">{`${words.supporting}: ${promise.supporting.join("; ")}`}</span>
      )}
      {due && promise.own && (
        <DueWords id={matter.id} task={phrase} due={due} said={promise.dueAnswer} from={view.date} />
      )}
      {view.session === "closed" && promise.share !== null && (
        <Report opinion={matter.id} phrase={phrase} promise={promise} />
      )}
    </li>
  );
}

export function Tasks({ view, tasks }: { view: DepartmentView; tasks: readonly Matter[] }) {
  const words = useWords();
  if (tasks.length === 0) return null;
  return (
    <section className="card" aria-label={words.tasks(tasks.length)}>
      <h2>{words.tasks(tasks.length)}</h2>
      <ul className="tasks">
        {tasks.map(
          (matter) =>
            matter.promise && <Task key={matter.id} view={view} matter={matter} promise={matter.promise} />,
        )}
      </ul>
    </section>
  );
}
