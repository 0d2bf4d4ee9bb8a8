/** A delegate at the door: here, absent with a reason, replaced, come late, moved to another seat. */
import { useEffect, useRef } from "react";
import type { DelegateView } from "../../../../shared/views/live/session.ts";
import { useDraft } from "../../../line/draft.ts";
import { OddLetters } from "../../../staff/acts/OddLetters.tsx";
import { Seat } from "../../../staff/delegates/Seat.tsx";
import { useSeatWords } from "../../../staff/delegates/seatWords.ts";
import type { RecordAct } from "../../../staff/delegates/useRecord.ts";
import { NO_REASON } from "../../../staff/recorded.ts";
import { Button } from "../../../ui/Button.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useAttendanceWords } from "./attendanceWords.ts";

interface PersonProps {
  readonly delegate: DelegateView;
  readonly record: RecordAct;
}

/** Somebody who was recorded as absent, and has come. */
function CameLate({ delegate, record }: PersonProps) {
  const words = useAttendanceWords();
  const { id, name } = delegate;
  return (
    <Button onClick={() => record({ type: "RecordLateArrival", person: id }, name, words.checkedIn(name))}>
      {words.late}
    </Button>
  );
}

/** Here, absent with a reason, or somebody else in that place. */
function Expected({ delegate, record }: PersonProps) {
  const words = useAttendanceWords();
  const { id, name } = delegate;
  const [reason, setReason] = useDraft(`absent.${id}`, "");
  const [substitute, setSubstitute] = useDraft(`substitute.${id}`, "");
  const absent = [{ person: id, why: reason.trim() || NO_REASON }];
  const substitutes = [{ person: id, name: substitute }];
  return (
    <>
      {!delegate.checkedIn && (
        <Button
          kind="suggested"
          onClick={() => record({ type: "CheckIn", person: id }, name, words.checkedIn(name))}
        >
          {words.isHere}
        </Button>
      )}
      <TextInput label={words.reason} value={reason} onText={setReason} />
      <Button
        onClick={() =>
          record({ type: "RecordAttendance", absent, substitutes: [] }, name, words.recordedAbsent(name))
        }
      >
        {words.absent}
      </Button>
      <TextInput label={words.substituteName} value={substitute} onText={setSubstitute} />
      <OddLetters text={substitute} />
      <Button
        disabled={substitute.trim() === ""}
        onClick={() =>
          record(
            { type: "RecordAttendance", absent: [], substitutes },
            name,
            `${name}: ${words.replacedBy(substitute.trim())}`,
          )
        }
      >
        {words.inHisPlace}
      </Button>
    </>
  );
}

interface CardProps {
  readonly delegate: DelegateView;
  readonly delegates: readonly DelegateView[];
  readonly record: RecordAct;
}

export function Person({ delegate, delegates, record }: CardProps) {
  const words = useSeatWords();
  const card = useRef<HTMLDivElement>(null);
  // the press that opened the card took its button away: the keyboard goes on here
  useEffect(() => card.current?.querySelector<HTMLElement>("button, input")?.focus(), []);
  const { number, organisation, seatNo } = delegate;
  return (
    <div className="stack" ref={card}>
      <b>{delegate.name}</b>
      <small className="muted">
        {[number, organisation, seatNo === "" ? words.noSeat : `${words.seatNo} ${seatNo}`].join(" · ")}
      </small>
      {delegate.absent === null ? (
        <Expected delegate={delegate} record={record} />
      ) : (
        <CameLate delegate={delegate} record={record} />
      )}
      <Seat delegate={delegate} delegates={delegates} record={record} />
    </div>
  );
}
