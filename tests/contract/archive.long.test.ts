/** The archive of the sample's whole life, all its cases followed up: made twice, and put back. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, it } from "vitest";
import { storePlayed } from "../../scripts/proving/storePlayed.ts";
import { hashOf } from "../../server/rehearsal/after/cases.ts";
import { madeFolder } from "../../server/storage/files/fileStore.ts";
import { followedUp, steps } from "../support/after/script.ts";
import { endMachines, machine, sameAgain } from "../support/archiveMachines.ts";

afterAll(endMachines);

it("[Z4] [Z6] is the same bytes whenever it is made; put back on an empty machine so are its documents", {
  timeout: 900_000,
}, async () => {
  const first = await machine();
  const evidence = String(steps.find(({ do: act, who }) => act === "add evidence" && who === "U07")?.file);
  writeFileSync(join(await madeFolder(first.store.folder("day")), hashOf(evidence)), evidence);
  await storePlayed(first.log, "day", followedUp());
  await sameAgain(first, "day", await machine());
});
