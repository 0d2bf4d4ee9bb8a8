/** Individuals who ask to attend: admitted, or refused with words that they are told. */
import { useState } from "react";
import { dayOf } from "../../../../../shared/terms/time.ts";
import type { ApplicationRow, OfficesView } from "../../../../../shared/views/before/offices.ts";
import { wallTime } from "../../../../line/clock.ts";
import { Act } from "../../../../staff/before/form/Act.tsx";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { Button } from "../../../../ui/Button.tsx";
import { writtenDay } from "../../../../ui/typedTime.ts";
import type { SectionProps } from "../section.ts";
import { useIndividualWords } from "./words.ts";

const SIGNS = { waiting: "◐", admitted: "✓", refused: "▲", withdrawn: "→" } as const;

function Deciding({ row }: { readonly row: ApplicationRow }) {
  const words = useIndividualWords();
  const [refusing, setRefusing] = useState(false);
  return (
    <div className="stack">
      <div className="row">
        {row.state !== "admitted" && (
          <Act
            kind="suggested"
            command={{ type: "AdmitIndividuals", applications: [row.id], decider: null }}
            label={`${words.admit}: ${row.name}`}
          >
            {words.admit}
          </Act>
        )}
        {row.state !== "refused" && (
          <Button aria-label={`${words.refuse}: ${row.name}`} onClick={() => setRefusing(!refusing)}>
            {refusing ? words.back : words.refuse}
          </Button>
        )}
      </div>
      {refusing && row.state !== "refused" && (
        <ActForm
          form={`refuse.${row.id}`}
          title={words.refuseTitle(row.name)}
          press={words.refuse}
          primary={false}
          fields={[{ name: "reason", label: words.reason, hint: words.reasonHint, rows: 2, most: 300 }]}
          command={({ reason = "" }) => ({
            type: "RefuseIndividual",
            ...{ application: row.id, reason, decider: null },
          })}
        />
      )}
    </div>
  );
}

export function Individuals({ view }: SectionProps) {
  const words = useIndividualWords();
  const { applications } = view.offices as OfficesView;
  const count = (state: ApplicationRow["state"]) => applications.filter((row) => row.state === state).length;
  return (
    <section className="card">
      <h2>{words.title}</h2>
      <p className="num">
        {words.counts(applications.length, count("admitted"), count("refused"), count("waiting"))}
      </p>
      {applications.length === 0 && <p className="muted">{words.none}</p>}
      <ul className="plainList">
        {applications.map((row) => (
          <li key={row.id} className="applicant">
            <div>
              <span className="num code">{row.id}</span> <b>{row.name}</b>
              <p className="muted">
                {[row.position, row.residence, `${writtenDay(dayOf(row.at)).slice(0, 5)} ${wallTime(row.at)}`]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
              {row.namesakes.length > 0 && (
                <p className="sign bad">{`▲ ${words.namesake(row.namesakes.join(", "))}`}</p>
              )}
              {row.words !== "" && <p>{words.told(row.words)}</p>}
            </div>
            <b className={row.state === "admitted" ? "sign good" : row.state === "refused" ? "sign bad" : ""}>
              {`${SIGNS[row.state]} ${words.state[row.state]}`}
            </b>
            {view.clerk.body === "organiser" && row.state !== "withdrawn" && <Deciding row={row} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
