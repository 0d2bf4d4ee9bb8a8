/** A rehearsal over the operator's socket; and every screen of one that was begun anew is sent where it goes on. */
import type { Server } from "socket.io";
import { z } from "zod";
import { audienceName, SEATS } from "../../../shared/terms/seats.ts";
import { rehearsalAct } from "../../../shared/wire/rehearsal.ts";
import type { Access } from "../door/access.ts";
import type { LivePort, RehearsalPort } from "../ports.ts";
import type { Row } from "./row.ts";
import { room, type Screen } from "./screen.ts";

interface RehearsalParts {
  readonly live: LivePort;
  readonly rehearsals: RehearsalPort;
  readonly access: Access;
}

/** Tells a screen that comes in where its rehearsal stands, or where it goes on. */
export function greetRehearsal(socket: Screen, parts: RehearsalParts): void {
  const { hearing, seat } = socket.data;
  sendOn(socket, parts);
  if (seat !== "operator") return;
  parts.rehearsals.state(hearing).then(
    (state) => state && socket.emit("rehearsal", state),
    // the storage is away: the next step tells
    () => undefined,
  );
}

export const rehearsalRow: Row<"rehearsal"> = {
  what: "act of a rehearsal",
  schema: z.tuple([rehearsalAct]),
  may: ({ socket }) => socket.data.seat === "operator",
  rate: "ask",
  answered: true,
  run: ({ socket, edge: { rehearsals } }, act) =>
    act.kind === "play"
      ? rehearsals.play(socket.data.hearing, act.speed)
      : rehearsals[act.kind](socket.data.hearing),
  refused: (code) => (code === "malformed" ? { code, field: "rehearsal" } : { code }),
};

export function tellRehearsals(io: Pick<Server, "to" | "sockets">, parts: RehearsalParts): void {
  parts.rehearsals.onState((hearing, state) => {
    io.to(room(hearing, audienceName(SEATS.operator))).emit("rehearsal", state);
  });
  parts.live.onMoved((hearing) => {
    for (const socket of io.sockets.sockets.values() as IterableIterator<Screen>)
      if (socket.data.hearing === hearing) sendOn(socket, parts);
  });
}

/** To the same seat of the rehearsal that has taken this one's place, if one has. */
function sendOn(socket: Screen, { live, access }: RehearsalParts): void {
  const { hearing, seat } = socket.data;
  const next = live.movedTo(hearing);
  const generation = next === null ? null : live.generation(next, seat);
  if (next === null || generation === null) return;
  const path = `/enter/${next}/${seat}#${access.token(next, seat, generation)}`;
  socket.emit("order", { kind: "goTo", hearing: next, seat, path });
}
