/** What ends the waits of a node that closes. */
import { setMaxListeners } from "node:events";

/** Each open hearing may wait by it: many listeners are no leak here. */
export function newClosing(): AbortController {
  const closing = new AbortController();
  setMaxListeners(0, closing.signal);
  return closing;
}
