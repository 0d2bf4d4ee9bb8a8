/** Links to Redis: their options, and what a failure says about what was written. */
import { type Command, Redis, type RedisOptions, ReplyError } from "ioredis";
import { Patience } from "../../machine/patience.ts";
import type { WriteFailure } from "../log.ts";

export interface RedisAddress {
  readonly path?: string;
  readonly url?: string;
  /** the storage is whoever these take for the master of that name */
  readonly sentinels?: readonly { readonly host: string; readonly port: number }[];
  readonly master?: string;
}

/** ms; nothing is resent behind our back: a lost reply is "unknown", and the caller looks for its command id */
export const WRITER = {
  maxRetriesPerRequest: 0,
  enableOfflineQueue: false,
  commandTimeout: 2000,
  connectTimeout: 2000,
  retryStrategy: (n: number) => Math.min(50 * 2 ** n, 1000),
} satisfies RedisOptions;

/** ms: a Sentinel that is slower is not waited for */
export const SENTINEL_SILENT = 500;

/** A blocking read has no time limit of the client's: its reader watches over it. */
const { commandTimeout: _limit, ...withoutLimit } = WRITER;
export const READER = withoutLimit satisfies RedisOptions;

/** Refusals that Redis gives before a script writes anything. */
const REFUSED =
  /^(LOADING|READONLY|MISCONF|OOM|NOAUTH|WRONGPASS|NOPERM|MASTERDOWN|NOREPLICAS|BUSY|CLUSTERDOWN)\b/;
/** Said by ioredis instead of sending. "Connection is closed" is not among them: commands in flight get it too. */
const NEVER_SENT = /Stream isn't writeable/;

/** `commandTimeout`: ms in which this process is awake */
export type LinkOptions = typeof READER & { readonly commandTimeout?: number };

/** An ioredis link that retries for ever; `onError` hears of each failure. */
export function connect(
  address: RedisAddress,
  { commandTimeout, ...options }: LinkOptions,
  onError: (text: string) => void,
): Redis {
  const client = redisAt(address, options);
  if (commandTimeout !== undefined) boundSilence(client, commandTimeout);
  client.on("error", (error: Error) => onError(error.message));
  return client;
}

/** ioredis' own bound is the clock's: of a process that stood still every answer would be too late. */
function boundSilence(client: Redis, limit: number): void {
  const patience = new Patience(limit);
  const send = client.sendCommand.bind(client) as (command: Command, stream?: unknown) => unknown;
  client.sendCommand = (command: Command, stream?: unknown) => {
    patience.watch(command.promise, () => command.reject(new Error("Command timed out")));
    return send(command, stream);
  };
}

function redisAt(address: RedisAddress, options: typeof READER): Redis {
  const { sentinels, master = "mymaster", url, path = "" } = address;
  if (sentinels)
    return new Redis({
      ...options,
      sentinels: [...sentinels],
      name: master,
      sentinelRetryStrategy: options.retryStrategy,
      sentinelCommandTimeout: SENTINEL_SILENT,
    });
  return url === undefined ? new Redis({ ...options, path }) : new Redis(url, options);
}

/** Redis is there, and lets us not in: waiting does not help. */
export class ShutOut extends Error {}
const SHUT_OUT = /^(WRONGPASS|NOAUTH|NOPERM)\b/;

/** Resolves when the link is up; throws after `limit` ms, when it was given up, or at once where Redis lets us not in. */
export async function whenReady(client: Redis, limit: number): Promise<void> {
  if (client.status === "ready") return;
  await new Promise<void>((up, down) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      client.off("ready", ready);
      client.off("end", ended);
      client.off("error", failed);
      settle();
    };
    const ready = () => end(up);
    const ended = () => end(() => down(new Error("the link to Redis is closed")));
    const failed = ({ message }: Error) => {
      const [refusal] = SHUT_OUT.exec(message) ?? [];
      if (refusal === undefined) return;
      const text = `Redis lets this server not in (${refusal}): correct user and password in REDIS_URL, or the user's rights in Redis.`;
      end(() => down(new ShutOut(text)));
    };
    const timer = setTimeout(() => end(() => down(new Error("Redis does not answer"))), limit);
    client.once("ready", ready);
    client.once("end", ended);
    client.on("error", failed);
  });
}

export interface Failure extends Pick<WriteFailure, "reason"> {
  readonly kind: "unknown" | "notSaved";
  readonly why: WriteFailure["kind"];
}

export const notConnected: Failure = {
  kind: "notSaved",
  why: "silent",
  reason: "there is no link to Redis",
};

export const unconfirmed = (reason: string): Failure => ({ kind: "unknown", why: "unconfirmed", reason });

/** What a failed write leaves behind: nothing for certain, or nobody knows what. */
export function failureOf(error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error);
  const why = error instanceof ReplyError ? "refused" : "silent";
  const refused = why === "refused" && REFUSED.test(reason);
  return { kind: refused || NEVER_SENT.test(reason) ? "notSaved" : "unknown", why, reason };
}

/** A key is of another kind than it must be: that will not be otherwise the next time. */
export const isStrange = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith("WRONGTYPE");

const dropping = new WeakSet<Redis>();

/** A link that did not answer may never answer: a new one is made. All that waited for it are told; it is dropped once. */
export function dropIfSilent(client: Redis, error: unknown): void {
  if (!(error instanceof Error && /timed out/.test(error.message)) || dropping.has(client)) return;
  if (client.status === "ready") {
    dropping.add(client);
    client.once("close", () => dropping.delete(client));
  }
  client.disconnect(true);
}

/** For a link that listens: it subscribes by itself. */
export const LISTENER = { ...READER, autoResubscribe: false } satisfies RedisOptions;

/**
 * A link hears what is published on the channels of a pattern, again after each loss of the link;
 * what was published meanwhile is lost.
 */
export function listenTo(
  client: Redis,
  pattern: string,
  onError: (text: string) => void,
  onText: (channel: string, text: string) => void,
): void {
  client.on("ready", () => void client.psubscribe(pattern).catch((error: Error) => onError(error.message)));
  client.on("pmessage", (_pattern: string, channel: string, text: string) => onText(channel, text));
}
