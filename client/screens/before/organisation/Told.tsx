/** What the organisation is told of its list: until when it is in time, that it came late, the newest reminder. */
import { dayOf } from "../../../../shared/terms/time.ts";
import type { OrganisationPageView } from "../../../../shared/views/before/organisation.ts";
import { writtenDay } from "../../../ui/typedTime.ts";
import { useWords } from "./words.ts";

export function Told({ view }: { readonly view: OrganisationPageView }) {
  const words = useWords();
  const { lateFrom, lateBy, lateKept, reminder } = view;
  return (
    <>
      {lateFrom !== null && lateBy === null && (
        <p className="muted">{words.deadline(writtenDay(dayOf(lateFrom - 1)))}</p>
      )}
      {lateBy !== null && (
        <p className={lateKept ? "card" : "card sign bad"}>
          {lateKept ? words.lateKept : words.late(Math.floor(lateBy / 1000))}
        </p>
      )}
      {reminder !== null && (
        <p className="card" role="status">
          <b>{words.reminded(writtenDay(dayOf(reminder.at)))}</b>{" "}
          {words.reminder(reminder.registered, reminder.minimum, reminder.about)}
        </p>
      )}
    </>
  );
}
