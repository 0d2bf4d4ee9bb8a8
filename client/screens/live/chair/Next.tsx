/** The card's lower band: who or what comes next, what the button below will do, and the way that it does not take. */

import type { ChairView } from "../../../../shared/views/views.ts";
import { directs } from "../../../line/staff.ts";
import { useCaseWords } from "../../../staff/acts/caseWords.ts";
import { OtherWay } from "../../../staff/acts/Primary.tsx";
import type { Open } from "../../../staff/acts/sheetNames.ts";
import { useStageWords } from "../../../staff/acts/stageWords.ts";
import { annexesToSign } from "../../../staff/signing/signs.ts";
import { useSigningWords } from "../../../staff/signing/words.ts";
import { type Stage, whyNoCall } from "../../../staff/stage.ts";
import { Button } from "../../../ui/Button.tsx";
import { useComing } from "./coming.ts";
import { useWords } from "./words.ts";

/** After the closing: the minutes, or an annex of theirs, that wait for the presider, and the way to them. */
function ToSign({ view, open }: { view: ChairView; open: Open }) {
  const words = useSigningWords();
  const { signing } = view;
  const annexes = annexesToSign(view);
  if (signing?.submittedAt == null || (signing.presiderSignedAt !== null && annexes === 0)) return null;
  const approved = signing.sections.filter(({ state }) => state === "approved").length;
  return (
    <Button className="alt" onClick={() => open("signing")}>
      {words.title}
      <small>
        {annexes > 0 ? words.annexesWait(annexes) : words.stage.judged(approved, signing.sections.length)}
      </small>
    </Button>
  );
}

/** After the closing: how many of the tasks that were given are reported on, and the way to the reports. */
function TasksGiven({ view, open }: { view: ChairView; open: Open }) {
  const words = useCaseWords();
  const reported = view.cases.filter((task) => task.reports.length > 0).length;
  if (view.cases.length === 0) return null;
  return (
    <Button className="alt" onClick={() => open("cases")}>
      {words.tasksGiven}
      <small>{words.reportedOf(reported, view.cases.length)}</small>
    </Button>
  );
}

export function Next({ view, stage, open }: { view: ChairView; stage: Stage; open: Open }) {
  const words = useWords();
  const stageWords = useStageWords();
  const { who, does } = useComing(view, stage);
  const why = whyNoCall(view);
  // in the other cases the button itself says what has to come first
  const says = stage.kind === "nextStep" && (why === "nobodyWaits" || why === "allAbsent") ? why : null;
  return (
    <section className="next" aria-label={words.next}>
      <div>
        <p className="label">{words.next}</p>
        <b>{who}</b>
        <span className="does">{says !== null ? stageWords.noCall[says] : directs(view) ? does : ""}</span>
      </div>
      {stage.kind === "over" ? (
        <div className="stack">
          <ToSign view={view} open={open} />
          <TasksGiven view={view} open={open} />
        </div>
      ) : (
        <OtherWay view={view} />
      )}
    </section>
  );
}
