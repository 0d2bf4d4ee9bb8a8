/** Who is there: absent with a reason, somebody in his place, come late; counts against the quota. */
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { badgeNumber } from "../../../../shared/terms/badge.ts";
import { bestMatches } from "../../../../shared/terms/text.ts";
import type { DelegateView } from "../../../../shared/views/live/session.ts";
import type { SecretaryView } from "../../../../shared/views/views.ts";
import { useDraft } from "../../../line/draft.ts";
import { send } from "../../../line/send.ts";
import { OddLetters } from "../../../staff/acts/OddLetters.tsx";
import { Button } from "../../../ui/Button.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { Folded } from "./Folded.tsx";
import { useKey } from "./useKey.ts";
import { useWords } from "./words.ts";

/** from anywhere on the desk, as F2 is for a speaker */
const KEY = "F8";

function Person({ one, done }: { one: DelegateView; done: (said: string) => void }) {
  const words = useWords();
  const own = useRef<HTMLDivElement>(null);
  // the press that opened him took its button away: the keyboard goes on here
  useEffect(() => own.current?.querySelector<HTMLElement>("button, input")?.focus(), []);
  const [reason, setReason] = useDraft(`absent.${one.id}`, "");
  const [substitute, setSubstitute] = useDraft(`substitute.${one.id}`, "");
  const record = (command: Parameters<typeof send>[0], said: string) => {
    send(command);
    done(said);
  };
  return (
    <div className="stack" ref={own}>
      <b>{one.name}</b>
      <small className="muted">
        {[one.number, one.organisation, `${words.seatNo} ${one.seatNo}`].join(" · ")}
      </small>
      {one.absent === null ? (
        <>
          {!one.checkedIn && (
            <Button
              kind="suggested"
              onClick={() => record({ type: "CheckIn", person: one.id }, words.checkedIn(one.name))}
            >
              {words.isHere}
            </Button>
          )}
          <TextInput label={words.reason} value={reason} onText={setReason} />
          <Button
            onClick={() =>
              record(
                {
                  type: "RecordAttendance",
                  absent: [{ person: one.id, why: reason.trim() || words.noReason }],
                  substitutes: [],
                },
                words.recordedAbsent(one.name),
              )
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
                {
                  type: "RecordAttendance",
                  absent: [],
                  substitutes: [{ person: one.id, name: substitute }],
                },
                `${one.name}: ${words.replacedBy(substitute.trim())}`,
              )
            }
          >
            {words.inHisPlace}
          </Button>
        </>
      ) : (
        <Button
          onClick={() => record({ type: "RecordLateArrival", person: one.id }, words.checkedIn(one.name))}
        >
          {words.late}
        </Button>
      )}
    </div>
  );
}

/** All of them at once, in two presses: one by mistake would take as many to mend. */
function RestAbsent({ count, record }: { count: number; record: () => void }) {
  const words = useWords();
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
      <Button onClick={() => setSure(false)}>{words.leaveName}</Button>
    </div>
  );
}

export function Attendance({ view }: { view: SecretaryView }) {
  const words = useWords();
  const [query, setQuery] = useDraft("attendance", "");
  const [chosen, setChosen] = useDraft<string | null>("attendance.person", null);
  const [said, setSaid] = useState("");
  const early = view.session.kind === "scheduled";
  const { allocated, individuals } = view.attendance;
  const asked = query.trim();
  // a badge's code ends with the number: a scanner types it and presses Enter
  const number = badgeNumber(asked);
  const byNumber = view.delegates.find((one) => one.number === number);
  const found =
    asked === ""
      ? view.delegates.filter((one) => one.absent !== null || one.substitute !== "")
      : byNumber
        ? [byNumber]
        : bestMatches(asked, view.delegates, (one) => one.name, 6);
  const unseen = view.delegates.filter(
    (one) => !one.checkedIn && one.absent === null && one.substitute === "",
  );
  const seen = view.delegates.length - unseen.length;
  const open = view.delegates.find((one) => one.id === chosen);
  const card = useRef<HTMLDetailsElement>(null);
  const box = useRef<HTMLInputElement>(null);
  useKey(KEY, () => {
    if (card.current) card.current.open = true;
    card.current?.scrollIntoView({ block: "start" });
    box.current?.focus();
    box.current?.select();
  });
  const next = (says: string) => {
    setQuery("");
    setChosen(null);
    setSaid(says);
    box.current?.focus();
  };
  /** A number, or the code of a badge, checks in; a name alone never does. */
  const enter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || asked === "") return;
    if (byNumber) {
      if (!byNumber.checkedIn) send({ type: "CheckIn", person: byNumber.id });
      return next(byNumber.checkedIn ? words.wasIn(byNumber.name) : words.checkedIn(byNumber.name));
    }
    if (number !== null) return setSaid(words.noNumber(number));
    if (found.length === 0) return setSaid(words.noSuchName);
    if (found.length > 1) return setSaid(words.wants.who);
    setChosen(found[0]?.id ?? null);
  };
  return (
    <Folded
      name="attendance"
      ref={card}
      wanted={early}
      title={
        // before the opening it counts who has come in; from then on, whoever is not absent is there
        early
          ? words.cameIn(seen, view.delegates.length)
          : `${words.attendance}: ${allocated.present}/${allocated.of} ${words.allocated}, ${individuals.present}/${individuals.of} ${words.individuals}`
      }
    >
      <TextInput
        label={words.find}
        value={query}
        ref={box}
        onText={(text) => {
          setQuery(text);
          setChosen(null);
          setSaid("");
        }}
        onKeyDown={enter}
      />
      <p className="muted" role="status">
        {said || (asked === "" ? words.attendanceHow : "")}
      </p>
      {seen > 0 && unseen.length > 0 && asked === "" && (
        <RestAbsent
          count={unseen.length}
          record={() =>
            send({
              type: "RecordAttendance",
              absent: unseen.map((one) => ({ person: one.id, why: words.noReason })),
              substitutes: [],
            })
          }
        />
      )}
      {open ? (
        <Person key={open.id} one={open} done={next} />
      ) : (
        found.map((one) => (
          <Button key={one.id} className="match" onClick={() => setChosen(one.id)}>
            {one.name}
            <small className="muted">
              {[
                one.number,
                one.organisation,
                one.checkedIn ? words.isHere : "",
                one.absent === null ? "" : `${words.absent}: ${one.absent}`,
                one.substitute === "" ? "" : words.replacedBy(one.substitute),
              ]
                .filter(Boolean)
                .join(" · ")}
            </small>
          </Button>
        ))
      )}
      <details>
        <summary>{words.byOrganisation}</summary>
        <ul className="plain">
          {view.organisations.map((one) => (
            <li key={one.name} className="apart">
              <span>{one.name}</span>
              <b className={one.present < one.quota ? "num late" : "num"}>{`${one.present}/${one.quota}`}</b>
            </li>
          ))}
        </ul>
      </details>
    </Folded>
  );
}
