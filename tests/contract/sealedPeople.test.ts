/** What of persons no screen shows: in Redis' files only with its key, in a backup as it is, gone once the key is. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { RedisLog } from "../../server/log/redisLog.ts";
import { KEY_FILE, Vault } from "../../server/log/vault.ts";
import { command } from "../support/commands.ts";
import { RealServer } from "../support/realServer.ts";
import { startRedis } from "../support/redis.ts";
import { entry } from "./entries.ts";

const PHONE = "0912000111222";
const ADDRESS = "Số 7 ngõ Canari";
const root = mkdtempSync(join(tmpdir(), "sealed-"));
const server = new RealServer();
afterAll(async () => {
  await server.stop();
  rmSync(root, { recursive: true, force: true });
});

const run = async (script: string, dataDir: string, ...words: string[]): Promise<string> =>
  (await command(script, { DATA_DIR: dataDir }, ...words)).stdout;
/** Everything below a folder, each file as it stands on the disk. */
const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => readFileSync(join(one.parentPath, one.name), "latin1"));
const latin = (text: string) => Buffer.from(text).toString("latin1");
const holds = (folder: string, text: string) => filesOf(folder).some((one) => one.includes(latin(text)));
const peopleIn = (backup: string) => readFileSync(join(backup, "canary.people.jsonl"), "utf8");

describe("the register of persons", () => {
  it("[V12] no file of Redis or the server holds a phone number or an address; a backup does, and brings them to another machine", async () => {
    const folder = join(root, "hearing");
    cpSync("sample", folder, { recursive: true });
    const opinions = join(folder, "opinions.csv");
    const before = readFileSync(opinions, "utf8");
    const after = before.replace("0900 000 001", PHONE).replace("Tổ 3, khu 4, phường Quang Trung", ADDRESS);
    expect(after).toContain(`"${ADDRESS}",${PHONE}`);
    writeFileSync(opinions, after);

    await server.start();
    await run("hearing", server.dataDir, "create", folder, "--id", "canary");
    await server.kill("SIGTERM");
    const name = "Nguyễn Thị Nắng Hạ";
    expect(holds(server.dataDir, name)).toBe(true);
    expect(holds(server.dataDir, PHONE)).toBe(false);
    expect(holds(server.dataDir, ADDRESS)).toBe(false);
    expect(statSync(join(server.dataDir, KEY_FILE)).mode & 0o777).toBe(0o600);

    const backup = join(root, "backup");
    expect(await run("backup", server.dataDir, "--out", backup)).not.toContain("WARNING");
    expect(peopleIn(backup)).toContain(PHONE);
    const elsewhere = join(root, "elsewhere");
    await run("restore", elsewhere, backup);
    expect(holds(elsewhere, name)).toBe(true);
    expect(holds(elsewhere, PHONE)).toBe(false);
    expect(readFileSync(join(elsewhere, KEY_FILE), "utf8")).not.toBe(
      readFileSync(join(server.dataDir, KEY_FILE), "utf8"),
    );
    const second = join(root, "second");
    await run("backup", elsewhere, "--out", second);
    expect(peopleIn(second)).toBe(peopleIn(backup));

    // the key is destroyed: nobody reads them any more; names, which screens show, are there
    expect(await run("secret", elsewhere, "forget")).toContain("are gone");
    const third = join(root, "third");
    expect(await run("backup", elsewhere, "--out", third)).toMatch(/WARNING: phone number.* of \d+ persons/);
    expect(peopleIn(third)).toContain(name);
    expect(peopleIn(third)).not.toContain(PHONE);
  });

  it("[V12] a sealed part is its own hearing's and person's; a node with another key seals nothing", async () => {
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
