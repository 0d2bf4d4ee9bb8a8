/** A page as a screen of its hearing: shows what it brought, and connects its seat. */
import { PHONE_PAGE } from "../../shared/terms/seats.ts";
import { FIRST_VIEW, type FirstView } from "../../shared/wire/protocol.ts";
import { pageSentAt } from "./clock.ts";
import { lastHeard, noteHeard } from "./lastHeard.ts";
import { pageSocket } from "./pageLine.ts";
import { place } from "./place.ts";
import { lineStore } from "./store.ts";

const HEARD_MS = 5_000;
/** a first connection that takes longer is told as none: the socket itself gives up much later */
const UNHEARD_MS = 3_000;

/** The hash of what is shown is written at the document too: from outside one can see which view a page shows. */
function markShown(): void {
  lineStore.subscribe(({ hash }, before) => {
    if (hash !== null && hash !== before.hash) document.documentElement.dataset["view"] = hash;
  });
}

/** What the page brought with it, where it is not one that was kept for a time without network. */
function showFirst(): void {
  const text = document.getElementById(FIRST_VIEW)?.textContent;
  if (!text) return;
  const { whole, to, now } = JSON.parse(text) as FirstView;
  pageSentAt(now);
  noteHeard();
  lineStore.setState({ view: whole, hash: to });
}

/** `flash`: shows the screen's own name in large letters, when the operator asks for it. */
export function openScreen(flash: () => void): void {
  markShown();
  showFirst();
  const socket = pageSocket();
  setInterval(() => socket.connected && noteHeard(), HEARD_MS);
  setTimeout(() => socket.connected || lineStore.cutOff(lastHeard()), UNHEARD_MS);
  // a phone is its owner's, no device of the hall; not needed before the first picture
  if (place().seat !== PHONE_PAGE) void import("./seatPage.ts").then(({ keepSeat }) => keepSeat(flash));
  socket.connect();
}
