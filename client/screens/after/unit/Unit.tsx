/** A unit's page after the hearing: the cases that it was given, and its reports. */
import type { DepartmentView } from "../../../../shared/views/live/department.ts";
import { useView } from "../../../line/store.ts";
import { SeatHeader } from "../../../staff/before/SeatHeader.tsx";
import { CutOff } from "../../../staff/NoView.tsx";
import { RefusalBar } from "../../../staff/RefusalBar.tsx";
import { useWhileOver } from "../otherPhase.ts";
import { useWords } from "./words.ts";

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
      {view ? <p className="card muted">{words.nothing}</p> : <CutOff />}
    </div>
  );
}
