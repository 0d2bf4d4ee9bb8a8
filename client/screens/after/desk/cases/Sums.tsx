/** What is late, due soon, waits for the leaders; and how many matters left the dialogue. */
import { tellingOf } from "../../../../../shared/reckoning/caseDays.ts";
import type { Body } from "../../../../../shared/terms/seats.ts";
import { CHAIR_SEATS } from "../../../../../shared/terms/seats.ts";
import type { DeskFollowUp, FollowedCase } from "../../../../../shared/views/after/followUp.ts";
import { Act } from "../../../../staff/before/form/Act.tsx";
import { shortDay, standing, useLead } from "../../../../staff/cases/days.ts";
import { useTimelinessText } from "../../../../staff/cases/words.ts";
import { useCaseLink } from "./Board.tsx";
import { useWords } from "./words.ts";

/** Due soon: so many working days are left, or fewer. */
const SOON = 5;

interface Props {
  readonly followUp: DeskFollowUp;
  readonly day: string;
  readonly body: Body;
}

function Overdue({ cases, followUp, day, body }: Props & { readonly cases: readonly FollowedCase[] }) {
  const words = useWords();
  const says = useTimelinessText();
  const leadOf = useLead();
  const link = useCaseLink();
  return (
    <section className={cases.length > 0 ? "card stack lateBox" : "card"}>
      <h3>{words.overdue(cases.length)}</h3>
      {cases.map((eachCase) => (
        <p key={eachCase.id}>
          <a href={link(eachCase.id)}>
            <b>{eachCase.id}</b>
          </a>{" "}
          {eachCase.title} <span className="muted">{leadOf(eachCase)}</span>{" "}
          <b>{says(standing(eachCase, day, followUp.daysOff))}</b>
        </p>
      ))}
      {cases.length > 0 && body !== "front" && (
        <Act kind="suggested" command={{ type: "RemindUnits", cases: cases.map(({ id }) => id) }}>
          {words.remind}
        </Act>
      )}
    </section>
  );
}

function Telling({ followUp: { cases, daysOff }, day }: Pick<Props, "followUp" | "day">) {
  const words = useWords();
  const tellings = cases.flatMap((eachCase) => {
    const telling = tellingOf(eachCase, day, daysOff);
    return telling ? { id: eachCase.id, state: telling.state } : [];
  });
  const late = tellings.filter(({ state }) => state === "missed").map(({ id }) => id);
  return (
    <section className="card">
      <h3>{words.telling}</h3>
      <p className="sign good">
        ✓ {words.toldInTime(tellings.filter(({ state }) => state === "met").length)}
      </p>
      {late.length > 0 && <p className="sign bad">▲ {words.toldLate(late.join(", "))}</p>}
    </section>
  );
}

export function Sums({ followUp, day, body }: Props) {
  const words = useWords();
  const link = useCaseLink();
  const { cases, daysOff, diverted } = followUp;
  const time = (followedCase: FollowedCase) => standing(followedCase, day, daysOff);
  const soon = cases.filter((eachCase) => {
    const timeliness = time(eachCase);
    return timeliness.kind === "open" && timeliness.days <= SOON;
  });
  const waiting = cases.filter(({ state }) => state === "reported");
  return (
    <>
      <Overdue
        {...{ followUp, day, body }}
        cases={cases.filter((eachCase) => time(eachCase).kind === "overdue")}
      />
      <section className="card">
        <h3>{words.soon(soon.length)}</h3>
        {soon.map((dueSoon) => (
          <p key={dueSoon.id}>
            <a href={link(dueSoon.id)}>
              <b>{dueSoon.id}</b>
            </a>{" "}
            {dueSoon.title} <b>{shortDay(dueSoon.due)}</b>
          </p>
        ))}
      </section>
      <Telling {...{ followUp, day }} />
      <section className="card">
        <h3>{words.waitingForWord(waiting.length)}</h3>
        {waiting.map(({ id, directions }) => (
          <p key={id}>
            <a href={link(id)}>
              <b>{id}</b>
            </a>{" "}
            {words.missing(
              CHAIR_SEATS.filter((seat) => !directions.some((word) => word.seat === seat)).length,
            )}
          </p>
        ))}
      </section>
      <p className="muted">{words.diverted(diverted)}</p>
    </>
  );
}
