/** Whose hand is on an entry of the queue: passed on to those who may move it too; lost ones are never missed. */
import type { Server } from "socket.io";
import { z } from "zod";
import { audienceName, audienceOf, STAFF_SEATS } from "../../../shared/terms/seats.ts";
import { id } from "../../../shared/wire/commands/bits.ts";
import type { HandPort } from "../ports.ts";
import type { Line, Row } from "./row.ts";
import { room } from "./screen.ts";

const holderOf = ({ socket }: Line) => STAFF_SEATS.find((seat) => seat === socket.data.seat);

function hold(line: Line, entry: string | null): undefined {
  const from = holderOf(line);
  if (from === undefined) return;
  line.holds = entry !== null;
  line.edge.hands.hold(line.socket.data.hearing, from, entry);
}

export const handRow: Row<"hand"> = {
  what: "hand on an entry",
  schema: z.tuple([id.nullable()]),
  may: (line) => holderOf(line) !== undefined,
  rate: "ask",
  answered: false,
  run: hold,
};

/** Whoever is gone holds nothing. */
export const letGo = (line: Line): void => {
  if (line.holds) hold(line, null);
};

export function tellHands(io: Pick<Server, "to">, hands: HandPort): void {
  hands.onHand((hearing, from, entry) => {
    const others = STAFF_SEATS.filter((seat) => seat !== from);
    io.to(others.map((seat) => room(hearing, audienceName(audienceOf(seat))))).volatile.emit(
      "hand",
      from,
      entry,
    );
  });
}
