/** The running server of this installation, asked as whoever may read its secret. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readConfig } from "../../server/config.ts";
import { atPort, locally } from "../../server/machine/network.ts";
import { Access, readSecret } from "../../server/web/door/access.ts";

export interface Link {
  readonly hearing: string;
  readonly seat: string;
  readonly name: string;
  readonly url: string;
}

const installation = () => readConfig(process.env).DATA_DIR;

/** Where it answers on this machine, by plain HTTP. */
export function runningAt(dataDir = installation()): string {
  const note = join(dataDir, "server.json");
  const { port, host } = JSON.parse(readFileSync(note, "utf8")) as { port: number; host: string };
  return `http://${atPort(locally(host), port)}`;
}

interface Asked {
  readonly dataDir?: string;
  readonly hearing?: string | undefined;
}

/** The links of all hearings that are stored, or of one. Throws one line when there is no server. */
export async function readLinks({ dataDir = installation(), hearing }: Asked = {}): Promise<readonly Link[]> {
  const query = hearing === undefined ? "" : `?${new URLSearchParams({ hearing })}`;
  try {
    const answer = await fetch(`${runningAt(dataDir)}/local/links.json${query}`, {
      // no line that was kept: the server behind it may have been started anew
      headers: { "x-local-key": new Access(readSecret(dataDir)).localKey(), connection: "close" },
    });
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
    return (await answer.json()) as Link[];
  } catch (error) {
    throw new Error(
      `No running server found (npm start): ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
