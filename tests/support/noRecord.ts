/** A node that keeps nothing for itself. */
import type { NodeRecord } from "../../server/storage/redis/nodeRecord.ts";

export const noRecord: NodeRecord = {
  keep: () => undefined,
  keepAnew: () => undefined,
  acknowledged: () => undefined,
  letGo: () => undefined,
  highest: () => 0,
  hearings: () => [],
  failing: () => null,
  onFailing: () => undefined,
  mend: async () => undefined,
};
