/** A process that starts the managed Redis and is killed by the test. */
import { DataFolder } from "../../server/machine/dataFolder.ts";
import { ManagedRedis } from "../../server/storage/redis/managedRedis.ts";

const managed = new ManagedRedis(
  await DataFolder.takeForServer(process.argv[2] ?? "", () => undefined),
  () => undefined,
);
await managed.start();
process.send?.({ pid: managed.pid, socket: managed.socket });
