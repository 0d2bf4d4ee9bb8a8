/** Whose hand is on an entry of the queue: passed on to those who may move it too; lost ones are never missed. */
import type { Server } from "socket.io";
import { audienceName, audienceOf, STAFF_SEATS } from "../../../shared/terms/seats.ts";
import { id } from "../../../shared/wire/commands/bits.ts";
import type { HandPort } from "../ports.ts";
import { room, type Screen } from "./screen.ts";

const held = id.nullable();

/** `allowed` = may this socket send one more packet now? */
export function serveHand(socket: Screen, hands: HandPort, allowed: () => boolean): void {
  const { hearing, seat } = socket.data;
  const from = STAFF_SEATS.find((one) => one === seat);
  if (from === undefined) return;
  let holds = false;
  const tell = (entry: string | null) => {
    holds = entry !== null;
    hands.hold(hearing, from, entry);
  };
  socket.on("hand", (entry: unknown) => {
    const parsed = held.safeParse(entry);
    if (parsed.success && allowed()) tell(parsed.data);
  });
  socket.on("disconnect", () => holds && tell(null));
}

export function tellHands(io: Pick<Server, "to">, hands: HandPort): void {
  hands.onHand((hearing, from, entry) => {
    const others = STAFF_SEATS.filter((one) => one !== from);
    io.to(others.map((one) => room(hearing, audienceName(audienceOf(one))))).volatile.emit(
      "hand",
      from,
      entry,
    );
  });
}
