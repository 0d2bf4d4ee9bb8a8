/** A process that starts the managed Redis and is killed by the test. */
import { ManagedRedis } from "../../server/log/managedRedis.ts";

const managed = new ManagedRedis(process.argv[2] ?? "", () => undefined);
await managed.start();
process.send?.({ pid: managed.pid, socket: managed.socket });
