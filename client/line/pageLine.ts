/** The one line of a page, and the socket under it: made when they are first asked for. */
import { io } from "socket.io-client";
import { PHONE_PAGE } from "../../shared/terms/seats.ts";
import { offset } from "./clock.ts";
import { lastHeard, noteHeard } from "./lastHeard.ts";
import { createLine, type Line, type LineSocket } from "./line.ts";
import { place } from "./place.ts";
import { lineStore } from "./store.ts";
import { TIMERS } from "./timers.ts";

type Join = (socket: LineSocket) => void;

let made: Line | null = null;
const joins: Join[] = [];

function outdated(): void {
  // not at once: a server that stays of another version must not be flooded
  TIMERS.after(1_500, () => location.reload());
}

export function pageLine(): Line {
  if (made) return made;
  const { hearing, seat, device } = place();
  const isPhone = seat === PHONE_PAGE;
  const line = createLine({ store: lineStore, offset, timers: TIMERS, lastHeard, noteHeard, outdated });
  const socket: LineSocket = io({
    transports: ["websocket"],
    auth: (give) => give(line.hello({ hearing, seat, device: device.id })),
    // one that was handed to a node as it died would wait; of many phones at once each waits longer
    timeout: isPhone ? 20_000 : 5_000,
    // staff are back before they look; phones, which are many, come spread over a second
    reconnectionDelay: isPhone ? 1_000 : 100,
    reconnectionDelayMax: 2_000,
    autoConnect: false,
  });
  line.use(socket);
  made = line;
  for (const join of joins) join(socket);
  return line;
}

/** Hears what comes over the page's line besides views, once there is one. */
export function joinLine(join: Join): void {
  joins.push(join);
  if (made) join(made.socket());
}

export const pageSocket = (): LineSocket => pageLine().socket();
