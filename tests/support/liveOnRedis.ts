/** A server in this process over a Redis of its own, with hearings made from the sample. */
import { createHearing } from "../../server/intake/createHearing.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { type LiveServer, startLive } from "./liveServer.ts";
import { startRedis, type TestRedis } from "./redis.ts";

export interface LiveOnRedis {
  readonly redis: TestRedis;
  readonly log: RedisLog;
  readonly server: LiveServer;
  /** a second node on the same storage */
  another(): Promise<LiveServer>;
  /** ends all of it */
  end(): Promise<void>;
}

/** `linkSays` hears what a link to Redis says of itself. */
export async function startLiveOnRedis(
  hearings: readonly string[],
  linkSays: (text: string) => void = () => undefined,
): Promise<LiveOnRedis> {
  const redis = await startRedis();
  const logs: RedisLog[] = [];
  const servers: LiveServer[] = [];
  const open = async (): Promise<RedisLog> => {
    const log = new RedisLog({ path: redis.path }, linkSays);
    logs.push(log);
    await log.ready();
    return log;
  };
  const serve = async (log: RedisLog): Promise<LiveServer> => {
    const server = await startLive(log);
    servers.push(server);
    return server;
  };
  const log = await open();
  for (const hearing of hearings) await createHearing(log, hearing, "sample", {});
  return {
    redis,
    log,
    server: await serve(log),
    another: async () => serve(await open()),
    end: async () => {
      for (const server of servers) await server.close();
      for (const log of logs) await log.close();
      await redis.stop();
    },
  };
}
