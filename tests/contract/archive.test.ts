/** The archive: one sealed file of a hearing that is over, in which one flipped bit is found, put back on an empty machine. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { storePlayed } from "../../scripts/proving/storePlayed.ts";
import { remade, restoreArchive } from "../../server/archiving/restore.ts";
import { type Sealed, sealedArchive } from "../../server/archiving/seal.ts";
import { checkArchive, packArchive } from "../../server/keeping/archive/container.ts";
import { FileStore } from "../../server/storage/files/fileStore.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { followedUp } from "../support/after/script.ts";
import { startRedis, type TestRedis } from "../support/redis.ts";

const machines: { readonly redis: TestRedis; readonly log: RedisLog; readonly dir: string }[] = [];
async function machine() {
  const redis = await startRedis();
  const log = new RedisLog({ path: redis.path }, () => undefined);
  await log.ready();
  const dir = mkdtempSync(join(tmpdir(), "archive-test-"));
  machines.push({ redis, log, dir });
  return { log, store: new FileStore(dir) };
}
let first: Awaited<ReturnType<typeof machine>>;
let sealed: Sealed;
beforeAll(async () => {
  first = await machine();
  await storePlayed(first.log, "day", followedUp());
  sealed = await sealedArchive(first.log, "day", first.store);
}, 120_000);
afterAll(async () => {
  for (const { redis, log, dir } of machines) {
    await log.close();
    await redis.stop();
    rmSync(dir, { recursive: true, force: true });
  }
});

const whole = () => {
  const found = checkArchive(sealed.bytes);
  if (found.kind === "altered") throw new Error(found.file);
  return found;
};

describe("the archive", { timeout: 120_000 }, () => {
  it("[Z4] holds log, documents, minutes, what is public, and a page that opens it without our software", () => {
    const { files, about } = whole();
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        ...["index.html", "nhat-ky.jsonl", "nguoi.jsonl", "bien-ban/loi-ghi.txt"],
        ...["van-ban/bien-ban-dang.pdf", "van-ban/bien-ban-nha-nuoc.docx", "cong-khai/noi-dung.csv"],
      ]),
    );
    expect(about.hearing).toBe("day");
    const page = new TextDecoder().decode(files["index.html"]);
    expect(page).toContain('href="van-ban/bien-ban-dang.pdf"');
    expect(page).not.toContain("<script");
  });

  it("[Z4] holds nobody's phone number, whatever the vault still has", () => {
    const all = Object.entries(whole().files).filter(([path]) => /\.(jsonl|txt|csv|html)$/.test(path));
    for (const [path, bytes] of all) expect(new TextDecoder().decode(bytes), path).not.toMatch(/0900 000 \d/);
  });

  it("[Z4] is the same bytes whenever it is made", async () => {
    const again = await sealedArchive(first.log, "day", first.store);
    expect(Buffer.from(again.bytes).equals(sealed.bytes)).toBe(true);
  });

  it("[Z5] one flipped bit anywhere is found", () => {
    const about = { hearing: "day", title: "Hội nghị", version: 7, head: "abc", sealedAt: "2025-03-14" };
    const bytes = packArchive(about, {
      "a.txt": new TextEncoder().encode("một hai ba"),
      "van-ban/b.pdf": new Uint8Array([1, 2, 3]),
    });
    expect(checkArchive(bytes).kind).toBe("whole");
    for (let at = 0; at < bytes.length; at++)
      for (let bit = 0; bit < 8; bit++) {
        const flipped = bytes.slice();
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        expect(checkArchive(flipped).kind, `bit ${bit} of byte ${at}`).toBe("altered");
      }
  });

  it("[Z5] the file that is not as it was is named", () => {
    const { files, about } = whole();
    const path = "van-ban/bien-ban-dang.pdf";
    const at = Buffer.from(sealed.bytes).indexOf(Buffer.from(files[path] ?? []));
    const flipped = sealed.bytes.slice();
    flipped[at + 204] = (flipped[at + 204] ?? 0) ^ 2;
    expect(checkArchive(flipped)).toMatchObject({ kind: "altered", file: path });
    expect(about.version).toBeGreaterThan(100);
  });

  it("[Z6] put back on an empty machine its documents are the same, byte by byte", async () => {
    const other = await machine();
    expect(await restoreArchive(other.log, whole(), other.store)).toBe("day");
    expect(await remade(other.log, whole())).toBeNull();
    await expect(restoreArchive(other.log, whole(), other.store)).rejects.toThrow("there already");
  });

  it("[Z4] a hearing that is not sealed has no archive", async () => {
    const { log, store } = await machine();
    await storePlayed(log, "day", followedUp(), 300);
    await expect(sealedArchive(log, "day", store)).rejects.toThrow("is not sealed");
  });
});
