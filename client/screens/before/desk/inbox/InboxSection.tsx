/** The inbox as a section of the desk. The offices, which do not screen, read in it what is accepted. */
import type { Inbox as Body } from "../../../../../shared/terms/register.ts";
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import { Inbox } from "./Inbox.tsx";

export function InboxSection({ view }: { readonly view: DeskView }) {
  const { inbox, clerks, clerk, clock, slips } = view;
  const screening = clerk.body === "organiser" || clerk.body === "front";
  const body: Body | null = screening ? (clerk.body as Body) : null;
  const seatName = (seat: string) => clerks.find((one) => one.seat === seat)?.name ?? seat;
  return <Inbox rows={inbox} slips={slips} body={body} clock={clock} seatName={seatName} />;
}
