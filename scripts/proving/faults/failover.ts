/** Faults of a master with replicas and Sentinels; each ends only when all are together again. */
import type { RedisGroup } from "./redisGroup.ts";

export const GROUP_KINDS = [
  "master killed",
  "master frozen",
  "Sentinel frozen, master killed",
  "replicas cut off",
  "replicas cut off, master killed",
  "replica killed",
] as const;

export interface GroupFault {
  readonly kind: (typeof GROUP_KINDS)[number];
  readonly ms: number;
}

/** ms in which what is written reaches the master alone, before it is killed */
const ALONE = 1_500;

/** `wait` passes time; `promoted` hears once the Sentinels name another master. */
export async function strikeGroup(
  group: RedisGroup,
  { kind, ms }: GroupFault,
  wait: (ms: number) => Promise<void>,
  promoted: () => void,
): Promise<void> {
  const nth = Math.max(0, await group.master());
  const master = group.members[nth];
  const replica = group.members[(nth + 1) % group.members.length];
  if (!master || !replica) return;
  const { redis, link } = master;
  const another = async () => {
    await group.promoted(nth);
    promoted();
    await wait(ms);
  };
  switch (kind) {
    case "master killed":
      await redis.kill();
      await another();
      break;
    case "master frozen":
      redis.freeze();
      await another();
      redis.thaw();
      break;
    case "Sentinel frozen, master killed":
      // the one that everybody asks first
      group.sentinels[0]?.freeze();
      await redis.kill();
      await another();
      group.sentinels[0]?.thaw();
      break;
    case "replicas cut off":
      link.mode = "swallow";
      await wait(ALONE + ms);
      break;
    case "replicas cut off, master killed":
      link.mode = "swallow";
      await wait(ALONE);
      await redis.kill();
      await another();
      break;
    case "replica killed":
      await replica.redis.kill();
      await wait(ms);
      break;
    default:
      kind satisfies never;
  }
  // what was swallowed is lost: such a link must not live on
  if (link.mode === "swallow") {
    link.mode = "pass";
    link.cut();
  }
  // an old master comes back as the master that it was
  await group.start();
}
