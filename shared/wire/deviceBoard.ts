/** The operator's board of devices as it changes, and the seats whose absence is told. Apart from the packets' shapes, for screens load it. */
import { CHAIR_SEATS, HALL_SEATS } from "../terms/seats.ts";
import type { Device } from "./devices.ts";

/** What has changed on the board: devices as they are now, and those that stand on it no more. */
export interface BoardChange {
  readonly set: readonly Device[];
  readonly gone: readonly string[];
}

/** What leads from one board to the other; null: nothing does. */
export function boardChange(before: readonly Device[], now: readonly Device[]): BoardChange | null {
  const shownBefore = new Map(before.map((device) => [device.key, JSON.stringify(device)]));
  const set = now.filter((device) => shownBefore.get(device.key) !== JSON.stringify(device));
  const there = new Set(now.map((device) => device.key));
  const gone = before.flatMap(({ key }) => (there.has(key) ? [] : [key]));
  return set.length + gone.length === 0 ? null : { set, gone };
}

/** The board after a change. */
export function changedBoard(board: readonly Device[], { set, gone }: BoardChange): readonly Device[] {
  const left = new Set([...gone, ...set.map((device) => device.key)]);
  return [...board.filter((device) => !left.has(device.key)), ...set];
}

export const WATCHED_SEATS = [...CHAIR_SEATS, ...HALL_SEATS] as const;
type WatchedSeat = (typeof WATCHED_SEATS)[number];

/** Of those seats that were ever there: since when (the server's time, ms) each is gone; null: it is there. */
export type SeatsGone = Readonly<Partial<Record<WatchedSeat, number | null>>>;
