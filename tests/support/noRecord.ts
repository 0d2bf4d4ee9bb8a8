/** A node that keeps nothing for itself. */
import type { NodeRecord } from "../../server/log/nodeRecord.ts";

export const noRecord: NodeRecord = {
  keep: () => undefined,
  keepAnew: () => undefined,
  acknowledged: () => undefined,
  highest: () => 0,
  hearings: () => [],
  failing: () => null,
  onFailing: () => undefined,
  mend: async () => undefined,
};
