/** Proposes the order of speakers: what many care about first, then organisations, kinds of organisation and fields in turn. Pure. */

/** A turn as the proposal weighs it. */
export interface Plannable {
  readonly id: string;
  /** the organisation, ward … that brings it */
  readonly from: string;
  /** what kind of organisation that is; null: it is none, or nobody has said */
  readonly kind: string | null;
  readonly group: string | null;
  readonly hot: boolean;
  /** it came after its deadline, and was taken all the same */
  readonly late: boolean;
  readonly needsHelp: boolean;
}

/** So many of those that many care about open the hearing. */
const HOT_FIRST = 3;
/** Turns that a name, a kind or a group should stay away from itself, the first before the next. */
const APART = { from: 3, kind: 1, group: 2 } as const;
const FIELDS = Object.keys(APART) as (keyof typeof APART)[];

const lastAt = (order: readonly Plannable[], same: (plannable: Plannable) => boolean): number => {
  const at = order.findLastIndex(same);
  return at < 0 ? Number.POSITIVE_INFINITY : order.length - at;
};

/** What speaks against one at the next place: the less, the better. */
function against(order: readonly Plannable[], plannable: Plannable, hot: number): readonly number[] {
  const near = FIELDS.map((field) => {
    const apart = lastAt(order, (other) => other[field] !== null && other[field] === plannable[field]);
    return Math.max(0, APART[field] + 1 - apart);
  });
  const opening = order.length < Math.min(HOT_FIRST, hot);
  return [
    plannable.late ? 1 : 0,
    opening && !plannable.hot ? 1 : 0,
    ...near,
    plannable.needsHelp ? 0 : 1,
    plannable.hot ? 0 : 1,
    // who has had none yet
    order.filter((other) => other.from === plannable.from).length,
  ];
}

const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, i) => value - (b[i] ?? 0)).find((by) => by !== 0) ?? 0;

/**
 * The ids in the proposed order: late ones last, what many care about first, no organisation twice in a row while another
 * waits, then kinds of organisation and groups apart as far as they go. Of equals the earlier stays first: the same list, the same order.
 */
export function proposeOrder(turns: readonly Plannable[]): readonly string[] {
  const left = [...turns];
  const order: Plannable[] = [];
  const hot = turns.filter((turn) => turn.hot).length;
  while (left.length > 0) {
    const weighed = left.map((turn) => ({ one: turn, weight: against(order, turn, hot) }));
    const best = weighed.reduce((a, b) => (compare(b.weight, a.weight) < 0 ? b : a));
    order.push(best.one);
    left.splice(left.indexOf(best.one), 1);
  }
  return order.map(({ id }) => id);
}

export interface Mixing {
  /** places (1…) whose organisation has just spoken */
  readonly sameFrom: readonly number[];
  /** places whose group is that of the turn before, and of the one before that */
  readonly sameGroup: readonly number[];
  /** how many at the head are what many care about */
  readonly hotFirst: number;
}

/** How well an order is mixed, for whoever arranges it by hand. */
export function mixingOf(order: readonly Plannable[]): Mixing {
  const places = order.map((_, i) => i);
  const hotFirst = order.findIndex(({ hot }) => !hot);
  return {
    sameFrom: places.filter((i) => i > 0 && order[i]?.from === order[i - 1]?.from).map((i) => i + 1),
    sameGroup: places
      .filter((i) => i > 1 && order[i]?.group !== null)
      .filter((i) => [1, 2].every((by) => order[i]?.group === order[i - by]?.group))
      .map((i) => i + 1),
    hotFirst: hotFirst < 0 ? order.length : hotFirst,
  };
}
