/** Does an update fit a section's document: the next letters of each of its screens, on nothing that is not there? */
import * as Y from "yjs";
import type { TextRefused } from "../../../shared/wire/protocol.ts";
import type { ProseUpdate } from "./proseUpdate.ts";

/**
 * Null where it fits. No gap, no letter that leans on itself or on a later one of its screen, no taking away of what is
 * not there; new letters only under ids of screens that `mayWrite` tells.
 */
export function unfit(
  { store }: Y.Doc,
  { structs, ds }: ProseUpdate,
  mayWrite: (client: number) => boolean,
): TextRefused | null {
  const ends = new Map<number, number>();
  let last = -1;
  for (const struct of structs) {
    const { client, clock } = struct.id;
    const end = ends.get(client);
    if (struct instanceof Y.Skip) return "gap";
    if (end === undefined ? clock > Y.getState(store, client) : clock !== end || client !== last)
      return end === undefined ? "gap" : "malformed";
    last = client;
    ends.set(client, clock + struct.length);
  }
  const reach = (client: number) => Math.max(Y.getState(store, client), ends.get(client) ?? 0);
  for (const [client, end] of ends)
    if (end > Y.getState(store, client) && !mayWrite(client)) return "foreign";
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue;
    const { id, origin, rightOrigin } = struct;
    if (id.clock + struct.length <= Y.getState(store, id.client)) continue;
    for (const on of [origin, rightOrigin, struct.parent as unknown]) {
      if (!(on instanceof Y.ID)) continue;
      if (on.client === id.client && on.clock >= id.clock) return "malformed";
      if (on.clock >= reach(on.client)) return "gap";
    }
  }
  for (const [client, ranges] of ds.clients)
    if (ranges.some(({ clock, len }) => clock + len > reach(client))) return "gap";
  return null;
}
