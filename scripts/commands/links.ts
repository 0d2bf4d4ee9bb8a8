/** npm run links -- [<hearing>] [--json]: the access links of the running server, of one hearing or of all. */
import { command } from "../build/command.mjs";
import { readLinks } from "./runningServer.ts";

const WORDS = { allowPositionals: true, options: { json: { type: "boolean", default: false } } } as const;

await command("npm run links -- [<hearing>] [--json]", WORDS, async ({ values, positionals: [hearing] }) => {
  const links = await readLinks({ hearing });
  if (hearing !== undefined && links.length === 0) throw new Error(`The server has no hearing "${hearing}".`);
  if (values.json) console.log(JSON.stringify(links, null, 2));
  else for (const link of links) console.log(`${link.hearing}  ${link.name.padEnd(22)} ${link.url}`);
});
