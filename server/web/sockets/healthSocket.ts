/** How the node stands, told to each screen when it comes in and each time that becomes another; no more than its role may know. */
import type { LivePort } from "../ports.ts";
import { room, type Screen, type ScreenServer } from "./screen.ts";

/** all phones of a hearing: one packet for all */
const phones = (hearing: string) => room(hearing, "phones");

/** Gives back what tells a screen that comes in. */
export function tellHealth(
  io: ScreenServer,
  live: Pick<LivePort, "health" | "onHealth">,
): (socket: Screen) => void {
  const lastTold = new WeakMap<Screen, string>();
  /** by hearing: what its phones were told last */
  const toPhones = new Map<string, boolean>();
  const tell = (socket: Screen) => {
    const health = live.health(socket.data.hearing, socket.data.audience.role);
    const text = JSON.stringify(health);
    if (lastTold.get(socket) === text) return;
    lastTold.set(socket, text);
    socket.emit("health", health);
  };
  live.onHealth(() => {
    for (const socket of io.sockets.sockets.values())
      if (socket.data.audience.role !== "delegate") tell(socket as Screen);
    for (const [hearing, before] of toPhones) {
      const health = live.health(hearing, "delegate");
      toPhones.set(hearing, health.live);
      if (health.live !== before) io.to(phones(hearing)).emit("health", health);
    }
  });
  return (socket) => {
    const { hearing, audience } = socket.data;
    if (audience.role === "delegate") {
      void socket.join(phones(hearing));
      toPhones.set(hearing, live.health(hearing, "delegate").live);
    }
    tell(socket);
  };
}
