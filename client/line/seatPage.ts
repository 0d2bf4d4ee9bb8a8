/** What the page of a seat does besides its hearing: a device of the hall, an app, a session that stays. Loaded later. */
import { openDevice } from "./device.ts";
import { pageLine, pageSocket } from "./pageLine.ts";
import { place } from "./place.ts";
import { installable } from "./serviceWorker.ts";

/** a session is good for an hour at least */
const STAY_MS = 30 * 60_000;

/** Tells the server that this page is still open: its session goes on, that of its line too. */
async function stay(): Promise<void> {
  try {
    const { hearing, seat } = place();
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`/h/${hearing}/${seat}/stay`, { method: "POST", headers, body: "{}" });
    if (answer.ok) pageSocket().emit("stay", ((await answer.json()) as { pass: string }).pass);
  } catch {
    // asked again the next time; a session lasts for many of them
  }
}

/** `flash`: shows the screen's own name in large letters, when the operator asks for it. */
export function keepSeat(flash: () => void): void {
  const line = pageLine();
  const tellDevice = openDevice(flash);
  line.onUp(() => void line.measured().then(tellDevice));
  installable();
  setInterval(() => void stay(), STAY_MS);
}
