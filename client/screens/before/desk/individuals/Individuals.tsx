/** Individuals who ask to attend: admitted, or refused with words that they are told. */
import { useState } from "react";
import { shownReceipt } from "../../../../../shared/terms/register.ts";
import { matchesSearch } from "../../../../../shared/terms/text.ts";
import { dayOf } from "../../../../../shared/terms/time.ts";
import type { ApplicationRow, OfficesView } from "../../../../../shared/views/before/offices.ts";
import { wallTime } from "../../../../line/clock.ts";
import { AttendForm } from "../../../../staff/before/Attend.tsx";
import { Act } from "../../../../staff/before/form/Act.tsx";
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import { Reach } from "../../../../staff/before/Reach.tsx";
import { useAddress } from "../../../../staff/desk/address.ts";
import { Filters } from "../../../../staff/desk/Filters.tsx";
import { Button } from "../../../../ui/Button.tsx";
import { writtenDay } from "../../../../ui/typedTime.ts";
import { Place, PlaceForm } from "../roster/PlaceForm.tsx";
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

interface WrittenProps {
  readonly row: ApplicationRow;
  readonly written: NonNullable<ApplicationRow["written"]>;
  readonly view: SectionProps["view"];
}

/** Written down by a clerk: the code to tell the applicant; its office takes it back on the applicant's word. */
function Written({ row, written, view }: WrittenProps) {
  const words = useIndividualWords();
  const clerk = view.clerks.find(({ seat }) => seat === written.by);
  return (
    <div className="row written">
      <span className="muted">{words.writtenBy(clerk?.name ?? written.by)}</span>
      {written.receipt !== "" && (
        <span>
          {words.code} <b className="num">{shownReceipt(written.receipt)}</b>
        </span>
      )}
      {clerk?.body === view.clerk.body && (row.state === "waiting" || row.state === "admitted") && (
        <Act
          command={{ type: "WithdrawApplication", application: row.id }}
          label={`${words.withdraw}: ${row.name}`}
        >
          {words.withdraw}
        </Act>
      )}
    </div>
  );
}

function WriteDown() {
  const words = useIndividualWords();
  const [typing, setTyping] = useState(false);
  return (
    <>
      <p>
        <Button onClick={() => setTyping(!typing)}>{typing ? words.back : words.writeDown}</Button>
      </p>
      {typing && <AttendForm byClerk />}
    </>
  );
}

const STATES = ["waiting", "admitted", "refused", "withdrawn"] as const;

interface ApplicantProps extends SectionProps {
  readonly row: ApplicationRow;
  readonly decides: boolean;
}

/** One who asks to attend, how it stands, and what this clerk may do with it. */
function Applicant({ row, view, decides }: ApplicantProps) {
  const words = useIndividualWords();
  return (
    <li className="applicant">
      <div>
        <span className="num code">{row.id}</span> <b>{row.name}</b> <Place {...row} />
        <p className="muted">
          {[row.position, row.residence, `${writtenDay(dayOf(row.at)).slice(0, 5)} ${wallTime(row.at)}`]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {row.namesakes.length > 0 && (
          <p className="sign bad">{`▲ ${words.namesake(row.namesakes.join(", "))}`}</p>
        )}
        {row.words !== "" && <p>{words.told(row.words)}</p>}
        {decides && row.hasReach && row.state !== "withdrawn" && (
          <Reach of={row.id} name={row.name} text={view.reach?.of === row.id ? view.reach.text : null} />
        )}
        {row.written && <Written row={row} written={row.written} view={view} />}
      </div>
      <b className={row.state === "admitted" ? "sign good" : row.state === "refused" ? "sign bad" : ""}>
        {`${SIGNS[row.state]} ${words.state[row.state]}`}
      </b>
      {decides && row.state !== "withdrawn" && <Deciding row={row} />}
    </li>
  );
}

export function Individuals({ view }: SectionProps) {
  const words = useIndividualWords();
  const { applications, settings } = view.offices as OfficesView;
  const { filter } = useAddress();
  const [state, query] = [filter.get("state") ?? "", filter.get("q") ?? ""];
  const some = applications.filter(
    (row) =>
      (state === "" || row.state === state) &&
      (query.trim() === "" || matchesSearch(query, `${row.id} ${row.name} ${row.position} ${row.residence}`)),
  );
  const decides = view.clerk.body === "organiser";
  const count = (state: ApplicationRow["state"]) => applications.filter((row) => row.state === state).length;
  return (
    <section className="card">
      <h2>{words.title}</h2>
      <p className="num">
        {words.counts(applications.length, count("admitted"), count("refused"), count("waiting"))}
      </p>
      {applications.length === 0 ? (
        <p className="muted">{words.none}</p>
      ) : (
        <Filters
          {...{ search: words.search, shown: words.stands, all: words.all(applications.length) }}
          choices={STATES.map((state) => [state, `${words.state[state]} (${count(state)})`] as const)}
        />
      )}
      {applications.length > 0 && some.length === 0 && <p className="muted">{words.noneFound}</p>}
      <ul className="plainList">
        {some.map((row) => (
          <Applicant key={row.id} row={row} view={view} decides={decides} />
        ))}
      </ul>
      {(decides || view.clerk.body === "front") && <WriteDown />}
      {decides && settings.seatsInRow !== null && (
        <PlaceForm form="individuals" people={applications.filter((row) => row.state === "admitted")} />
      )}
    </section>
  );
}
