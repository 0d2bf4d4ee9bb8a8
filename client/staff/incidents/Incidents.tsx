/** What is noted of safety and order around the hall: for the operator and the police, and for nobody else's screen. */
import type { IncidentView } from "../../../shared/views/live/police.ts";
import { DraftScope } from "../../line/draft.ts";
import { send } from "../../line/send.ts";
import { Button } from "../../ui/Button.tsx";
import { atTime } from "../atTime.ts";
import { ActForm } from "../before/form/ActForm.tsx";
import { useIncidentWords } from "./words.ts";
import "./incidents.css";

/** Whose page it is: the police note, the operator says that it was read and what became of it too. */
type Reader = "operator" | "police";

interface RowProps {
  readonly incident: IncidentView;
  readonly reader: Reader;
}

function Row({ incident, reader }: RowProps) {
  const words = useIncidentWords();
  const { id, where, text, at, by, receivedAt, settled } = incident;
  return (
    <li aria-label={id}>
      <p>
        <b>{settled === null ? `▲ ${words.open}` : `✓ ${words.settled}`}</b>{" "}
        <span className="muted">{words.at(atTime(at), where)}</span>
      </p>
      {by === "police" && (
        <p className={receivedAt === null ? "sign bad" : "muted"}>
          {receivedAt === null ? words.notReceived[reader] : words.received[reader](atTime(receivedAt))}
        </p>
      )}
      <p className="incidentText">{text}</p>
      {reader === "operator" && receivedAt === null && (
        <Button kind="suggested" onClick={() => send({ type: "ReceiveIncident", incident: id })}>
          {words.receive(id)}
        </Button>
      )}
      {reader === "operator" && settled === null && (
        <details>
          <summary>{words.settle(id)}</summary>
          <ActForm
            form={`settle.${id}`}
            title={words.settle(id)}
            press={words.giveSettled}
            primary={false}
            fields={[{ name: "text", label: words.done, rows: 2, most: 500 }]}
            command={({ text: done = "" }) => ({ type: "SettleIncident", incident: id, text: done })}
          />
        </details>
      )}
      {settled !== null && (
        <p className="incidentText">{`${words.done} (${atTime(settled.at)}): ${settled.text}`}</p>
      )}
    </li>
  );
}

interface Props {
  readonly incidents: readonly IncidentView[];
  readonly reader: Reader;
}

export function Incidents({ incidents, reader }: Props) {
  const words = useIncidentWords();
  const open = incidents.filter(({ settled }) => settled === null).length;
  return (
    <section className="card incidents" aria-label={words.title} id="incidents">
      <h2>{words.title}</h2>
      <p className="muted">{words.about[reader]}</p>
      {open > 0 && <p role="status">{`▲ ${words.count(open)}`}</p>}
      <ul className="plain">
        {incidents.toReversed().map((incident) => (
          <Row key={incident.id} incident={incident} reader={reader} />
        ))}
      </ul>
      <details>
        <summary>{words.note}</summary>
        <DraftScope value="incident">
          <ActForm
            form="note"
            title={words.note}
            press={words.giveNote}
            primary={false}
            fields={[
              { name: "where", label: words.where, most: 120 },
              { name: "text", label: words.what, rows: 3, most: 500 },
            ]}
            command={({ where = "", text = "" }) => ({ type: "NoteIncident", where, text })}
          />
        </DraftScope>
      </details>
    </section>
  );
}

/** At the head of the operator's page: what the police have noted and nobody has read. */
export function UnreadIncidents({ incidents }: Pick<Props, "incidents">) {
  const words = useIncidentWords();
  const unread = incidents.filter(({ receivedAt }) => receivedAt === null);
  if (unread.length === 0) return null;
  return (
    <p className="refusal" role="alert">
      <a href="#incidents">{words.unread(unread.map(({ id }) => id).join(", "))}</a>
    </p>
  );
}
