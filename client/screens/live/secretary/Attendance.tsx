/** Who is there: absent with a reason, replaced, come late; counts against the quota. */
import { type KeyboardEvent, useRef, useState } from "react";
import type { DelegateView } from "../../../../shared/views/live/session.ts";
import type { SecretaryView } from "../../../../shared/views/views.ts";
import { useDraft } from "../../../line/draft.ts";
import { send } from "../../../line/send.ts";
import { searchIn } from "../../../staff/delegates/search.ts";
import { useSeatWords } from "../../../staff/delegates/seatWords.ts";
import { type RecordAct, useRecord } from "../../../staff/delegates/useRecord.ts";
import { NO_REASON } from "../../../staff/recorded.ts";
import { Button } from "../../../ui/Button.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useAttendanceWords } from "./attendanceWords.ts";
import { Person } from "./Delegate.tsx";
import { Folded } from "./Folded.tsx";
import { useNameWords } from "./nameWords.ts";
import { useSpeakerWords } from "./speakerWords.ts";
import { useKey } from "./useKey.ts";

/** from anywhere on the desk, as F2 is for a speaker */
const KEY = "F8";

/** All of them at once, in two presses: a mistake would have to be mended person by person. */
function RestAbsent({ count, record }: { count: number; record: () => void }) {
  const words = useAttendanceWords();
  const nameWords = useNameWords();
  const [sure, setSure] = useState(false);
  if (!sure) return <Button onClick={() => setSure(true)}>{words.restAbsent(count)}</Button>;
  return (
    <div className="duties">
      <Button
        kind="suggested"
        onClick={() => {
          record();
          setSure(false);
        }}
      >
        {words.restAbsentSure(count)}
      </Button>
      <Button onClick={() => setSure(false)}>{nameWords.leaveName}</Button>
    </div>
  );
}

/** The card's state: who is asked for, who is chosen, what the last act has come to. */
function useAttendance({ delegates }: SecretaryView) {
  const words = useAttendanceWords();
  const speakerWords = useSpeakerWords();
  const seatWords = useSeatWords();
  const [query, setQuery] = useDraft("attendance", "");
  const [chosen, setChosen] = useDraft<string | null>("attendance.person", null);
  const { said, look, record, say, hush } = useRecord();
  const card = useRef<HTMLDetailsElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const gone = delegates.filter(({ absent, substitute }) => absent !== null || substitute !== "");
  const search = searchIn(delegates, query, gone);
  useKey(KEY, () => {
    if (card.current) card.current.open = true;
    card.current?.scrollIntoView({ block: "start" });
    box.current?.focus();
    box.current?.select();
  });
  const find = (text: string) => {
    setQuery(text);
    setChosen(null);
  };
  const ask = (text: string) => {
    find(text);
    hush();
  };
  const next = () => {
    find("");
    box.current?.focus();
  };
  const recordNext: RecordAct = (...act) => {
    record(...act);
    next();
  };
  /** A number, or the code of a badge, checks in; a name alone never does. */
  const enter = (event: KeyboardEvent) => {
    const { asked, number, byNumber, found } = search;
    if (event.key !== "Enter" || asked === "") return;
    if (byNumber) {
      const { id, name, checkedIn } = byNumber;
      if (!checkedIn) return recordNext({ type: "CheckIn", person: id }, name, words.checkedIn(name));
      say(words.wasIn(name));
      return next();
    }
    if (number !== null) return say(speakerWords.noNumber(number));
    if (found.length === 0) return say(seatWords.noSuchName);
    if (found.length > 1) return say(words.wants.who);
    setChosen(found[0]?.id ?? null);
  };
  const open = delegates.find((delegate) => delegate.id === chosen);
  return {
    ...{ query, said, look, search, card, box, open },
    ask,
    record: recordNext,
    enter,
    choose: setChosen,
  };
}

/** Before the opening it counts who has come in; from then on, whoever is not absent is there. */
function useTitle({ session, attendance, delegates }: SecretaryView, seen: number): string {
  const words = useAttendanceWords();
  if (session.kind === "scheduled") return words.cameIn(seen, delegates.length);
  const { allocated, individuals } = attendance;
  return `${words.attendance}: ${allocated.present}/${allocated.of} ${words.allocated}, ${individuals.present}/${individuals.of} ${words.individuals}`;
}

function Found({ delegate, onChoose }: { delegate: DelegateView; onChoose: () => void }) {
  const words = useAttendanceWords();
  const { number, organisation, checkedIn, absent, substitute } = delegate;
  const facts = [
    number,
    organisation,
    checkedIn ? words.isHere : "",
    absent === null ? "" : `${words.absent}: ${absent}`,
    substitute === "" ? "" : words.replacedBy(substitute),
  ];
  return (
    <Button className="match" onClick={onChoose}>
      {delegate.name}
      <small className="muted">{facts.filter(Boolean).join(" · ")}</small>
    </Button>
  );
}

function Organisations({ view }: { view: SecretaryView }) {
  const words = useAttendanceWords();
  return (
    <details>
      <summary>{words.byOrganisation}</summary>
      <ul className="plain">
        {view.organisations.map(({ name, present, quota }) => (
          <li key={name} className="apart">
            <span>{name}</span>
            <b className={present < quota ? "num late" : "num"}>{`${present}/${quota}`}</b>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function Attendance({ view }: { view: SecretaryView }) {
  const words = useAttendanceWords();
  const seatWords = useSeatWords();
  const { query, said, look, search, card, box, open, ask, record, enter, choose } = useAttendance(view);
  const unseen = view.delegates.filter(
    ({ checkedIn, absent, substitute }) => !checkedIn && absent === null && substitute === "",
  );
  const seen = view.delegates.length - unseen.length;
  const title = useTitle(view, seen);
  const absent = unseen.map(({ id }) => ({ person: id, why: NO_REASON }));
  return (
    <Folded name="attendance" ref={card} wanted={view.session.kind === "scheduled"} title={title}>
      <TextInput label={seatWords.find} value={query} ref={box} onText={ask} onKeyDown={enter} />
      <p className={look} role="status">
        {said || (search.asked === "" ? words.attendanceHow : "")}
      </p>
      {seen > 0 && unseen.length > 0 && search.asked === "" && (
        <RestAbsent
          count={unseen.length}
          record={() => send({ type: "RecordAttendance", absent, substitutes: [] })}
        />
      )}
      {open ? (
        <Person key={open.id} delegate={open} delegates={view.delegates} record={record} />
      ) : (
        search.found.map((delegate) => (
          <Found key={delegate.id} delegate={delegate} onChoose={() => choose(delegate.id)} />
        ))
      )}
      <Organisations view={view} />
    </Folded>
  );
}
