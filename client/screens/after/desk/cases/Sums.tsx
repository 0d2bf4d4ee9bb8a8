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
      {cases.map((one) => (
        <p key={one.id}>
          <a href={link(one.id)}>
            <b>{one.id}</b>
          </a>{" "}
          {one.title} <span className="muted">{leadOf(one)}</span>{" "}
          <b>{says(standing(one, day, followUp.daysOff))}</b>
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

export function Sums({ followUp, day, body }: Props) {
  const words = useWords();
  const link = useCaseLink();
  const { cases, daysOff, diverted } = followUp;
  const time = (one: FollowedCase) => standing(one, day, daysOff);
  const soon = cases.filter((one) => {
    const timeliness = time(one);
    return timeliness.kind === "open" && timeliness.days <= SOON;
  });
  const waiting = cases.filter(({ state }) => state === "reported");
  const telling = cases.map((one) => ({ one, ...tellingOf(one, day, daysOff) }));
  return (
    <>
      <Overdue {...{ followUp, day, body }} cases={cases.filter((one) => time(one).kind === "overdue")} />
      <section className="card">
        <h3>{words.soon(soon.length)}</h3>
        {soon.map((one) => (
          <p key={one.id}>
            <a href={link(one.id)}>
              <b>{one.id}</b>
            </a>{" "}
            {one.title} <b>{shortDay(one.due)}</b>
          </p>
        ))}
      </section>
      <section className="card">
        <h3>{words.telling}</h3>
        <p className="sign good">
          ✓ {words.toldInTime(telling.filter(({ state }) => state === "met").length)}
        </p>
        {telling.some(({ state }) => state === "missed") && (
          <p className="sign bad">
            ▲{" "}
            {words.toldLate(
              telling
                .filter(({ state }) => state === "missed")
                .map(({ one }) => one.id)
                .join(", "),
            )}
          </p>
        )}
      </section>
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
