/** Personal data whose time has come, over a server and a real Redis: gone from the register, all else stays. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { storePlayed } from "../../scripts/proving/storePlayed.ts";
import { commandSchema } from "../../shared/wire/commands/commands.ts";
import { held } from "../support/after/script.ts";
import { type LiveOnRedis, startLiveOnRedis } from "../support/liveOnRedis.ts";
import { filesBelow } from "../support/onDisk.ts";
import { until } from "../support/redis.ts";

let day: LiveOnRedis;
beforeAll(async () => {
  day = await startLiveOnRedis([]);
  await storePlayed(day.log, "day", held());
  await day.server.live.look("day");
});
afterAll(() => day.end());

it("[Z3] phones go, and the names of those guided elsewhere, with the entry that says so", async () => {
  const { log, server } = day;
  const rows = async () => JSON.stringify(await log.people("day"));
  expect(await rows()).toMatch(/0900 000 \d/);
  const guided = server.live.state("day")?.opinions["YK-037"]?.person ?? "nobody";
  expect(server.live.people("day")?.get(guided)?.name).not.toBe("");
  const command = commandSchema.parse({ type: "DeletePersonalData" });
  const envelope = { id: "forget-personal-data", madeAt: Date.now(), command };
  expect(await server.live.command("day", "desk.3", envelope)).toMatchObject({ kind: "done" });
  expect(await rows()).not.toMatch(/0900 000 \d/);
  // this node reads the register anew with the entry
  expect(server.live.people("day")?.get(guided)?.name).toBe("");
  expect(server.live.people("day")?.get("d1")?.name).toBe("Nguyễn Thị Nắng Hạ");
});

it("[Z3] nothing of it stays on the disk: Redis' file is written anew", async () => {
  const { redis } = day;
  await until(() => {
    const text = filesBelow(redis.dir).join("\n");
    // what stays is there
    return !/0900 000 \d/.test(text) && text.includes("PersonalDataDeleted");
  });
});
