/**
 * A screen that does not read what it is sent would fill the memory: its line is closed, and when it comes back it gets
 * one whole view.
 */
import { cutOff, waitingBytes } from "./lines.ts";
import type { Screen } from "./screen.ts";

/** bytes that may wait for a screen: staff and hall, and a phone */
const MOST = { staff: 1024 * 1024, phone: 256 * 1024 };
const LOOK_EVERY = 500;

/** `dropped` hears of each whose line was closed. */
export function dropSlowReaders(
  sockets: () => Iterable<Screen>,
  dropped: (socket: Screen) => void,
): { stop(): void } {
  const look = setInterval(() => {
    for (const socket of sockets()) {
      const most = socket.data.audience.role === "delegate" ? MOST.phone : MOST.staff;
      if (waitingBytes(socket) <= most) continue;
      dropped(socket);
      cutOff(socket);
    }
  }, LOOK_EVERY);
  return { stop: () => clearInterval(look) };
}
