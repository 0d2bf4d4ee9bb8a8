/** Settings from the environment (and .env), checked once at the start. */
import "dotenv/config";
import { z } from "zod";

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default("data"),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  /** a unix socket instead: given to its nodes by who starts several on one machine */
  REDIS_SOCKET: z.string().optional(),
  /** how many nodes this machine runs, and which of them this process is */
  NODES: z.coerce.number().int().min(1).max(64).default(1),
  NODE_NUMBER: z.coerce.number().int().min(1).default(1),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
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
