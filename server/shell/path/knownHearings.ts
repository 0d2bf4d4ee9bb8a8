/** What the registry says of the stored hearings, opened or not: their titles, and where one that was begun anew goes on. */

import type { NodeRecord } from "../../storage/redis/nodeRecord.ts";

export type Registered = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export class KnownHearings {
  #titles: ReadonlyMap<string, string> = new Map();
  /** rehearsals that were begun anew, and under which id */
  readonly #movedTo = new Map<string, string>();

  /** The registry as it stands; gives back which hearings have moved since it was last taken. */
  take(registered: Registered): readonly string[] {
    const rows = Object.entries(registered);
    this.#titles = new Map(
      rows.map(([id, { title }]) => [id, typeof title === "string" ? title : id] as const),
    );
    const moved: string[] = [];
    for (const [id, { replacedBy }] of rows) {
      if (typeof replacedBy !== "string" || this.#movedTo.has(id)) continue;
      this.#movedTo.set(id, replacedBy);
      moved.push(id);
    }
    return moved;
  }

  has(hearing: string): boolean {
    return this.#titles.has(hearing);
  }

  get size(): number {
    return this.#titles.size;
  }

  ids(): readonly string[] {
    return [...this.#titles.keys()];
  }

  /** Those that go on under their own id. */
  current(): readonly { readonly id: string; readonly title: string }[] {
    return [...this.#titles].flatMap(([id, title]) => (this.#movedTo.has(id) ? [] : [{ id, title }]));
  }

  /** Where a rehearsal that was begun anew goes on; null: it was not. */
  movedTo(hearing: string): string | null {
    const next = this.#movedTo.get(hearing);
    return next === undefined ? null : (this.movedTo(next) ?? next);
  }
}

/** No hearing is ever taken out of the registry: those that this node knows of and that are not there were lost, and why. */
export function goneFrom(registered: Registered, record: NodeRecord): [hearing: string, why: string][] {
  return record.hearings().flatMap((id) => {
    const highest = id in registered ? 0 : record.highest(id);
    if (highest === 0) return [];
    const refill = `npm run hearing -- refill ${id}`;
    return [[id, `it is not in the storage, but its version ${highest} was acknowledged (${refill})`]];
  });
}
