/** Readers after screens: of those that ask at once a few are served, then the sockets of the hall are looked at again. */
import type { RequestHandler } from "express";

/** served between two looks: a millisecond or so */
const AT_ONCE = 8;

export function inTurns(): RequestHandler {
  const waiting: (() => void)[] = [];
  let served = 0;
  let looking = false;
  /** The event loop has been to all sockets since the last ones were served. */
  const looked = (): void => {
    served = Math.min(AT_ONCE, waiting.length);
    looking = served > 0;
    if (looking) setImmediate(looked);
    for (const next of waiting.splice(0, served)) next();
  };
  return (_request, _response, next) => {
    if (!looking) {
      looking = true;
      setImmediate(looked);
    }
    if (served < AT_ONCE) {
      served++;
      next();
    } else waiting.push(next);
  };
}
