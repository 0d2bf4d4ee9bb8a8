/** The inbox as a section of the desk. The offices, which do not screen, read in it what is accepted. */
import type { Inbox as Body } from "../../../../../shared/terms/register.ts";
import { deskSeat } from "../../../../../shared/terms/seats.ts";
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import { useAddress } from "../../../../staff/desk/address.ts";
import { EditBehalf } from "./EditBehalf.tsx";
import { Inbox } from "./Inbox.tsx";
import { OnBehalf } from "./OnBehalf.tsx";
import { EDIT, NEW } from "./place.ts";

export function InboxSection({ view }: { readonly view: DeskView }) {
  const { inbox, clerks, clerk, clock, slips, fields } = view;
  const { filter } = useAddress();
  const screening = clerk.body === "organiser" || clerk.body === "front";
  const body: Body | null = screening ? (clerk.body as Body) : null;
  const seatName = (seat: string) => clerks.find((one) => one.seat === seat)?.name ?? seat;
  if (body !== null && view.phase === "before" && filter.get("at") === NEW)
    return <OnBehalf view={view} body={body} />;
  const at = filter.get("at") ?? "";
  const edited = at.startsWith(EDIT) ? inbox.find(({ id }) => id === at.slice(EDIT.length)) : undefined;
  if (edited?.matter && edited.matter.writtenBy === deskSeat(clerk.number))
    return <EditBehalf view={view} row={edited} matter={edited.matter} />;
  return (
    <Inbox {...{ rows: inbox, slips, body, clock, fields, seatName }} ownSeat={deskSeat(clerk.number)} />
  );
}
