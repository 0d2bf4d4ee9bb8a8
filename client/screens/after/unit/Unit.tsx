/** A unit's page after the hearing: the cases that it leads, each with its report, and those that it supports. */
import { UNDER_WAY } from "../../../../shared/terms/cases.ts";
import { spokenDate } from "../../../../shared/terms/outcomes.ts";
import type { FollowedCase, FollowUpView } from "../../../../shared/views/after/followUp.ts";
import type { DepartmentView } from "../../../../shared/views/live/department.ts";
import { DraftScope } from "../../../line/draft.ts";
import { useView } from "../../../line/store.ts";
import { SeatHeader } from "../../../staff/before/SeatHeader.tsx";
import { useDay } from "../../../staff/cases/days.ts";
import { CutOff } from "../../../staff/NoView.tsx";
import { Sent } from "../../../staff/opinions/Sent.tsx";
import { RefusalBar } from "../../../staff/RefusalBar.tsx";
import { useWhileOver } from "../otherPhase.ts";
import { CaseCard } from "./CaseCard.tsx";
import { useWords } from "./words.ts";

/** What is to be done first, by its day; then what is done. */
const isDone = ({ state }: FollowedCase) => !UNDER_WAY.has(state);
const byDue = (a: FollowedCase, b: FollowedCase) =>
  Number(isDone(a)) - Number(isDone(b)) || (a.due ?? "9").localeCompare(b.due ?? "9");

interface Props {
  readonly view: DepartmentView;
  readonly followUp: FollowUpView;
}

function Cases({ view, followUp: { cases, daysOff } }: Props) {
  const words = useWords();
  const day = useDay(view.clock);
  const led = cases.filter(({ lead }) => lead === view.unit.id).toSorted(byDue);
  const supported = cases.filter(({ lead }) => lead !== view.unit.id).toSorted(byDue);
  const card = (followedCase: FollowedCase) => (
    <DraftScope key={followedCase.id} value={followedCase.id}>
      <CaseCard unit={view.unit.id} about={followedCase} day={day} daysOff={daysOff} />
    </DraftScope>
  );
  return (
    <main>
      <h2>{words.tasks(led.filter((ledCase) => !isDone(ledCase)).length)}</h2>
      <p className="muted">{spokenDate(day)}</p>
      {cases.length === 0 && <p className="card muted">{words.nothing}</p>}
      {led.map(card)}
      {supported.length > 0 && <h2>{words.supports}</h2>}
      {supported.map(card)}
      {view.unit.group === "ward" && <Sent register={view.register} clock={view.clock} />}
    </main>
  );
}

export function Unit() {
  const view = useView<DepartmentView>("department");
  const words = useWords();
  useWhileOver(view && view.phase === "after");
  return (
    <div className="unit">
      <SeatHeader name={view?.unit.name} rehearsal={view?.rehearsal}>
        {null}
      </SeatHeader>
      <RefusalBar />
      {!view && <CutOff />}
      {view?.followUp && <Cases view={view} followUp={view.followUp} />}
      {view && !view.followUp && <p className="card muted">{words.nothing}</p>}
    </div>
  );
}
