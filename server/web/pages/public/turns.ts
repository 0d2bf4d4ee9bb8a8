/** Readers after screens: while an act is under way none is served, and of those that ask at once a few between two looks at the hall. */
/** served between two looks: a millisecond or so */
const AT_ONCE = 8;
/** ms until it is looked again whether an act is still under way, and how long readers wait for acts at most */
const LOOK_AGAIN = 1;
const HELD_MOST = 50;

/** What serves a reader is called in its turn. `acting`: is an act of a hearing under way on this node? */
export function inTurns(acting: () => boolean): (serve: () => void) => void {
  const waiting: (() => void)[] = [];
  let served = 0;
  let looking = false;
  let heldSince: number | null = null;
  const holds = (): boolean => {
    if (!acting()) heldSince = null;
    else heldSince ??= performance.now();
    return heldSince !== null && performance.now() - heldSince < HELD_MOST;
  };
  /** The event loop has been to all sockets since the last ones were served. */
  const looked = (): void => {
    if (holds()) {
      setTimeout(looked, LOOK_AGAIN);
      return;
    }
    served = Math.min(AT_ONCE, waiting.length);
    looking = served > 0;
    if (looking) setImmediate(looked);
    for (const serve of waiting.splice(0, served)) serve();
  };
  return (serve) => {
    if (!looking) {
      looking = true;
      served = holds() ? AT_ONCE : 0;
      setImmediate(looked);
    }
    if (served < AT_ONCE) {
      served++;
      serve();
    } else waiting.push(serve);
  };
}
