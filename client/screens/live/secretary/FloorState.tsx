/** In the header, always in sight: who has the floor, how long still, and what interrupts it. */
import { clockFace, remainingAt, spanFace, usedAt } from "../../../../shared/terms/time.ts";
import type { SecretaryView } from "../../../../shared/views/views.ts";
import { wholeName } from "../../../i18n/address.ts";
import { useAt, wallTime } from "../../../line/clock.ts";
import { useSessionText } from "../../../staff/sessionText.ts";
import { useFloorWords } from "./floorWords.ts";

/** What a glance must not miss beside the name: a pause, an interjection, nobody's clock. */
function interruption(view: SecretaryView): keyof ReturnType<typeof useFloorWords>["floorState"] | null {
  const { floor, session } = view;
  // that nobody's clock runs in a break goes without saying
  if (floor.kind === "free" || session.kind === "suspended") return null;
  if (floor.kind === "interjection" || floor.kind === "called") return floor.kind;
  if (floor.clock && !floor.clock.running) return "paused";
  return floor.kind === "answering" ? "answering" : null;
}

function Floor({ view }: { view: SecretaryView }) {
  const words = useFloorWords();
  const { floor, session } = view;
  const clock = "clock" in floor ? floor.clock : null;
  const face = useAt(view.clock, (now) => {
    const left = clock && remainingAt(clock, now);
    return left !== null ? clockFace(left) : clock ? spanFace(usedAt(clock, now)) : "";
  });
  if (session.kind === "scheduled" || session.kind === "closed")
    return <span className="chip quiet">{words.outside[session.kind]}</span>;
  if (floor.kind === "free") {
    const asked = view.answers.find((answer) => answer.state === "assigned");
    return (
      <span className="chip quiet">
        {asked
          ? words.askedToAnswer(wholeName(asked.who.name))
          : view.lastTurn
            ? words.last[view.lastTurn.kind](wholeName(view.lastTurn.who.name))
            : words.free}
      </span>
    );
  }
  const says = interruption(view);
  return (
    <>
      <span className="chip">
        <span>{wholeName(floor.who.name)}</span> <span className="num">{face}</span>
      </span>
      {says !== null && (
        <span className={says === "answering" ? "chip quiet" : "chip warn"}>{words.floorState[says]}</span>
      )}
    </>
  );
}

/** A diversion is said until something else is done. */
function Diverted({ view }: { view: SecretaryView }) {
  const words = useFloorWords();
  if (view.lastDiverted === null) return null;
  return <span className="chip warn">{words.diverted(view.lastDiverted.number)}</span>;
}

export function FloorState({ view }: { view: SecretaryView }) {
  const words = useFloorWords();
  const sessionText = useSessionText();
  const { session } = view;
  return (
    <span className="floor-state" role="status">
      {session.kind === "suspended" && (
        <span className="chip warn">
          {session.until !== null
            ? sessionText("suspended", session.until)
            : words.suspended(session.since === null ? "" : wallTime(session.since))}
        </span>
      )}
      <Floor view={view} />
      <Diverted view={view} />
    </span>
  );
}
