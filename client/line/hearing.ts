/** A screen's end of the line: connects its seat, takes views in, brings commands to the server. */
import { PHONE_PAGE } from "../../shared/terms/seats.ts";
import type { View } from "../../shared/views/views.ts";
import { FIRST_VIEW, type FirstView, SHUT, type Shut, type ViewMessage } from "../../shared/wire/protocol.ts";
import { applyChange } from "../../shared/wire/viewChange.ts";
import { keepOffset, pageSentAt } from "./clock.ts";
import { openDevice } from "./device.ts";
import { lastHeard, noteHeard } from "./lastHeard.ts";
import { installable } from "./serviceWorker.ts";
import { ACK_MS, hearing, seat, socket } from "./socket.ts";
import { cutOff, lineIsBack, showView, shutOut, useStore } from "./store.ts";

export {
  dismissRefusal,
  tellTypedLate,
  useLink,
  useLinkState,
  useOwn,
  usePending,
  useRefusals,
  useSetAside,
  useUnderWay,
  useView,
} from "./store.ts";

const AGAIN_MS = 400;
const SEAT_AGAIN_MS = 4_000;
const HEARD_MS = 5_000;
/** a session is good for an hour at least */
const STAY_MS = 30 * 60_000;
/** a first connection that takes longer is told as none: the socket itself gives up much later */
const UNHEARD_MS = 3_000;

/** Shows a view; where the hearing's clock was set anew, not before this screen's offset is measured anew. */
async function show(view: View, hash: string, measure: () => Promise<void>): Promise<void> {
  const { view: shown } = useStore.getState();
  if (shown && shown.clock.redisAt !== view.clock.redisAt) await measure();
  showView(view, hash);
}

async function receive(message: ViewMessage, measure: () => Promise<void>): Promise<void> {
  const { hash, view } = useStore.getState();
  if ("whole" in message) return show(message.whole, message.to, measure);
  // a phone that came meanwhile has it already
  if (message.to === hash) return;
  if (message.from !== hash) {
    socket.emit("catchUp", hash);
    return;
  }
  try {
    await show(applyChange(view, message.change) as View, message.to, measure);
  } catch {
    socket.emit("catchUp", null);
  }
}

/** What the page brought with it, where it is not one that was kept for a time without network. */
function showFirst(): void {
  const text = document.getElementById(FIRST_VIEW)?.textContent;
  if (!text) return;
  const { whole, to, now } = JSON.parse(text) as FirstView;
  pageSentAt(now);
  noteHeard();
  showView(whole, to);
}

function reload(): void {
  // not at once: a server that stays of another version must not be flooded
  setTimeout(() => location.reload(), 1_500);
}

const isShut = (why: string): why is Shut => (SHUT as readonly string[]).includes(why);

/** Tells the server that this page is still open: its session goes on, that of its line too. */
async function stay(): Promise<void> {
  try {
    const path = `/h/${hearing}/${seat}/stay`;
    const headers = { "content-type": "application/json" };
    const answer = await fetch(path, { method: "POST", headers, body: "{}" });
    if (answer.ok) socket.emit("stay", ((await answer.json()) as { pass: string }).pass);
  } catch {
    // asked again the next time; a session lasts for many of them
  }
}

/** The lectern asks for what the speaker of this turn has registered; null: not now, not this one. */
export async function askOwnText(turn: string): Promise<string | null> {
  try {
    return await socket.timeout(ACK_MS).emitWithAck("ownText", turn);
  } catch {
    return null;
  }
}

/** Connects this page's seat, which its path names. `sending`: what a page that gives commands does besides (send.ts). */
export function openScreen(sending?: () => void): void {
  sending?.();
  showFirst();
  const offset = keepOffset(() => socket.timeout(ACK_MS).emitWithAck("time"));
  let leaving = false;
  // a phone is its owner's, no device of the hall
  const tellDevice = seat === PHONE_PAGE ? () => undefined : openDevice();

  socket.on("connect", () => {
    lineIsBack();
    void offset.again().then(tellDevice);
  });
  socket.on("disconnect", () => {
    noteHeard();
    cutOff();
    // where the server closed it, socket.io leaves it closed; a restarted server or a new link lets us in again
    if (!socket.active) setTimeout(() => socket.connect(), leaving ? SEAT_AGAIN_MS : AGAIN_MS);
  });
  socket.on("connect_error", (error) => {
    cutOff(lastHeard());
    if (error.message === "clientTooOld") return reload();
    const why = error.message === "notAdmitted" ? "revoked" : error.message;
    if (isShut(why)) shutOut(why);
    if (!socket.active) setTimeout(() => socket.connect(), SEAT_AGAIN_MS);
  });
  // one after another, also where one waits
  let received = Promise.resolve();
  socket.on("view", (message) => {
    received = received.then(() => receive(message, offset.again));
  });
  socket.on("own", (own) => useStore.setState({ own }));
  socket.on("health", ({ live, problem, hearings = [] }) =>
    useStore.setState({ saved: live, problem, hearings }),
  );
  socket.on("goodbye", (why) => {
    leaving = isShut(why);
    if (isShut(why)) shutOut(why);
    if (why === "clientTooOld") reload();
  });
  setInterval(() => socket.connected && noteHeard(), HEARD_MS);
  setTimeout(() => socket.connected || cutOff(lastHeard()), UNHEARD_MS);
  if (seat !== PHONE_PAGE) {
    installable();
    setInterval(() => void stay(), STAY_MS);
  }
  socket.connect();
}
