/** The archive: one sealed file of a hearing that is over, in which one flipped bit is found, put back on an empty machine. */
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SmallDisk } from "../../scripts/proving/faults/smallDisk.ts";
import { storePlayed } from "../../scripts/proving/storePlayed.ts";
import { place } from "../../server/archiving/place.ts";
import { restoreArchive } from "../../server/archiving/restore.ts";
import { type Sealed, sealArchive } from "../../server/archiving/seal.ts";
import { say, standingOf } from "../../server/archiving/standing.ts";
import { createReplay } from "../../server/intake/replay.ts";
import { type ArchivePart, checkArchive, writeArchive } from "../../server/keeping/archive/container.ts";
import { unzipped, zipOf } from "../../server/machine/zip.ts";
import { hashOf } from "../../server/rehearsal/after/cases.ts";
import { madeFolder } from "../../server/storage/files/fileStore.ts";
import { followedUp, steps } from "../support/after/script.ts";
import { settled } from "../support/after/sent.ts";
import { endMachines, machine, sameAgain } from "../support/archiveMachines.ts";

/** as a unit hung it on its case: its bytes are its name */
const EVIDENCE = String(steps.find(({ do: act, who }) => act === "add evidence" && who === "U07")?.file);
let first: Awaited<ReturnType<typeof machine>>;
let sealed: Sealed;
let file: string;
beforeAll(async () => {
  first = await machine();
  file = join(first.dir, "day.zip");
  writeFileSync(join(await madeFolder(first.store.folder("day")), hashOf(EVIDENCE)), EVIDENCE);
  await storePlayed(first.log, "day", followedUp());
  sealed = await sealArchive(first.log, "day", first.store, file);
}, 300_000);
afterAll(endMachines);

async function whole() {
  const found = await checkArchive(file);
  if (found.kind === "altered") throw new Error(found.file);
  return found;
}

/** An archive's bytes with one of them changed, as a file. */
function changed(bytes: Uint8Array, at: number, by: number): string {
  const other = bytes.slice();
  other[at] = (other[at] ?? 0) ^ by;
  const path = join(first.dir, "changed.zip");
  writeFileSync(path, other);
  return path;
}

const ABOUT = { hearing: "day", title: "Hội nghị", version: 7, head: "abc", sealedAt: "2025-03-14" };
function partOf(path: string, bytes: Uint8Array, read = async () => bytes): ArchivePart {
  return { path, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex"), read };
}

describe("the archive", { timeout: 300_000 }, () => {
  it("[Z4] holds log, documents, minutes, what is public, and a page that opens it without our software", async () => {
    const { paths, about, read } = await whole();
    expect(paths).toEqual(
      expect.arrayContaining([
        ...["index.html", "nhat-ky.jsonl", "nguoi.jsonl", "bien-ban/loi-ghi.txt"],
        ...["van-ban/bien-ban-dang.pdf", "van-ban/bien-ban-nha-nuoc.docx", "cong-khai/noi-dung.csv"],
      ]),
    );
    expect(about.hearing).toBe("day");
    const page = new TextDecoder().decode(await read("index.html"));
    expect(page).toContain('href="van-ban/bien-ban-dang.pdf"');
    expect(page).not.toContain("<script");
    // and any program that opens a ZIP
    const byOthers = unzipped(readFileSync(file));
    expect(Object.keys(byOthers).toSorted()).toEqual([...paths, "manifest.json"].toSorted());
  });

  it("[Z4] holds nobody's phone number, whatever the vault still has", async () => {
    const { paths, read } = await whole();
    for (const path of paths.filter((some) => /\.(jsonl|txt|csv|html)$/.test(some)))
      expect(new TextDecoder().decode(await read(path)), path).not.toMatch(/0900 000 \d/);
  });

  // so are those of a hearing of many cases in the long run (archive.long.test.ts)
  it("[Z4] [Z6] is the same bytes whenever it is made; put back on an empty machine so are its documents", async () => {
    await storePlayed(first.log, "small", settled().does("desk.3", { type: "SealArchive" }));
    expect(sealed.bytes).toBe(statSync(file).size);
    await sameAgain(first, "small", await machine());
  });

  it("[Z5] one flipped bit anywhere is found", async () => {
    const small = join(first.dir, "small.zip");
    const parts = [
      partOf("van-ban/b.pdf", new Uint8Array([1, 2, 3])),
      partOf("a.txt", new TextEncoder().encode("một hai ba")),
    ];
    await writeArchive(small, ABOUT, parts);
    const bytes = readFileSync(small);
    expect((await checkArchive(small)).kind).toBe("whole");
    // as every archive was packed before they were written file by file
    const { "manifest.json": manifest = new Uint8Array(), ...files } = unzipped(bytes);
    expect(Buffer.from(zipOf({ "manifest.json": manifest, ...files }, 0)).equals(bytes)).toBe(true);
    for (let at = 0; at < bytes.length; at++)
      for (let bit = 0; bit < 8; bit++)
        expect((await checkArchive(changed(bytes, at, 1 << bit))).kind, `bit ${bit} of byte ${at}`).toBe(
          "altered",
        );
    for (const other of [bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.of(0)])]) {
      writeFileSync(small, other);
      expect((await checkArchive(small)).kind).toBe("altered");
    }
  });

  it("[Z5] the file that is not as it was is named", async () => {
    const { read, about } = await whole();
    const path = "van-ban/bien-ban-dang.pdf";
    const bytes = readFileSync(file);
    const at = bytes.indexOf(await read(path));
    expect(await checkArchive(changed(bytes, at + 204, 2))).toMatchObject({ kind: "altered", file: path });
    expect(about.version).toBeGreaterThan(100);
  });

  it("[Z8] each file is in it before the next is read: no more than one is held", async () => {
    const out = join(first.dir, "streamed.zip");
    const there: number[] = [];
    const bytes = new Uint8Array(3_000_000);
    const parts = Array.from({ length: 5 }, (_, i) =>
      partOf(`tep/${i}`, bytes, async () => {
        there.push(Math.floor(statSync(out).size / bytes.length));
        return bytes;
      }),
    );
    await writeArchive(out, ABOUT, parts);
    expect(there).toEqual([0, 1, 2, 3, 4]);
  });

  it("[Z9] put back on an empty machine it is replayed as at home, with its files", async () => {
    const other = await machine();
    await restoreArchive(other.log, await whole(), other.store);
    const replayed = await Promise.all(
      [first, other].map(async ({ log, store }) => {
        await createReplay(log, "again", "day", Date.parse("2024-11-22T10:00:00+07:00"));
        const entries = await log.read("again", 0);
        return {
          // the clock of a replay begins when it is made
          entries: entries.map(({ prev: _, ...entry }) => JSON.stringify(entry).replace(/"redisAt":\d+/, "")),
          minutes: (await log.readMinutes("again", 0)).map(({ update }) =>
            Buffer.from(update).toString("hex"),
          ),
          evidence: readFileSync(join(await madeFolder(store.folder("day")), hashOf(EVIDENCE)), "utf8"),
        };
      }),
    );
    expect(replayed[0]?.entries.length).toBeGreaterThan(100);
    expect(replayed[0]?.evidence).toBe(EVIDENCE);
    expect(replayed[1]).toEqual(replayed[0]);
    const named = async ({ log }: typeof other) =>
      Object.fromEntries((await log.people("day")).map(({ id, name, position }) => [id, { name, position }]));
    // the archive has no name of whom nobody is to be told
    const [home, restored] = [await named(first), await named(other)];
    const there = Object.entries(restored).filter(([, { name }]) => name !== "");
    expect(there.length).toBeGreaterThan(150);
    for (const [id, person] of there) expect(home[id]).toEqual(person);
  });

  it("[Z4] a hearing that is not sealed has no archive", async () => {
    const { log, store, dir } = await machine();
    await storePlayed(log, "day", followedUp(), 300);
    await expect(sealArchive(log, "day", store, join(dir, "day.zip"))).rejects.toThrow("is not sealed");
  });
});

// only root mounts a small disk
describe.runIf(SmallDisk.possible)("the archive on a disk that is full", { timeout: 300_000 }, () => {
  it("[Z8] leaves nothing of it, nothing that looks whole, and is made once there is room (X01)", async () => {
    const folder = mkdtempSync(join(tmpdir(), "archive-disk-"));
    const disk = SmallDisk.mount(folder, 64);
    const out = join(folder, "small.zip");
    const { log, store, dir } = await machine();
    await storePlayed(log, "small", settled().does("desk.3", { type: "SealArchive" }));
    const elsewhere = join(dir, "small.zip");
    const whole = await sealArchive(log, "small", store, elsewhere);
    const made = () => place(out, "damaged", (beside) => sealArchive(log, "small", store, beside));
    try {
      // at once, in the midst of its documents, and in the midst of the ZIP itself
      for (const spare of [8_192, Math.floor(whole.bytes / 3), Math.floor(whole.bytes * 1.5)]) {
        disk.fill(spare);
        await expect(made(), `${spare} bytes free`).rejects.toMatchObject({ code: "ENOSPC" });
        expect(readdirSync(folder).filter((name) => !name.startsWith("."))).toEqual([]);
        disk.free();
      }
      expect(await made()).toEqual(whole);
      expect(readFileSync(out).equals(readFileSync(elsewhere))).toBe(true);
    } finally {
      disk.unmount();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it("[Z8] says so, though there is no room for a word", async () => {
    const folder = mkdtempSync(join(tmpdir(), "archive-disk-"));
    const disk = SmallDisk.mount(folder, 4);
    try {
      await say(folder, "day", { state: "making", made: 3, at: Date.now() });
      disk.fill();
      await say(folder, "day", { state: "failed", why: "diskFull", at: Date.now() });
      expect(standingOf(folder, "day")).toMatchObject({ state: "failed", why: "diskFull" });
      // nothing was ever said of this one: it says nothing
      await expect(say(folder, "other", { state: "making", made: 0, at: 0 })).rejects.toThrow("ENOSPC");
      expect(existsSync(join(folder, "archive", "other.json"))).toBe(false);
    } finally {
      disk.unmount();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
