/** npm run doctor [-- --json]: looks at this machine before the day; ends with 1 only where something would stop it. */
import { resolve } from "node:path";
import { readConfig } from "../../server/config.ts";
import { command } from "../build/command.mjs";
import { attachedFiles } from "./doctor/attachedFiles.ts";
import { browser } from "./doctor/browser.ts";
import { certificate } from "./doctor/certificate.ts";
import { type Finding, stop, textOf } from "./doctor/finding.ts";
import { dataFolder, network, peopleKey, port, publicUrl, secret } from "./doctor/installation.ts";
import { clock, disk, fsync, memory, node, overcommit } from "./doctor/machine.ts";
import { storage } from "./doctor/storage.ts";

const MARKS = { ok: "ok   ", look: "LOOK ", stop: "STOP " } as const;

async function* findings(): AsyncGenerator<Finding> {
  yield node();
  let config: ReturnType<typeof readConfig>;
  try {
    config = readConfig(process.env);
  } catch (error) {
    yield stop("settings", textOf(error), "Correct it in the environment or in .env.");
    return;
  }
  const dataDir = resolve(config.DATA_DIR);
  yield memory();
  yield disk(dataDir);
  yield fsync(dataDir);
  yield overcommit();
  yield clock();
  yield dataFolder(dataDir);
  yield secret(dataDir);
  yield peopleKey(dataDir);
  yield await port(config, dataDir);
  yield network(config);
  yield browser();
  yield await publicUrl(config);
  yield certificate(config, dataDir);
  yield await attachedFiles(dataDir);
  yield* await storage(config, dataDir);
}

const WORDS = { options: { json: { type: "boolean", default: false } } } as const;

await command("npm run doctor -- [--json]", WORDS, async ({ values: { json } }) => {
  const all: Finding[] = [];
  for await (const finding of findings()) {
    all.push(finding);
    if (json) continue;
    console.log(`${MARKS[finding.level]}${finding.name}: ${finding.said}`);
    if (finding.todo !== null) console.log(`     → ${finding.todo}`);
  }
  const count = (level: Finding["level"]) => all.filter((finding) => finding.level === level).length;
  if (json) console.log(JSON.stringify(all, null, 2));
  else if (count("stop") > 0)
    console.log(`${count("stop")} would stop the day, ${count("look")} to look at.`);
  else console.log(`Nothing stops the day; ${count("look")} to look at.`);
  process.exitCode = count("stop") > 0 ? 1 : 0;
});
