/** Settings from the environment (and .env), checked once at the start. */
import "dotenv/config";
import { z } from "zod";
import type { RedisAddress } from "./log/redisLink.ts";

const port = z.coerce.number().int().min(0).max(65535);
const schema = z.object({
  PORT: port.default(3000),
  HTTP_PORT: port.default(3080),
  TLS: z.enum(["auto", "off"]).default("auto"),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default("data"),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  /** a unix socket instead: given to its nodes by who starts several on one machine */
  REDIS_SOCKET: z.string().optional(),
  /** host:port of each Sentinel, separated by commas, and the name that they know the master by */
  REDIS_SENTINELS: z
    .string()
    .regex(/^[^\s,:]+:\d+(,[^\s,:]+:\d+)*$/, "host:port, separated by commas")
    .optional(),
  REDIS_MASTER: z.string().default("mymaster"),
  /** how many replicas must have an act before it is acknowledged; with Sentinels at least one */
  REDIS_REPLICAS: z.coerce.number().int().min(0).max(8).optional(),
  /** how many nodes this machine runs, and which of them this process is */
  NODES: z.coerce.number().int().min(1).max(64).default(1),
  NODE_NUMBER: z.coerce.number().int().min(1).default(1),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** hours that a session lasts after its screen was last open; a screen says so each half hour */
  SESSION_HOURS: z.coerce
    .number()
    .min(1)
    .max(24 * 30)
    .default(12),
  /** days that links are good for after the closing; 0: for ever */
  LINK_DAYS: z.coerce.number().min(0).max(3_650).default(30),
  /** devices at which a staff seat may be open; 0: any number */
  SEAT_DEVICES: z.coerce.number().int().min(0).max(1_000).default(0),
  /** how often (s) each line is asked for a sign of life; one that gives none for nearly as long again is let go */
  HEARTBEAT_SECONDS: z.coerce.number().min(1).max(30).default(10),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});
export type Config = z.infer<typeof schema>;

/** Throws one clear line that names the wrong setting. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const result = schema.safeParse(filled);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(`Setting ${issue?.path.join(".")} is wrong: ${issue?.message} (see README, "Settings")`);
}

/** Who may come in, how many of a seat, and for how long (ms). */
export const termsOf = ({ SESSION_HOURS, LINK_DAYS, SEAT_DEVICES }: Config) => ({
  session: SESSION_HOURS * 3_600_000,
  afterClosing: LINK_DAYS === 0 ? Number.POSITIVE_INFINITY : LINK_DAYS * 86_400_000,
  devices: SEAT_DEVICES === 0 ? Number.POSITIVE_INFINITY : SEAT_DEVICES,
});

/** The Redis that the settings name (null: none, the server starts its own), and how many replicas an act waits for. */
export function storageOf(config: Config): {
  readonly address: RedisAddress | null;
  readonly replicas: number;
} {
  const { REDIS_URL, REDIS_SOCKET, REDIS_SENTINELS, REDIS_MASTER, REDIS_REPLICAS } = config;
  const replicas = REDIS_REPLICAS ?? (REDIS_SENTINELS ? 1 : 0);
  if (REDIS_SENTINELS !== undefined) {
    const sentinels = REDIS_SENTINELS.split(",").map((one) => {
      const [host = "", port] = one.split(":");
      return { host, port: Number(port) };
    });
    return { address: { master: REDIS_MASTER, sentinels }, replicas };
  }
  if (REDIS_URL !== undefined) return { address: { url: REDIS_URL }, replicas };
  return { address: REDIS_SOCKET === undefined ? null : { path: REDIS_SOCKET }, replicas };
}
