/** The inbox as a section of the desk. The offices, which do not screen, read in it what is accepted. */
import type { Inbox as Body } from "../../../../../shared/terms/register.ts";
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import { useAddress } from "../../../../staff/desk/address.ts";
import { EditBehalf } from "./EditBehalf.tsx";
import { Inbox } from "./Inbox.tsx";
import { OnBehalf } from "./OnBehalf.tsx";
import { EDIT, NEW, TOGETHER } from "./place.ts";
import { Together } from "./Together.tsx";

export function InboxSection({ view }: { readonly view: DeskView }) {
  const { inbox, clerks, clerk, clock, slips, fields } = view;
  const { filter } = useAddress();
  const screening = clerk.body === "organiser" || clerk.body === "front";
  const body: Body | null = screening ? (clerk.body as Body) : null;
  const seatName = (seat: string) => clerks.find((clerk) => clerk.seat === seat)?.name ?? seat;
  if (body !== null && view.phase === "before" && filter.get("at") === NEW)
    return <OnBehalf view={view} body={body} />;
  const at = filter.get("at") ?? "";
  if (body !== null && view.phase === "before" && at === TOGETHER)
    return <Together rows={inbox} fields={fields} />;
  const edited = at.startsWith(EDIT) ? inbox.find(({ id }) => id === at.slice(EDIT.length)) : undefined;
  // what an office wrote down is put right by whoever sits at its desks now
  const ownSeats = clerks.filter(({ body: office }) => office === clerk.body).map(({ seat }) => seat);
  if (edited?.matter && ownSeats.includes(edited.matter.writtenBy ?? ""))
    return <EditBehalf view={view} row={edited} matter={edited.matter} />;
  const wardName = (unit: string) => view.synthesis.units.find(({ id }) => id === unit)?.name ?? unit;
  return <Inbox {...{ rows: inbox, slips, body, clock, fields, seatName, wardName, ownSeats }} />;
}
