/** A rehearsal over the operator's socket; and every screen of one that was begun anew is sent where it goes on. */
import type { Server } from "socket.io";
import { audienceName, SEATS } from "../../../shared/terms/seats.ts";
import type { OrderResult } from "../../../shared/wire/protocol.ts";
import { rehearsalAct } from "../../../shared/wire/rehearsal.ts";
import type { Access } from "../door/access.ts";
import type { LivePort, LogLine, RehearsalPort } from "../ports.ts";
import { packetProblem } from "./packets.ts";
import { room, type Screen } from "./screen.ts";

interface RehearsalParts {
  readonly live: LivePort;
  readonly rehearsals: RehearsalPort;
  readonly access: Access;
  readonly log: LogLine;
}

/** `allowed` = may this socket send one more packet now? */
export function serveRehearsal(socket: Screen, parts: RehearsalParts, allowed: () => boolean): void {
  const { hearing, seat } = socket.data;
  const { rehearsals, log } = parts;
  sendOn(socket, parts);
  if (seat === "operator")
    rehearsals.state(hearing).then(
      (state) => state && socket.emit("rehearsal", state),
      // the storage is away: the next step tells
      () => undefined,
    );
  socket.on("rehearsal", (act: unknown, ack: unknown) => {
    if (typeof ack !== "function") return;
    const answer = ack as (result: OrderResult) => void;
    if (seat !== "operator") return answer({ code: "notAllowed" });
    if (!allowed()) return answer({ code: "tooFast" });
    const parsed = packetProblem(act) === null ? rehearsalAct.safeParse(act) : null;
    if (!parsed?.success) {
      log("a malformed act of a rehearsal", { seat });
      return answer({ code: "malformed", field: "rehearsal" });
    }
    const { kind } = parsed.data;
    const asked = kind === "play" ? rehearsals.play(hearing, parsed.data.speed) : rehearsals[kind](hearing);
    void asked.then(answer);
  });
}

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
