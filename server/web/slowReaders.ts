/**
 * A screen that does not read what it is sent would fill the memory: its line is closed, and when it comes back it gets
 * one whole view. The only place that looks into Socket.IO: where the library has changed inside, nothing is seen and
 * nothing closed.
 */
import type { Screen } from "./screen.ts";

/** bytes that may wait for a screen: staff and hall, and a phone */
const MOST = { staff: 1024 * 1024, phone: 256 * 1024 };
const LOOK_EVERY = 500;

interface Inside {
  readonly writeBuffer?: readonly { readonly data?: unknown }[];
  readonly transport?: { readonly socket?: { readonly bufferedAmount?: number; terminate?(): void } };
}

/** Bytes (characters, nearly) that wait to be sent. */
export function waitingBytes(socket: Screen): number {
  const { writeBuffer = [], transport } = socket.conn as unknown as Inside;
  const queued = writeBuffer.reduce(
    (sum, { data }) => sum + (typeof data === "string" || Buffer.isBuffer(data) ? data.length : 0),
    0,
  );
  return queued + (transport?.socket?.bufferedAmount ?? 0);
}

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
      // not in order: what waits would have to be sent first
      const line = (socket.conn as unknown as Inside).transport?.socket;
      if (line?.terminate) line.terminate();
      else socket.conn.close(true);
    }
  }, LOOK_EVERY);
  return { stop: () => clearInterval(look) };
}
