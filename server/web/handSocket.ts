/** Whose hand is on an entry of the queue: passed on to those who may move it too; lost ones are never missed. */
import { audienceName, audienceOf, CHAIR_SEATS, SECRETARY_SEATS } from "../../shared/audiences.ts";
import { id } from "../../shared/commands.ts";
import { room, type Screen } from "./screen.ts";

const MOVERS = [...CHAIR_SEATS, ...SECRETARY_SEATS] as const;
const held = id.nullable();

/** `allowed` = may this socket send one more packet now? */
export function serveHand(socket: Screen, allowed: () => boolean): void {
  const { hearing, seat } = socket.data;
  const from = MOVERS.find((one) => one === seat);
  if (from === undefined) return;
  const others = MOVERS.filter((one) => one !== from).map((one) =>
    room(hearing, audienceName(audienceOf(one))),
  );
  let holds = false;
  const tell = (entry: string | null) => {
    holds = entry !== null;
    socket.to(others).volatile.emit("hand", from, entry);
  };
  socket.on("hand", (entry: unknown) => {
    const parsed = held.safeParse(entry);
    if (parsed.success && allowed()) tell(parsed.data);
  });
  socket.on("disconnect", () => holds && tell(null));
}
