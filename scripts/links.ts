/** npm run links -- [--json]: the access links of the running server. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Access, readSecret } from "../server/web/access.ts";

const dataDir = process.env["DATA_DIR"] ?? "data";
try {
  const { port, host } = JSON.parse(readFileSync(join(dataDir, "server.json"), "utf8")) as {
    port: number;
    host: string;
  };
  const answer = await fetch(`http://${host}:${port}/local/links.json`, {
    headers: { "x-local-key": new Access(readSecret(dataDir)).localKey() },
  });
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  const links = (await answer.json()) as { hearing: string; name: string; url: string }[];
  if (process.argv.includes("--json")) console.log(JSON.stringify(links, null, 2));
  else for (const link of links) console.log(`${link.hearing}  ${link.name.padEnd(22)} ${link.url}`);
} catch (error) {
  console.error(`No running server found (npm start): ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
