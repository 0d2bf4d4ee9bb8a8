/** Which letters of a section were typed at this seat in this browser: they alone are this screen's to send. */
import { keyOf } from "../../../../line/place.ts";

/** ids of the documents that were typed into here, the newest last */
const KEY = "minutes.own";
/** far more than a day of reloads makes */
const MOST = 300;

/** null: none was ever noted here */
function noted(): number[] | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(KEY)) ?? "null") as number[] | null;
  } catch {
    return null;
  }
}

export const ownClients = (): readonly number[] => noted() ?? [];

/** Was none noted before this page? Then unsent text in this browser comes from an older build's page, and is its own. */
let older: boolean | undefined;
export const olderPage = (): boolean => (older ??= noted() === null);

/** Before the first letter under this id is kept, it is noted: after a reload it is known as own. */
export function noteOwn(client: number): void {
  olderPage();
  const before = ownClients();
  if (before.includes(client)) return;
  try {
    localStorage.setItem(keyOf(KEY), JSON.stringify([...before, client].slice(-MOST)));
  } catch {
    // without storage nothing is found after a reload either
  }
}
