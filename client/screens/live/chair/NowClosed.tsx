/** The card's upper band after the closing: what was heard, what was given. */
import { dayOf } from "../../../../shared/terms/time.ts";
import { wallTime } from "../../../line/clock.ts";
import { directs } from "../../../line/staff.ts";
import { writtenDay } from "../../../ui/typedTime.ts";
import { Figures } from "./NowOpening.tsx";
import { Label, type NowProps } from "./NowParts.tsx";
import { useStepWords } from "./stepWords.ts";

export function Closed({ view }: NowProps) {
  const words = useStepWords();
  const { since } = view.session;
  const all = Object.values(view.opinions);
  const given = all.filter((opinion) => opinion.outcome?.kind === "ASSIGNED_FOR_VERIFICATION");
  const written = all.filter((opinion) => opinion.outcome?.kind === "UNHEARD_WRITTEN_REPLY");
  const parts = new Set(all.flatMap((opinion) => opinion.parts));
  const heard = all.filter(
    (opinion) =>
      opinion.raised && opinion.about === null && opinion.screening !== "merge" && !parts.has(opinion.id),
  );
  return (
    <>
      <Label kind="ok">
        {words.closedAt(
          since === null ? "" : wallTime(since),
          since === null ? "" : writtenDay(dayOf(since)),
        )}
      </Label>
      <h2>{words.thanks}</h2>
      <Figures
        figures={[
          [String(heard.length), words.opinionsHeard],
          [String(given.length), words.tasksGiven],
          [String(written.length), words.writtenReplies],
        ]}
      />
      <p className="topic">
        {words.closedSays}{" "}
        <a className="onward" href="?phase=after">
          {words.followUp}
        </a>
      </p>
      {directs(view) && view.session.kind === "closed" && view.session.reopenUntil !== null && (
        <p className="topic foot">{words.closedByMistake}</p>
      )}
    </>
  );
}
