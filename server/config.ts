/** Settings from the environment and .env, read and checked once, in one form. */
import { existsSync, readFileSync } from "node:fs";
import { isIP } from "node:net";
import { homedir } from "node:os";
import { parse } from "dotenv";
import { closest } from "fastest-levenshtein";
import { z } from "zod";
import { isDnsName, isEverywhere, lanAddresses } from "./machine/network.ts";
import type { RedisAddress } from "./storage/redis/redisLink.ts";

const number = (least: number, most: number, what = "a number") =>
  z.coerce
    .number({ error: `${what} from ${least} to ${most} is needed` })
    .min(least, { error: `${what} from ${least} to ${most} is needed` })
    .max(most, { error: `${what} from ${least} to ${most} is needed` });
const whole = (least: number, most: number) =>
  number(least, most, "a whole number").int({ error: "a whole number is needed" });
const port = whole(0, 65_535);
const oneOf = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.preprocess(
    (word) => (typeof word === "string" ? word.toLowerCase() : word),
    z.enum(words, { error: `one of ${words.join(", ")} is needed` }),
  );

/** Brackets belong to an address in a link, not to the address. */
const host = z
  .string()
  .transform((text) => text.replace(/^\[(.*)\]$/, "$1"))
  .refine((text) => isIP(text) !== 0 || isDnsName(text.toLowerCase()), {
    error: "127.0.0.1, 0.0.0.0 (the hall's network too), or an address of this machine is needed",
  });

/** Scheme, host and port: links of ours begin at the root. */
const publicUrl = z
  .url({ protocol: /^https?$/, error: "an address such as https://hall.example.vn is needed" })
  .transform((text) => new URL(text))
  .refine((url) => url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "", {
    error: "an address without a path is needed, such as https://hall.example.vn",
  })
  .transform((url) => url.origin);

const schema = z.object({
  PORT: port.default(3000),
  HTTP_PORT: port.default(3080),
  TLS: oneOf(["auto", "off"]).default("auto"),
  HOST: host.default("127.0.0.1"),
  DATA_DIR: z
    .string()
    .transform((path) => path.replace(/^~(?=\/|$)/, homedir()))
    .default("data"),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: "an address such as redis://127.0.0.1:6379 is needed" })
    .optional(),
  /** a unix socket instead: given to its nodes by who starts several on one machine */
  REDIS_SOCKET: z.string().optional(),
  /** host:port of each Sentinel, separated by commas, and the name that they know the master by */
  REDIS_SENTINELS: z
    .string()
    .regex(/^[^\s,:]+:\d+(,[^\s,:]+:\d+)*$/, "host:port, separated by commas, is needed")
    .optional(),
  REDIS_MASTER: z.string().default("mymaster"),
  /** how many replicas must have an act before it is acknowledged; with Sentinels at least one */
  REDIS_REPLICAS: whole(0, 8).optional(),
  /** how many nodes this machine runs, and which of them this process is */
  NODES: whole(1, 64).default(1),
  NODE_NUMBER: whole(1, 64).default(1),
  PUBLIC_URL: publicUrl.optional(),
  /** hours that a session lasts after its screen was last open; a screen says so each half hour */
  SESSION_HOURS: number(1, 24 * 30).default(12),
  /** days that the session of a seat with an open case lasts after its screen was last open */
  CASE_SESSION_DAYS: number(1, 365).default(30),
  /** days that links are good for after the closing; 0: for ever. One with an open case is good as long as the case is open */
  LINK_DAYS: number(0, 3_650).default(30),
  /** devices at which a staff seat may be open; 0: any number */
  SEAT_DEVICES: whole(0, 1_000).default(0),
  /** how often (s) each line is asked for a sign of life; one that gives none for nearly as long again is let go */
  HEARTBEAT_SECONDS: number(1, 30).default(10),
  /** how long (ms) a hearing that nobody is connected to, and of which nothing comes, is kept in memory */
  HEARING_IDLE_MS: whole(100, 24 * 3_600_000).default(300_000),
  /** opinions and applications that the phones of one address send at once, and in an hour: an office's wifi is one */
  ADDRESS_SENDS: whole(10, 100_000).default(120),
  /** megabytes of an attached file, and of all those of a hearing */
  FILE_MB: whole(1, 100).default(25),
  FILES_MB: whole(10, 1_000_000).default(4_096),
  LOG_LEVEL: oneOf(["debug", "info", "warn", "error", "silent"]).default("info"),
});
export type Config = z.infer<typeof schema>;

/** what other programs look for in the same file */
const FOREIGN = /^(NODE_|npm_|LC_|TZ$|LANG$)/;
const SEE = '(see README, "Settings")';

/** Throws one line on what is no setting: it would be left out in silence. */
function settingsIn(file: string): Readonly<Record<string, string>> {
  if (!existsSync(file)) return {};
  const text = readFileSync(file, "utf8");
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const name = /^\s*(?:export\s+)?([\w.-]+)\s*=/.exec(line)?.[1];
    if (name === undefined) throw new Error(`${file}, line ${i + 1}: write it as NAME=value ${SEE}`);
    if (name in schema.shape || FOREIGN.test(name)) continue;
    const near = closest(name.toUpperCase(), Object.keys(schema.shape));
    throw new Error(`${file}, line ${i + 1}: there is no setting ${name}; meant: ${near}? ${SEE}`);
  }
  return parse(text);
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment says goes before what the file says; a blank is no setting. */
function given(env: Environment, file: string): Environment {
  const all = Object.entries({ ...settingsIn(file), ...env });
  const filled = all.map(([name, value = ""]) => [name, value.trim()]).filter(([, value]) => value !== "");
  return Object.fromEntries(filled);
}

/** Throws one line that names the wrong setting. */
export function readConfig(env: Environment, file = ".env"): Config {
  const result = schema.safeParse(given(env, file));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(`Setting ${issue?.path.join(".")} is wrong: ${issue?.message} ${SEE}`);
}

/** The words of `npm start`. */
interface StartWords {
  readonly lan: boolean;
  /** undefined: as the setting says */
  readonly nodes: string | undefined;
}

/**
 * What `npm start` needs to know, and the environment for the server that it starts. Throws one line where its words and
 * the settings say different things, or this machine has no network to listen on.
 */
export function settingsOfStart(
  env: Environment,
  { lan, nodes }: StartWords,
  file = ".env",
): { readonly env: Environment; readonly nodes: number; readonly ownRedis: boolean } {
  const { HOST } = given(env, file);
  if (lan && HOST !== undefined && !isEverywhere(HOST))
    throw new Error(
      `npm start -- --lan listens on every network, HOST=${HOST} does not: leave one of them out.`,
    );
  if (lan && lanAddresses().length === 0)
    throw new Error("This machine is in no network: join the hall's network, or start without --lan.");
  const all = {
    ...env,
    ...(lan ? { HOST: HOST ?? "0.0.0.0" } : {}),
    ...(nodes === undefined ? {} : { NODES: nodes }),
  };
  const config = readConfig(all, file);
  return {
    env: all,
    nodes: config.NODES,
    ownRedis: storageOf(config).address === null,
  };
}

/** Where the settings look for Redis, in words; passwords are left out. */
export function storageSetting({ REDIS_URL, REDIS_SENTINELS }: Config): string {
  if (REDIS_SENTINELS !== undefined) return `Setting REDIS_SENTINELS is ${REDIS_SENTINELS}`;
  return REDIS_URL === undefined ? "Redis" : `Setting REDIS_URL is …${new URL(REDIS_URL).host}`;
}

/** Who may come in, how many of a seat, and for how long (ms). */
export const termsOf = ({
  SESSION_HOURS,
  CASE_SESSION_DAYS,
  LINK_DAYS,
  SEAT_DEVICES,
  ADDRESS_SENDS,
}: Config) => ({
  session: SESSION_HOURS * 3_600_000,
  caseSession: CASE_SESSION_DAYS * 86_400_000,
  afterClosing: LINK_DAYS === 0 ? Number.POSITIVE_INFINITY : LINK_DAYS * 86_400_000,
  devices: SEAT_DEVICES === 0 ? Number.POSITIVE_INFINITY : SEAT_DEVICES,
  sends: ADDRESS_SENDS,
});

/** The Redis that the settings name (null: none, the server starts its own), and how many replicas an act waits for. */
export function storageOf(config: Config): {
  readonly address: RedisAddress | null;
  readonly replicas: number;
} {
  const { REDIS_URL, REDIS_SOCKET, REDIS_SENTINELS, REDIS_MASTER, REDIS_REPLICAS } = config;
  const replicas = REDIS_REPLICAS ?? (REDIS_SENTINELS ? 1 : 0);
  if (REDIS_SENTINELS !== undefined) {
    const sentinels = REDIS_SENTINELS.split(",").map((sentinel) => {
      const [host = "", port] = sentinel.split(":");
      return { host, port: Number(port) };
    });
    return { address: { master: REDIS_MASTER, sentinels }, replicas };
  }
  if (REDIS_URL !== undefined) return { address: { url: REDIS_URL }, replicas };
  return { address: REDIS_SOCKET === undefined ? null : { path: REDIS_SOCKET }, replicas };
}
