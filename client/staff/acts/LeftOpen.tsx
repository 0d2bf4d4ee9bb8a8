/** What a hearing that is closed now leaves open: the unheard, opinions without outcome, steps. */
import type { ReactNode } from "react";
import { wholeName } from "../../i18n/address.ts";
import { makeWords } from "../../i18n/language.ts";
import { wallTime } from "../../line/clock.ts";
import { opinionTitle, type StaffView } from "../../line/staff.ts";

const useWords = makeWords({
  vi: {
    unheard: (count: number) => `Chưa phát biểu (${count}), trả lời bằng văn bản`,
    waiting: (count: number) => `Còn chờ phát biểu (${count})`,
    outcomes: (count: number) => `Chưa ghi kết quả (${count})`,
    steps: (count: number) => `Phần chưa kết thúc (${count})`,
    stepsDone: "Các phần khác đã kết thúc",
  },
  en: {
    unheard: (count) => `Not heard (${count}), answered in writing`,
    waiting: (count) => `Still waiting to speak (${count})`,
    outcomes: (count) => `Without outcome (${count})`,
    steps: (count) => `Parts not ended (${count})`,
    stepsDone: "The other parts have ended",
  },
});

interface Row {
  readonly id: string;
  readonly says: string;
  readonly right: string;
}

function Rows({ title, late, rows }: { title: string; late: boolean; rows: readonly Row[] }): ReactNode {
  if (rows.length === 0) return null;
  return (
    <>
      <p className={late ? "head late" : "head"}>{title}</p>
      <ul className="rows">
        {rows.map((row) => (
          <li key={row.id}>
            <span aria-hidden="true">•</span>
            <span>{row.says}</span>
            <span>{row.right}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

export function LeftOpen({ view }: { view: StaffView }) {
  const words = useWords();
  const ofOpinion = (id: string): Row => ({
    id,
    says: opinionTitle(view.opinions[id], id),
    right: view.units.find((unit) => unit.id === view.opinions[id]?.lead)?.shortName ?? "",
  });
  const unheard = view.unheard.filter((id) => view.opinions[id]).map(ofOpinion);
  const waiting = [view.queue, ...view.elsewhere.map((segment) => segment.rows)]
    .flat()
    .map(({ id, who }) => ({ id, says: wholeName(who.name), right: who.organisation }));
  const outcomes = view.withoutOutcome.map(ofOpinion);
  const steps = view.steps
    .filter((step) => step.endedAt === null && step.id !== view.step)
    .map(({ id, shortTitle, plannedStart }) => ({ id, says: shortTitle, right: wallTime(plannedStart) }));
  return (
    <div className="left-open">
      <Rows title={words.unheard(unheard.length)} late={false} rows={unheard} />
      <Rows title={words.waiting(waiting.length)} late rows={waiting} />
      <Rows title={words.outcomes(outcomes.length)} late rows={outcomes} />
      <Rows title={words.steps(steps.length)} late rows={steps} />
      {steps.length === 0 && (
        <p className="topic">
          <span aria-hidden="true">✓ </span>
          {words.stepsDone}
        </p>
      )}
    </div>
  );
}
