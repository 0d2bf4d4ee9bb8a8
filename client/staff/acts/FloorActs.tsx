/** The controls of whoever holds the floor: the usual ones in a row, the rare ones under "⋯". */
import { spanFace } from "../../../shared/terms/time.ts";
import { useAt } from "../../line/clock.ts";
import { useDraft } from "../../line/draft.ts";
import { send } from "../../line/send.ts";
import { calledFor, directs, type StaffView } from "../../line/staff.ts";
import { Button } from "../../ui/Button.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { STOP_REASONS } from "../recorded.ts";
import { useFloorActWords } from "./floorActWords.ts";
import { LecternMessage } from "./LecternMessage.tsx";
import { useSessionWords } from "./sessionWords.ts";
import type { Open } from "./sheetNames.ts";

interface FloorProps {
  readonly view: StaffView;
  readonly open: Open;
  /** opens what was prepared, where this screen may show it */
  readonly prepared?: (() => void) | undefined;
}

function Running({ view, open, prepared }: FloorProps) {
  const words = useFloorActWords();
  const { floor } = view;
  if (floor.kind === "free" || floor.kind === "called") return null;
  const { holder, clock } = floor;
  const timed = clock !== null && clock.allotted !== null;
  const opinion = "opinion" in floor ? floor.opinion : null;
  return (
    <div className="ctl">
      {floor.kind !== "interjection" && clock && (
        <Button onClick={() => send({ type: clock.running ? "PauseClock" : "ResumeClock", holder })}>
          {clock.running ? words.pause : words.resume}
        </Button>
      )}
      {timed && !prepared && (
        <Button onClick={() => send({ type: "AdjustTime", holder, seconds: 30 })}>{words.half}</Button>
      )}
      {timed && (
        <Button onClick={() => send({ type: "AdjustTime", holder, seconds: 60 })}>{words.minute}</Button>
      )}
      {floor.kind === "speaking" && (
        <Button onClick={() => send({ type: "Interject", turn: holder })}>{words.interject}</Button>
      )}
      {floor.kind === "interjection" && opinion !== null && (
        <Button onClick={() => open("split")}>{words.split}</Button>
      )}
      {prepared && <Button onClick={prepared}>{words.prepared}</Button>}
      <More onClick={() => open("more")} />
    </div>
  );
}

function More({ onClick }: { onClick: () => void }) {
  const words = useFloorActWords();
  return (
    <Button className="more" aria-label={words.more} onClick={onClick}>
      ⋯
    </Button>
  );
}

function Called({ view, open }: { view: StaffView; open: Open }) {
  const words = useFloorActWords();
  const { floor } = view;
  if (floor.kind !== "called") return null;
  return (
    <div className="ctl">
      <Button onClick={() => send({ type: "MarkAbsent", turn: floor.holder })}>{words.absent}</Button>
      <Button onClick={() => open("substitute")}>{words.substitute}</Button>
      <More onClick={() => open("more")} />
    </div>
  );
}

/** An answer that is asked for and has not begun. */
function Asked({ view, open }: { view: StaffView; open: Open }) {
  const words = useFloorActWords();
  const asked = view.answers.find((answer) => answer.state === "assigned");
  if (view.floor.kind !== "free" || !asked) return null;
  return (
    <div className="ctl">
      <Button onClick={() => open("inPlace")}>{words.inPlace}</Button>
      <Button onClick={() => open("reassign")}>{words.otherUnit}</Button>
      <Button onClick={() => open("later")}>{words.later}</Button>
    </div>
  );
}

/** Whoever was called and may be speaking already: nobody's clock runs. */
export function NotTimed({ view }: { view: StaffView }) {
  const words = useFloorActWords();
  const waited = useAt(view.clock, (now) => {
    const ms = calledFor(view.floor, now);
    return ms === null ? null : spanFace(ms);
  });
  if (waited === null) return null;
  return (
    <p>
      <b className="chip warn">{words.notTimed(waited)}</b>
    </p>
  );
}

export function FloorActs({ view, open, prepared }: FloorProps) {
  if (!directs(view)) return null;
  return (
    <>
      <Called view={view} open={open} />
      <Running view={view} open={open} prepared={prepared} />
      <Asked view={view} open={open} />
    </>
  );
}

/** A speech is stopped for breach, with its reason. */
function Stop({ stop }: { stop: (reason: string) => void }) {
  const words = useFloorActWords();
  const sessionWords = useSessionWords();
  const [why, setWhy] = useDraft("stop", "");
  return (
    <div className="wide">
      <h3>{words.stop}</h3>
      <div className="grid">
        {STOP_REASONS.map((reason) => (
          <Button key={reason} onClick={() => stop(reason)}>
            {words.stopReason(reason)}
          </Button>
        ))}
      </div>
      <div className="line">
        <TextInput label={sessionWords.otherReason} value={why} onText={setWhy} />
        <Button disabled={why.trim() === ""} onClick={() => stop(why)}>
          {words.stop}
        </Button>
      </div>
    </div>
  );
}

/** Under "⋯". */
export function MoreActs({ view, open, close }: { view: StaffView; open: Open; close: () => void }) {
  const words = useFloorActWords();
  const { floor } = view;
  if (floor.kind === "free") return null;
  const { holder } = floor;
  const turn = floor.kind !== "answering";
  const opinion = turn ? floor.opinion : null;
  const clock = "clock" in floor ? floor.clock : null;
  const act = (command: Parameters<typeof send>[0]) => {
    send(command);
    close();
  };
  return (
    <div className="grid">
      {turn && <Button onClick={() => open("substitute")}>{words.substitute}</Button>}
      {opinion !== null && <Button onClick={() => open("split")}>{words.split}</Button>}
      {opinion !== null && (
        <Button onClick={() => act({ type: "Divert", opinion })}>
          {words.divert}
          <small>{words.divertSays}</small>
        </Button>
      )}
      {clock && clock.allotted !== null && directs(view) && (
        <Button onClick={() => act({ type: "AdjustTime", holder, seconds: -30 })}>{words.less}</Button>
      )}
      {turn && clock && (
        <Button onClick={() => act({ type: "CountFromCall", turn: holder })}>{words.fromCall}</Button>
      )}
      {clock && (
        <>
          <Button onClick={() => act({ type: "StartEarlier", holder, seconds: 30 })}>
            {words.earlierHalf}
          </Button>
          <Button onClick={() => act({ type: "StartEarlier", holder, seconds: 60 })}>
            {words.earlierMinute}
          </Button>
        </>
      )}
      {!turn && <Button onClick={() => open("inPlace")}>{words.inPlace}</Button>}
      {!turn && <Button onClick={() => open("later")}>{words.later}</Button>}
      <LecternMessage view={view} holder={holder} done={close} />
      {turn && directs(view) && floor.kind !== "called" && (
        <Stop stop={(reason) => act({ type: "StopSpeech", turn: holder, reason })} />
      )}
    </div>
  );
}
