/** npm run links -- [--json]: the access links of the running server. */
import { readLinks } from "./runningServer.ts";

try {
  const links = await readLinks();
  if (process.argv.includes("--json")) console.log(JSON.stringify(links, null, 2));
  else for (const link of links) console.log(`${link.hearing}  ${link.name.padEnd(22)} ${link.url}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
