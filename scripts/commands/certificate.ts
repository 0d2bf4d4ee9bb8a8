/** npm run certificate -- [--new-ca] [more names and addresses]: a local authority and this machine's certificate, for HTTPS. */
import { resolve } from "node:path";
import { readConfig } from "../../server/config.ts";
import { TLS_FILES } from "../../server/web/door/tls.ts";
import { command } from "../build/command.mjs";
import { certify } from "./certify.ts";
import { say } from "./withLog.ts";

const day = (date: Date) => date.toISOString().slice(0, 10);

const USAGE = `npm run certificate -- [--new-ca] [<more names and addresses> …]
  --new-ca  another authority: every device must be told to trust it`;
const WORDS = { options: { "new-ca": { type: "boolean", default: false } }, allowPositionals: true } as const;

await command(USAGE, WORDS, async ({ values, positionals }) => {
  const made = await certify(resolve(readConfig(process.env).DATA_DIR), positionals, {
    anew: values["new-ca"],
  });
  say(`Certificate in ${made.dir}, valid until ${day(made.until)}, for:`);
  for (const name of made.names) say(`  ${name}`);
  say(
    `Authority to trust on each device: ${TLS_FILES.authority}, valid until ${day(made.authority.until)}, SHA-256`,
  );
  say(`  ${made.authority.fingerprint}`);
  say("Start the server again (npm start -- --lan): it prints the HTTPS addresses and the page /trust,");
  say(`which shows how to trust the authority. ${TLS_FILES.authorityKey} is needed for renewals alone.`);
});
