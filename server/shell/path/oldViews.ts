/** Which views were replaced and when, on this node: how far a screen that still shows one of them is behind. */
import { audienceName, audienceOf, type SeatName } from "../../../shared/terms/seats.ts";

/** A screen tells of a new view within a second: one that still holds an older one after this is behind (ms). */
const BEHIND_AFTER = 4_000;
const KNOWN = 30;

export class OldViews {
  /** hearing and audience → hashes of views that were replaced, oldest first */
  readonly #replaced = new Map<string, { hash: string; at: number }[]>();

  noteReplaced(hearing: string, audience: string, hash: string, at: number): void {
    const place = `${hearing}/${audience}`;
    const before = (this.#replaced.get(place) ?? []).filter((view) => view.hash !== hash);
    this.#replaced.set(place, [...before, { hash, at }].slice(-KNOWN));
  }

  /** How many views have come after one that is no longer current; null: it is not known here. */
  behind(hearing: string, seat: SeatName, heldHash: string, now: number): number | null {
    const replaced = this.#replaced.get(`${hearing}/${audienceName(audienceOf(seat))}`) ?? [];
    const from = replaced.findIndex((view) => view.hash === heldHash);
    if (from < 0) return null;
    return replaced.slice(from).filter((view) => now - view.at > BEHIND_AFTER).length;
  }
}
