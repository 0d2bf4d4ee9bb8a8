/** The floor's controls where the secretary presses on the chair's word: when to press, the button, the way back. */
import { useRef } from "react";
import { useAt } from "../../../line/clock.ts";
import { send } from "../../../line/send.ts";
import type { StaffView } from "../../../line/staff.ts";
import { Answers } from "../../../staff/acts/Answers.tsx";
import { FloorActs, NotTimed } from "../../../staff/acts/FloorActs.tsx";
import { useIntroduced } from "../../../staff/acts/introduced.ts";
import { Undo } from "../../../staff/acts/LastActs.tsx";
import { LecternShows } from "../../../staff/acts/LecternMessage.tsx";
import { OtherWay, Primary } from "../../../staff/acts/Primary.tsx";
import { sayingsOf } from "../../../staff/acts/sayings.ts";
import type { Open } from "../../../staff/acts/sheetNames.ts";
import { stageOf } from "../../../staff/stage.ts";
import { Button } from "../../../ui/Button.tsx";
import { useFloorWords } from "./floorWords.ts";
import { useKey } from "./useKey.ts";

/** presses the large button while the hands stay in the text */
const KEY = "F9";

/** What is heard or seen when the button is to be pressed. */
function Cue({ view }: { view: StaffView }) {
  const words = useFloorWords();
  const introduced = useIntroduced();
  const { kind } = stageOf(view, introduced);
  const says = useAt(view.clock, (now) => sayingsOf(view, now, introduced).at(-1) ?? "");
  const when = words.when[kind];
  if (when === "") return null;
  return (
    <p className="cue">
      <kbd>{KEY}</kbd> <b>{when}</b> <span>{when.endsWith(":") ? `“${says}”` : ""}</span>
    </p>
  );
}

interface Props {
  readonly view: StaffView;
  readonly open: Open;
  /** a sheet lies open: it needs the room */
  readonly busy: boolean;
}

export function Directing({ view, open, busy }: Props) {
  const words = useFloorWords();
  const introduced = useIntroduced();
  const row = useRef<HTMLDivElement>(null);
  useKey(KEY, () => row.current?.querySelector<HTMLButtonElement>("button.go:not(.hold)")?.click());
  const readsNow = stageOf(view, introduced).kind === "readRights";
  return (
    <section className="directing" aria-label={words.directing}>
      {!busy && (
        <>
          <LecternShows view={view} />
          <NotTimed view={view} />
          <FloorActs view={view} open={open} />
          <Answers view={view} open={open} />
        </>
      )}
      {!busy && (
        <div className="cue-row">
          <Cue view={view} />
          {!view.rightsRead && !readsNow && view.session.kind === "open" && (
            <Button onClick={() => send({ type: "ReadRightsStatement" })}>{words.rights}</Button>
          )}
          <Undo view={view} />
        </div>
      )}
      <div className="go-row" ref={row}>
        <Primary view={view} open={open} />
        <OtherWay view={view} />
      </div>
    </section>
  );
}
