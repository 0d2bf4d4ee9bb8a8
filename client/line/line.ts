/**
 * The line of one screen to the server: comes in and back, takes views in, knows the server's time. Pages use it, and so
 * do tests, the faults runner and the bench: it opens no socket and touches no page.
 */
import type { Socket } from "socket.io-client";
import { hearingTime, type Instant } from "../../shared/terms/time.ts";
import type { View } from "../../shared/views/views.ts";
import {
  PROTOCOL_VERSION,
  type ScreenToServer,
  type ServerToScreen,
  SHUT,
  type Shut,
  type ViewMessage,
} from "../../shared/wire/protocol.ts";
import { applyChange } from "../../shared/wire/viewChange.ts";
import { createShowing, type ShowingParts } from "./showing.ts";

export type LineSocket = Socket<ServerToScreen, ScreenToServer>;

/** without an ack for so long the outcome is unknown, and the same thing is sent again (ms) */
export const ACK_MS = 3_000;
const AGAIN_MS = 400;
const SEAT_AGAIN_MS = 4_000;

export interface LineParts extends ShowingParts {
  /** when the server was last heard, as the monotonic clock tells; kept over reloads where somebody keeps it */
  readonly lastHeard?: () => number;
  readonly noteHeard?: () => void;
  /** the server no longer speaks with a screen of this build */
  readonly outdated?: () => void;
  /** connects again where socket.io does not by itself; without it: the same socket, after so long */
  readonly comeBack?: (socket: LineSocket, ms: number) => void;
}

export interface Line {
  /** Goes on over this socket; what an older one still brings is ignored. */
  readonly use: (socket: LineSocket) => void;
  readonly socket: () => LineSocket;
  /** What a socket says of itself when it comes in. */
  readonly hello: (place: { hearing: string; seat: string; device?: string }) => object;
  /** Called each time the line is up. */
  readonly onUp: (act: () => void) => void;
  /** Resolves when the server's time was measured for the line as it stands. */
  readonly measured: () => Promise<void>;
  /** The hearing's time as this screen shows it. */
  readonly hearingNow: (view: View) => Instant;
  readonly close: () => void;
}

/** What a line listens to. */
interface Heard extends Pick<ServerToScreen, "view" | "own" | "health" | "goodbye"> {
  readonly connect: () => void;
  readonly disconnect: () => void;
  readonly connect_error: (error: Error) => void;
}

const isShut = (why: string): why is Shut => (SHUT as readonly string[]).includes(why);

/** What a socket's own comings and goings, and what it brings besides views, do to the store. */
function heardBy(
  parts: LineParts,
  next: LineSocket,
  shutOut: (why: Shut) => void,
): Omit<Heard, "connect" | "view"> {
  const { store, timers } = parts;
  const { comeBack = (socket, ms) => void timers.after(ms, () => socket.connect()) } = parts;
  let leaving = false;
  return {
    disconnect: () => {
      parts.noteHeard?.();
      store.cutOff();
      // where the server closed it, socket.io leaves it closed; a restarted server or a new link lets us in again
      if (!next.active) comeBack(next, leaving ? SEAT_AGAIN_MS : AGAIN_MS);
    },
    connect_error: ({ message }) => {
      store.cutOff(parts.lastHeard?.());
      if (message === "clientTooOld") return parts.outdated?.();
      const why = message === "notAdmitted" ? "revoked" : message;
      if (isShut(why)) shutOut(why);
      if (!next.active) comeBack(next, SEAT_AGAIN_MS);
    },
    own: (ownPart) => store.setState({ own: ownPart }),
    health: ({ live, problem, hearings = [] }) => store.setState({ saved: live, problem, hearings }),
    goodbye: (why) => {
      leaving = isShut(why);
      if (isShut(why)) shutOut(why);
      if (why === "clientTooOld") parts.outdated?.();
    },
  };
}

export function createLine(parts: LineParts): Line {
  const { store, offset } = parts;
  let used: LineSocket | null = null;
  let measuring: Promise<void> = Promise.resolve();
  const ups = new Set<() => void>();

  const socket = (): LineSocket => {
    if (used === null) throw new Error("the line has no socket yet");
    return used;
  };
  const ask = () => socket().timeout(ACK_MS).emitWithAck("time");
  const showing = createShowing(parts, ask);
  const unkeep = offset.keep(ask);

  const shutOut = (why: Shut) => {
    if (why === "revoked") showing.forget();
    store.shutOut(why);
  };
  const view = (message: ViewMessage) => {
    const { view, hash } = showing.held();
    if ("whole" in message) return showing.take({ view: message.whole, hash: message.to });
    // a phone that came meanwhile has it already
    if (message.to === hash) return;
    if (message.from !== hash) return void socket().emit("catchUp", hash);
    try {
      showing.take({ view: applyChange(view, message.change) as View, hash: message.to });
    } catch {
      socket().emit("catchUp", null);
    }
  };
  const connect = () => {
    store.lineIsBack();
    measuring = offset.measure(ask);
    for (const act of ups) act();
  };

  return {
    use: (next) => {
      used = next;
      const heard: Heard = { connect, view, ...heardBy(parts, next, shutOut) };
      for (const [name, act] of Object.entries(heard))
        next.on(name as "connect", (...words: unknown[]) => {
          if (next === used) (act as (...all: unknown[]) => void)(...words);
        });
    },
    socket,
    hello: (place) => ({ ...place, protocol: PROTOCOL_VERSION, held: showing.held().hash }),
    onUp: (act) => void ups.add(act),
    measured: () => measuring,
    hearingNow: (shown) => hearingTime(shown.clock, offset.now()),
    close: () => {
      unkeep();
      showing.close();
      used?.close();
    },
  };
}
