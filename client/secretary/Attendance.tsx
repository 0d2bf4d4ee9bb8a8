/** Who is there: absent with a reason, somebody in his place, come late; counts against the quota. */
import { useState } from "react";
import { badgeNumber } from "../../shared/badge.ts";
import type { DelegateView } from "../../shared/sessionParts.ts";
import { bestMatches } from "../../shared/text.ts";
import type { SecretaryView } from "../../shared/views.ts";
import { OddLetters } from "../acts/OddLetters.tsx";
import { useDraft } from "../live/draft.ts";
import { send } from "../live/hearing.ts";
import { Button } from "../ui/Button.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { Folded } from "./Folded.tsx";
import { useWords } from "./words.ts";

function Person({ one, done }: { one: DelegateView; done: () => void }) {
  const words = useWords();
  const [reason, setReason] = useDraft(`absent.${one.id}`, "");
  const [substitute, setSubstitute] = useDraft(`substitute.${one.id}`, "");
  const record = (command: Parameters<typeof send>[0]) => {
    send(command);
    done();
  };
  return (
    <div className="stack">
      <b>{one.name}</b>
      <small className="muted">
        {[one.number, one.organisation, `${words.seatNo} ${one.seatNo}`].join(" · ")}
      </small>
      {one.absent === null ? (
        <>
          {!one.checkedIn && (
            <Button kind="suggested" onClick={() => record({ type: "CheckIn", person: one.id })}>
              {words.isHere}
            </Button>
          )}
          <TextInput label={words.reason} value={reason} onText={setReason} />
          <Button
            onClick={() =>
              record({
                type: "RecordAttendance",
                absent: [{ person: one.id, why: reason.trim() || words.noReason }],
                substitutes: [],
              })
            }
          >
            {words.absent}
          </Button>
          <TextInput label={words.substituteName} value={substitute} onText={setSubstitute} />
          <OddLetters text={substitute} />
          <Button
            disabled={substitute.trim() === ""}
            onClick={() =>
              record({
                type: "RecordAttendance",
                absent: [],
                substitutes: [{ person: one.id, name: substitute }],
              })
            }
          >
            {words.inHisPlace}
          </Button>
        </>
      ) : (
        <Button onClick={() => record({ type: "RecordLateArrival", person: one.id })}>{words.late}</Button>
      )}
    </div>
  );
}

export function Attendance({ view }: { view: SecretaryView }) {
  const words = useWords();
  const [query, setQuery] = useDraft("attendance", "");
  const [chosen, setChosen] = useDraft<string | null>("attendance.person", null);
  const [said, setSaid] = useState("");
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
  return (
    <Folded
      name="attendance"
      title={`${words.attendance}: ${allocated.present}/${allocated.of} ${words.allocated}, ${individuals.present}/${individuals.of} ${words.individuals}`}
    >
      <TextInput
        label={words.find}
        value={query}
        onText={(text) => {
          setQuery(text);
          setChosen(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !byNumber) return;
          setQuery("");
          if (byNumber.checkedIn) return;
          send({ type: "CheckIn", person: byNumber.id });
          setSaid(words.checkedIn(byNumber.name));
        }}
      />
      <p className="muted" role="status">
        {said}
      </p>
      {seen > 0 && unseen.length > 0 && asked === "" && (
        <Button
          onClick={() =>
            send({
              type: "RecordAttendance",
              absent: unseen.map((one) => ({ person: one.id, why: words.noReason })),
              substitutes: [],
            })
          }
        >
          {words.restAbsent(unseen.length)}
        </Button>
      )}
      {open ? (
        <Person
          key={open.id}
          one={open}
          done={() => {
            setQuery("");
            setChosen(null);
          }}
        />
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
