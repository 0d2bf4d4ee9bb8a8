/**
 * npm run secret -- renew: another secret for this installation, after a stolen machine or a leak. Every link changes.
 * npm run secret -- seal: seals what of persons was stored before there was a key, while nodes run or not.
 * npm run secret -- forget: another key for what is sealed of persons. What was sealed before is gone for good.
 */
import { resolve } from "node:path";
import { readConfig } from "../../server/config.ts";
import { FileStore } from "../../server/storage/files/fileStore.ts";
import { namedFiles } from "../../server/storage/files/sweep.ts";
import { AGREED_KEY } from "../../server/storage/redis/peopleRegister.ts";
import type { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { Access, renewSecret } from "../../server/web/door/access.ts";
import { command } from "../build/command.mjs";
import { say, withLog } from "./withLog.ts";

const USAGE = "npm run secret -- renew | seal | forget";

async function renew(): Promise<void> {
  const dataDir = resolve(readConfig(process.env).DATA_DIR);
  await withLog(async (log) => {
    const secret = renewSecret(dataDir);
    await log.agreeAnew("secret", new Access(secret).check());
  });
  say("The secret is another one. Nodes that run keep the old one until they are restarted: do that now");
  say("(npm start again; several nodes: SIGHUP). Nodes on other machines need a copy of the file first.");
  say("Then hand out the links anew (npm run links): those of before open nothing any more.");
}

/** Of all hearings; Redis' file too. */
async function sealAll(log: RedisLog): Promise<number> {
  let sealed = 0;
  for (const id of Object.keys(await log.hearings())) sealed += await log.persons.sealPlain(id);
  // also where an earlier run was cut short after the rows
  await log.persons.rewriteFile();
  return sealed;
}

async function seal(): Promise<void> {
  await withLog(async (log) =>
    say(`${await sealAll(log)} persons were sealed, and Redis' file was written anew.`),
  );
  say(
    "What was plain still stands in older copies: of the disk, of Redis' files laid aside (damaged-…), and in",
  );
  say("replicas' files until each is written anew (redis-cli BGREWRITEAOF there).");
}

/** Attached files that no event names are persons' as the rows were that named them. */
async function forgetFiles(log: RedisLog): Promise<void> {
  const store = new FileStore(resolve(readConfig(process.env).DATA_DIR));
  for (const hearing of await store.hearings()) {
    const { byEvents } = await namedFiles(log, hearing);
    for (const { file } of await store.list(hearing))
      if (!byEvents.has(file)) await store.remove(hearing, file);
  }
}

async function forget(): Promise<void> {
  await withLog(async (log, vault) => {
    const another = async () => {
      vault.destroy();
      await log.agreeAnew(AGREED_KEY, vault.check());
    };
    await another();
    // what stands there unsealed goes with a key that is used for nothing else
    await sealAll(log);
    await another();
    await forgetFiles(log);
  });
  say(
    "Phone numbers, addresses, birth years, files attached to opinions and what was brought to citizen reception are gone, of all hearings here,",
  );
  say(
    "in copies of Redis' files too. Backups made by npm run backup still have them: delete their *.people.jsonl.",
  );
  say(
    "Nodes that run keep the old key until they are restarted: do that now. Copy people.key to other machines' nodes.",
  );
}

const COMMANDS = { renew, seal, forget };
await command(USAGE, { allowPositionals: true }, async ({ positionals: [word = ""] }) => {
  if (!Object.hasOwn(COMMANDS, word)) throw new Error(USAGE);
  await COMMANDS[word as keyof typeof COMMANDS]();
});
