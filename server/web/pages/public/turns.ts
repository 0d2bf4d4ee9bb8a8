/** Readers after screens: while an act is under way none is served, and of those that ask at once a few between two looks at the hall. */

/** ms in which readers are served between two looks; one is served in any case */
const AT_ONCE = 0.5;
/** ms until it is looked again whether an act is still under way, and how long readers wait for acts at most */
const LOOK_AGAIN = 1;
const HELD_MOST = 50;

/** What serves a reader is called in its turn. `acting`: is an act of a hearing under way on this node? */
export function inTurns(acting: () => boolean): (serve: () => void) => void {
  const waiting: (() => void)[] = [];
  let looking = false;
  /** ms that may still be spent before the next look */
  let left = 0;
  let heldSince: number | null = null;
  const holds = (): boolean => {
    if (!acting()) heldSince = null;
    else heldSince ??= performance.now();
    return heldSince !== null && performance.now() - heldSince < HELD_MOST;
  };
  const served = (serve: () => void): void => {
    const from = performance.now();
    serve();
    left -= performance.now() - from;
  };
  /** The event loop has been to all sockets since the last ones were served. */
  const looked = (): void => {
    if (holds()) {
      setTimeout(looked, LOOK_AGAIN);
      return;
    }
    left = AT_ONCE;
    looking = waiting.length > 0;
    if (looking) setImmediate(looked);
    for (let next = waiting.shift(); next; next = left > 0 ? waiting.shift() : undefined) served(next);
  };
  return (serve) => {
    if (!looking) {
      looking = true;
      left = holds() ? 0 : AT_ONCE;
      setImmediate(looked);
    }
    if (left > 0 && waiting.length === 0) served(serve);
    else waiting.push(serve);
  };
}
