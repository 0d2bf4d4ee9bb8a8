/** What a hearing is held on while it is broken: nodes around a Redis of their own kind, or one installation on its own disk. */
import type { Entry } from "../../../server/storage/log.ts";
import type { RedisLog } from "../../../server/storage/redis/redisLog.ts";
import type { Access } from "../../../server/web/door/access.ts";

export interface SystemNode {
  readonly index: number;
  readonly url: string;
  /** the last that it printed */
  readonly words: string;
  /** it ended though nobody killed it */
  readonly surprises: readonly string[];
}

export interface System {
  readonly nodes: readonly SystemNode[];
  readonly access: Access;
  /** straight to Redis: no fault of a link meets it */
  readonly log: RedisLog;
  /** several Redises may have others in the place of what was not acknowledged */
  readonly failsOver: boolean;
  /** what is done before a node runs */
  prepare(work: (log: RedisLog) => Promise<void>): Promise<void>;
  startNodes(): Promise<void>;
  /** the entries that each node kept beside Redis */
  journals(hearing: string): readonly (readonly Entry[])[];
  stop(): Promise<void>;
}
