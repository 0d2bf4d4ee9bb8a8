/** npm run links -- [--json]: the access links of the running server. */
import { command } from "../build/command.mjs";
import { readLinks } from "./runningServer.ts";

const WORDS = { options: { json: { type: "boolean", default: false } } } as const;

await command("npm run links -- [--json]", WORDS, async ({ values }) => {
  const links = await readLinks();
  if (values.json) console.log(JSON.stringify(links, null, 2));
  else for (const link of links) console.log(`${link.hearing}  ${link.name.padEnd(22)} ${link.url}`);
});
