/** This installation: its data folder, its secret, its port, how the hall's devices reach it. */

import { lookup } from "node:dns/promises";
import { once } from "node:events";
import { accessSync, constants, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import type { Config } from "../../../server/config.ts";
import { atPort, lanAddresses, locally } from "../../../server/machine/network.ts";
import { KEY_FILE } from "../../../server/storage/vault.ts";
import { Access } from "../../../server/web/door/access.ts";
import { type Finding, look, ok, stop, textOf } from "./finding.ts";

/** the least that a secret must have: 128 bits in base64 */
const SECRET_LENGTH = 22;
/** ms */
const PATIENCE = 3_000;
/** names too: some machines know themselves as 127.0.1.1 */
const isLoopback = (host: string) => /^(127\.|localhost$|::1$)/.test(host);

export function dataFolder(dataDir: string): Finding {
  const name = "data folder";
  if (!existsSync(dataDir)) {
    try {
      accessSync(dirname(dataDir), constants.W_OK);
      return ok(name, `${dataDir} is made at the first start`);
    } catch {
      return stop(name, `${dataDir} cannot be made`, `Make it, for this user: mkdir -m 700 ${dataDir}`);
    }
  }
  const { mode, uid } = statSync(dataDir);
  try {
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    return stop(name, `${dataDir} is closed to this user`, "Start as its owner, or set DATA_DIR.");
  }
  if (uid !== process.getuid?.())
    return look(
      name,
      `${dataDir} is another user's`,
      "Start as its owner, or give it to this user (chown -R).",
    );
  return (mode & 0o077) === 0
    ? ok(name, `${dataDir}, its owner's alone`)
    : look(name, `${dataDir} is open to other users of this machine`, `chmod 700 ${dataDir}`);
}

interface OwnFile {
  readonly name: string;
  readonly file: string;
  /** when it is made, where there is none */
  readonly made: string;
  /** what to do with one that is too short */
  readonly short: string;
  /** what whoever reads it can do */
  readonly reads: string;
}

function ownersAlone({ name, file, made, short, reads }: OwnFile): Finding {
  if (!existsSync(file)) return ok(name, `is made ${made}`);
  let text: string;
  try {
    text = readFileSync(file, "utf8").trim();
  } catch (error) {
    return stop(name, textOf(error), "Start as its owner.");
  }
  if (text.length < SECRET_LENGTH) return stop(name, "is too short to be one", short);
  return (statSync(file).mode & 0o077) === 0
    ? ok(name, "is its owner's alone")
    : look(name, `${file} is open to other users: whoever reads it ${reads}`, `chmod 600 ${file}`);
}

export function secret(dataDir: string): Finding {
  const file = join(dataDir, "secret");
  return ownersAlone({
    ...{ name: "secret", file, made: "at the first start" },
    short: `Delete ${file}: the next start makes one, and new links.`,
    reads: "opens every seat",
  });
}

export function peopleKey(dataDir: string): Finding {
  return ownersAlone({
    ...{ name: KEY_FILE, file: join(dataDir, KEY_FILE), made: "with the first hearing" },
    short: "Copy it from where it is whole; if it is nowhere: npm run secret -- forget.",
    reads: "opens phone numbers and addresses in any copy of Redis' files",
  });
}

/** Where the server of this installation answers now, and how it stands; null: it does not run. */
async function running(dataDir: string): Promise<{ port: number; problems: readonly string[] } | null> {
  try {
    const { port, host } = JSON.parse(readFileSync(join(dataDir, "server.json"), "utf8")) as {
      port: number;
      host: string;
    };
    const key = new Access(readFileSync(join(dataDir, "secret"), "utf8").trim()).localKey();
    const answer = await fetch(`http://${atPort(locally(host), port)}/readyz`, {
      headers: { "x-local-key": key },
      signal: AbortSignal.timeout(PATIENCE),
    });
    return { port, ...((await answer.json()) as { problems: string[] }) };
  } catch {
    return null;
  }
}

export async function port(config: Config, dataDir: string): Promise<Finding> {
  const server = await running(dataDir);
  if (server) {
    const said = `the server runs, on port ${server.port}`;
    return server.problems.length === 0
      ? ok("port", `${said}, and is ready`)
      : stop(
          "port",
          `${said}, but is not ready: ${server.problems.join(", ")}`,
          "docs/operation.md, “When it is red”.",
        );
  }
  const probe = createServer();
  probe.listen(config.PORT, config.HOST);
  try {
    await once(probe, "listening");
    probe.close();
    return ok("port", `${atPort(config.HOST, config.PORT)} is free`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE")
      return stop(
        "port",
        `${config.PORT} is taken by another program`,
        "Set PORT, or end what listens there.",
      );
    if (code === "EACCES")
      return stop(
        "port",
        `${config.PORT} is not for this user`,
        "Set PORT to one above 1023, behind a proxy.",
      );
    return stop("port", textOf(error), "Set HOST to 0.0.0.0 or to an address of this machine.");
  }
}

export function network(config: Config): Finding {
  const addresses = lanAddresses();
  if (isLoopback(config.HOST))
    return look(
      "network",
      `screens open on this machine alone (its addresses: ${addresses.join(", ") || "none"})`,
      "For tablets in the hall: npm start -- --lan, HOST=0.0.0.0, or a proxy on this machine.",
    );
  if (addresses.length === 0)
    return stop("network", "this machine is in no network", "Join the hall's network, then look again.");
  return ok("network", `reachable at ${addresses.join(", ")}`);
}

export async function publicUrl(config: Config): Promise<Finding> {
  const name = "PUBLIC_URL";
  if (config.PUBLIC_URL === undefined) return ok(name, "is not set: links begin with this machine's address");
  const { hostname } = new URL(config.PUBLIC_URL);
  const host = hostname.replace(/^\[|\]$/g, "");
  if (isLoopback(host) && !isLoopback(config.HOST))
    return look(
      name,
      `${config.PUBLIC_URL} is this machine for each device itself`,
      "Set it to a name or address of this machine.",
    );
  try {
    const found = (await lookup(host, { all: true })).map((found) => found.address);
    if (found.some((address) => isLoopback(address) || lanAddresses().includes(address)))
      return ok(name, `${config.PUBLIC_URL} leads to this machine`);
    return look(
      name,
      `${config.PUBLIC_URL} leads to ${found.join(", ")}`,
      "Right where a proxy stands there; open it on a tablet.",
    );
  } catch {
    return look(
      name,
      `the name ${host} is not known here`,
      "Have it entered in the hall's network (DNS), or use an address.",
    );
  }
}
