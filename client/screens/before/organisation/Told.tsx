/** What the organisation is told: until when its list is in time, that it came late, the newest reminder. */
import { dayOf } from "../../../../shared/terms/time.ts";
import type { OrganisationPageView } from "../../../../shared/views/before/organisation.ts";
import { useWords } from "../../../staff/delegates/words.ts";
import { writtenDay } from "../../../ui/typedTime.ts";

interface Props {
  readonly view: OrganisationPageView;
}

export function ListTold({ view: { lateFrom, lateBy, lateKept } }: Props) {
  const words = useWords();
  if (lateBy === null)
    return lateFrom === null ? null : (
      <p className="muted">{words.deadline(writtenDay(dayOf(lateFrom - 1)))}</p>
    );
  return (
    <p className={lateKept ? "card" : "card sign bad"}>
      {lateKept ? words.lateKept : words.late(Math.floor(lateBy / 1000))}
    </p>
  );
}

/** The newest one, whatever part is looked at. */
export function Reminder({ view: { reminder } }: Props) {
  const words = useWords();
  if (reminder === null) return null;
  const { at, registered, minimum, about } = reminder;
  return (
    <p className="card" role="status">
      <b>{words.reminded(writtenDay(dayOf(at)))}</b> {words.reminder(registered, minimum, about)}
    </p>
  );
}
