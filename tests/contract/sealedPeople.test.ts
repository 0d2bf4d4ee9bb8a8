/** What of persons no screen shows: in Redis' files only with its key, in a backup as it is, gone once the key is. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { KEY_FILE, Vault } from "../../server/storage/vault.ts";
import { command } from "../support/commands.ts";
import { filesBelow } from "../support/onDisk.ts";
import { RealServer } from "../support/realServer.ts";
import { startRedis, until } from "../support/redis.ts";
import { entry } from "./entries.ts";

const PHONE = "0912000111222";
const ADDRESS = "Số 7 ngõ Canari";
const root = mkdtempSync(join(tmpdir(), "sealed-"));
const server = new RealServer();
afterAll(async () => {
  await server.stop();
  rmSync(root, { recursive: true, force: true });
});

type Settings = Readonly<Record<string, string>>;
const run = async (script: string, dataDir: string, more: Settings, ...words: string[]): Promise<string> =>
  (await command(script, { DATA_DIR: dataDir, ...more }, ...words)).stdout;
const latin = (text: string) => Buffer.from(text).toString("latin1");
const holds = (folder: string, text: string) =>
  filesBelow(folder).some((bytes) => bytes.includes(latin(text)));
const peopleIn = (backup: string) => readFileSync(join(backup, "canary.people.jsonl"), "utf8");

describe("the register of persons", () => {
  it("[V12] no file of Redis or server holds a phone number or address; a backup does", async () => {
    const folder = join(root, "hearing");
    cpSync("sample", folder, { recursive: true });
    const opinions = join(folder, "opinions.csv");
    const before = readFileSync(opinions, "utf8");
    const after = before.replace("0900 000 001", PHONE).replace("Tổ 3, khu 4, phường Quang Trung", ADDRESS);
    expect(after).toContain(`"${ADDRESS}",${PHONE}`);
    writeFileSync(opinions, after);

    await server.start();
    await run("hearing", server.dataDir, {}, "create", folder, "--id", "canary");
    await server.kill("SIGTERM");
    const name = "Nguyễn Thị Nắng Hạ";
    expect(holds(server.dataDir, name)).toBe(true);
    expect(holds(server.dataDir, PHONE)).toBe(false);
    expect(holds(server.dataDir, ADDRESS)).toBe(false);
    expect(statSync(join(server.dataDir, KEY_FILE)).mode & 0o777).toBe(0o600);

    const backup = join(root, "backup");
    expect(await run("backup", server.dataDir, {}, "--out", backup)).not.toContain("WARNING");
    expect(peopleIn(backup)).toContain(PHONE);
    const elsewhere = join(root, "elsewhere");
    await run("restore", elsewhere, {}, backup);
    expect(holds(elsewhere, name)).toBe(true);
    expect(holds(elsewhere, PHONE)).toBe(false);
    expect(readFileSync(join(elsewhere, KEY_FILE), "utf8")).not.toBe(
      readFileSync(join(server.dataDir, KEY_FILE), "utf8"),
    );
    const second = join(root, "second");
    await run("backup", elsewhere, {}, "--out", second);
    expect(peopleIn(second)).toBe(peopleIn(backup));

    // the key is destroyed: nobody reads them any more; names, which screens show, are there
    expect(await run("secret", elsewhere, {}, "forget")).toContain("are gone");
    const third = join(root, "third");
    expect(await run("backup", elsewhere, {}, "--out", third)).toMatch(
      /WARNING: phone number.* of \d+ persons/,
    );
    expect(peopleIn(third)).toContain(name);
    expect(peopleIn(third)).not.toContain(PHONE);
  });

  it("[V12] what was stored before there was a key is sealed while nodes run", async () => {
    const home = join(root, "before");
    const redis = await startRedis({ tcp: true });
    const env = { REDIS_URL: `redis://127.0.0.1:${redis.port}` };
    const vault = new Vault(home);
    const [before, node] = [null, vault].map(
      (key) => new RedisLog({ path: redis.path }, () => undefined, 0, key),
    ) as [RedisLog, RedisLog];
    mkdirSync(home);
    await Promise.all([before.ready(), node.ready()]);
    const persons = Array.from({ length: 40 }, (_, n) => ({
      id: `d${n}`,
      name: `Hạ ${n}`,
      phone: `${PHONE}${n}`,
    }));
    for (const [i, id] of ["day", "other"].entries()) {
      await before.register(id, { title: id });
      await before.append(id, entry(0, { people: persons.slice(i * 20, i * 20 + 20) }));
    }
    expect(await node.persons.plain("day")).toBe(20);
    expect(holds(redis.dir, PHONE)).toBe(true);

    // a node writes meanwhile, and another command runs: each row is sealed once
    let n = 1;
    const done = [1, 2].map(() => run("secret", home, env, "seal"));
    const busy = { is: true };
    const writing = (async () => {
      while (busy.is) {
        const walkIn = { id: `w-${n}`, name: "Mây", phone: `${PHONE}-${n}` };
        await node.append("day", entry(n, { people: [walkIn] }));
        n++;
      }
    })();
    const said = (await Promise.all(done)).join("");
    busy.is = false;
    await writing;
    const counts = [...said.matchAll(/(\d+) persons were sealed/g)].map((match) => Number(match[1]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(40);
    expect(await node.persons.plain("day")).toBe(0);
    expect(await before.people("day", ["d1"])).not.toEqual([persons[1]]);
    const byNumber = (a: { id: string }, b: { id: string }) => Number(a.id.slice(1)) - Number(b.id.slice(1));
    const seen = [...(await node.people("day")), ...(await node.people("other"))];
    expect(seen.filter((row) => row.id.startsWith("d")).toSorted(byNumber)).toEqual(persons);
    expect(seen.filter((row) => row.id.startsWith("w")).every((row) => "phone" in row)).toBe(true);
    // the old file is deleted a moment after the new one is whole
    await until(() => !holds(redis.dir, PHONE));
    expect(holds(redis.dir, "Hạ 1")).toBe(true);
    await Promise.all([before.close(), node.close()]);
    await redis.stop();
  });

  it("[V12] whoever destroys the key destroys what was never sealed, too", async () => {
    const home = join(root, "unsealed");
    const redis = await startRedis({ tcp: true });
    const log = new RedisLog({ path: redis.path }, () => undefined);
    mkdirSync(home);
    await log.ready();
    await log.register("day", { title: "day" });
    await log.append("day", entry(0, { people: [{ id: "d1", name: "Hạ", phone: PHONE }] }));
    // the key of quite another machine is no hindrance
    await log.agreeAnew("people-key", "another's");
    await run("secret", home, { REDIS_URL: `redis://127.0.0.1:${redis.port}` }, "forget");
    await until(() => !holds(redis.dir, PHONE));
    const keyed = new RedisLog({ path: redis.path }, () => undefined, 0, new Vault(home));
    await keyed.ready();
    expect(await keyed.people("day")).toEqual([{ id: "d1", name: "Hạ" }]);
    await Promise.all([log.close(), keyed.close()]);
    await redis.stop();
  });

  it("[V12] a sealed part is its own hearing's and person's; another key seals nothing", async () => {
    const redis = await startRedis();
    const [mine, others] = ["mine", "others"].map((name) => new Vault(mkdtempSync(join(root, name)))) as [
      Vault,
      Vault,
    ];
    const [log, foreign] = [mine, others].map(
      (vault) => new RedisLog({ path: redis.path }, () => undefined, 0, vault),
    ) as [RedisLog, RedisLog];
    await Promise.all([log.ready(), foreign.ready()]);
    const row = { id: "d1", name: "Hạ", phone: PHONE };
    expect(await log.append("day", entry(0, { people: [row] }))).toMatchObject({ kind: "appended" });
    expect(await log.people("day")).toEqual([row]);
    expect(await foreign.people("day")).toEqual([{ id: "d1", name: "Hạ" }]);
    expect(others.unread).toBe(1);
    const refused = await foreign.append("other", entry(0, { people: [row] }));
    expect(refused).toMatchObject({ kind: "notSaved", reason: expect.stringContaining(KEY_FILE) });
    // who has nothing to seal is not held up
    const walkIn = { id: "w-1", name: "Mây", organisation: "Cá nhân" };
    expect(await foreign.append("day", entry(1, { people: [walkIn] }))).toMatchObject({ kind: "appended" });
    const sealed = mine.seal("day", row);
    expect(mine.open("day", sealed)).toEqual(row);
    for (const moved of [mine.open("another", sealed), mine.open("day", { ...sealed, id: "d2" })])
      expect(moved).not.toHaveProperty("phone");
    await Promise.all([log.close(), foreign.close()]);
    await redis.stop();
  });
});
