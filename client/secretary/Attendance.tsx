/** Who is there: absent with a reason, come late; counts against the quota. */
import { useState } from "react";
import { matchesSearch } from "../../shared/text.ts";
import type { SecretaryView } from "../../shared/views.ts";
import { send } from "../live/hearing.ts";
import { useWords } from "./words.ts";

export function Attendance({ view }: { view: SecretaryView }) {
  const words = useWords();
  const [query, setQuery] = useState("");
  const [reason, setReason] = useState("");
  const { allocated, individuals } = view.attendance;
  const absent = view.delegates.filter((one) => one.absent !== null);
  const found =
    query.trim() === ""
      ? []
      : view.delegates
          .filter((one) => one.number === query.trim() || matchesSearch(query, one.name))
          .slice(0, 5);
  const mark = (person: string) => {
    const others = absent
      .filter((one) => one.id !== person)
      .map((one) => ({ person: one.id, why: one.absent || words.absent }));
    send({
      type: "RecordAttendance",
      absent: [...others, { person, why: reason.trim() || words.absent }],
      substitutes: [],
    });
    setQuery("");
    setReason("");
  };
  return (
    <details className="card">
      <summary>
        {`${words.attendance}: ${allocated.present}/${allocated.of} ${words.allocated}, ${individuals.present}/${individuals.of} ${words.individuals}`}
      </summary>
      <input
        aria-label={words.find}
        placeholder={words.find}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <input
        aria-label={words.reason}
        placeholder={words.reason}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {found.map((one) => (
        <button type="button" className="match" key={one.id} onClick={() => mark(one.id)}>
          {`${words.absent}: ${one.name}`}
          <small className="muted">{`${one.organisation} · ${words.seatNo} ${one.seatNo}`}</small>
        </button>
      ))}
      {absent.map((one) => (
        <button
          type="button"
          className="match"
          key={one.id}
          onClick={() => send({ type: "RecordLateArrival", person: one.id })}
        >
          {`${words.late}: ${one.name}`}
          <small className="muted">{one.absent}</small>
        </button>
      ))}
    </details>
  );
}
