/**
 * A screen that does not read what it is sent would fill the memory: its line is closed, and when it comes back it gets
 * one whole view.
 */
import { cutOff, waitingBytes } from "./lines.ts";
import type { Screen } from "./screen.ts";

/** bytes that may wait for a screen: staff and hall, and a phone */
const MOST = { staff: 1024 * 1024, phone: 256 * 1024 };
/** ms */
const LOOK_EVERY = 500;
/** Of the looks, one in so many takes in phones: they are many, and are told little (a few kB a second at most). */
const PHONES_EVERY = 10;

/** `dropped` hears of each whose line was closed. */
export function dropSlowReaders(
  sockets: () => Iterable<Screen>,
  dropped: (socket: Screen) => void,
): { stop(): void } {
  let looks = 0;
  const look = setInterval(() => {
    const phonesToo = ++looks % PHONES_EVERY === 0;
    for (const socket of sockets()) {
      const isPhone = socket.data.audience.role === "delegate";
      if (isPhone && !phonesToo) continue;
      if (waitingBytes(socket) <= (isPhone ? MOST.phone : MOST.staff)) continue;
      dropped(socket);
      cutOff(socket);
    }
  }, LOOK_EVERY);
  return { stop: () => clearInterval(look) };
}
