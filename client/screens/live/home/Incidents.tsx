/** What is noted of safety and order around the hall: for whoever keeps them, and for nobody's screen but this one. */
import type { OperatorView } from "../../../../shared/views/views.ts";
import { DraftScope } from "../../../line/draft.ts";
import { atTime } from "../../../staff/atTime.ts";
import { ActForm } from "../../../staff/before/form/ActForm.tsx";
import { useIncidentWords } from "./incidentWords.ts";

type Incident = OperatorView["incidents"][number];

function Row({ incident }: { readonly incident: Incident }) {
  const words = useIncidentWords();
  const { id, where, text, at, settled } = incident;
  return (
    <li aria-label={id}>
      <p>
        <b>{settled === null ? `▲ ${words.open}` : `✓ ${words.settled}`}</b>{" "}
        <span className="muted">{words.at(atTime(at), where)}</span>
      </p>
      <p className="incidentText">{text}</p>
      {settled === null ? (
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
      ) : (
        <p className="incidentText">{`${words.done} (${atTime(settled.at)}): ${settled.text}`}</p>
      )}
    </li>
  );
}

export function Incidents({ view }: { readonly view: OperatorView }) {
  const words = useIncidentWords();
  const open = view.incidents.filter(({ settled }) => settled === null).length;
  return (
    <section className="card incidents" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="muted">{words.about}</p>
      {open > 0 && <p role="status">{`▲ ${words.count(open)}`}</p>}
      <ul className="plain">
        {view.incidents.toReversed().map((incident) => (
          <Row key={incident.id} incident={incident} />
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
