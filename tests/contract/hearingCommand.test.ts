import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { toPerson } from "../../server/views/people.ts";
import { command } from "../support/commands.ts";

const folders: string[] = [];
const folder = () => {
  const dir = mkdtempSync(join(tmpdir(), "hearing-command-"));
  folders.push(dir);
  return dir;
};
afterAll(() => {
  for (const dir of folders) rmSync(dir, { recursive: true, force: true });
});

/** The command as a person types it, in a data folder of its own. */
async function hearing(dataDir: string, ...words: string[]): Promise<string> {
  return (await command("hearing", { DATA_DIR: dataDir }, ...words)).stdout;
}

describe("npm run hearing", () => {
  it("creates, lists, exports and imports the same log without phone or address", async () => {
    const [here, there] = [folder(), folder()];
    await hearing(here, "create", "sample", "--id", "phien-1", "--rehearsal");
    expect(await hearing(here, "list")).toMatch(/^phien-1 {2}\S/m);
    const lines = await hearing(here, "export", "phien-1");
    expect(lines).not.toMatch(/0900 |"birthYear"|"address"|"phone"/);
    const file = join(here, "export.jsonl");
    writeFileSync(file, lines);
    expect(await hearing(there, "import", file)).toContain("phien-1");
    expect(await hearing(there, "export", "phien-1")).toBe(lines);
    const persons = lines.split("\n").filter((line) => line.includes('"line":"person"'));
    expect(persons.length).toBeGreaterThan(200);
    expect(Object.keys(JSON.parse(persons[0] ?? "{}")).sort()).toEqual(
      ["line", ...Object.keys(toPerson({ id: "x" }))].sort(),
    );
  });

  it("[V13] makes a hearing of names with letters of another alphabet, and names each", async () => {
    const [here, sample] = [folder(), folder()];
    cpSync("sample", sample, { recursive: true });
    const path = join(sample, "delegates.csv");
    const rows = readFileSync(path, "utf8");
    const odd = rows.replace("Nguyễn", "Ngu\u0443ễn");
    expect(odd).not.toBe(rows);
    writeFileSync(path, odd);
    const said = await hearing(here, "create", sample, "--id", "phien-1");
    expect(said.match(/^LOOK: .*$/gm)).toEqual([
      expect.stringMatching(/^LOOK: delegates\.csv, number \d+: "Ngu\u0443ễn" holds .*\(\u0443\)\.$/),
    ]);
    expect(said).toContain("Hearing phien-1 is there.");
  });

  it("[J30][J31] makes another hearing from an earlier one and from the commune's preset, beside it", async () => {
    const here = folder();
    await hearing(here, "create", "sample", "--id", "phien-1");
    const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const named = [
      "--date",
      day,
      "--title",
      "Hội nghị khác",
      "--number",
      "9-KH/TU",
      "--venue",
      "Nhà văn hóa",
    ];
    await hearing(here, "create", "--from", "phien-1", "--id", "phien-2", ...named);
    await hearing(here, "create", "--preset", "commune", "--locality", "xã An Bình", "--id", "xa", ...named);
    expect(await hearing(here, "list")).toMatch(
      /^phien-1 .*\nphien-2 {2}Hội nghị khác\nxa {2}Hội nghị khác/m,
    );
    const lines = await hearing(here, "export", "phien-2");
    expect(lines).toContain("Hội Người mù");
    expect(lines).not.toMatch(/YK-0|"phone"|"birthYear"/);
    await expect(hearing(here, "create", "--from", "nobody", "--id", "z", ...named)).rejects.toMatchObject({
      stderr: expect.stringContaining('no hearing "nobody"'),
    });
  });

  it.each([
    [["create", "--preset", "village", "--id", "x"], '"village" is no preset'],
    [["create", "--preset", "city", "--id", "x"], "Say --title, --number, --venue, --date"],
    [["create", "no-such-folder"], "is no folder"],
    [["create", "sample", "--id", "Có Dấu"], "is no hearing id"],
    [["export", "nobody"], 'There is no hearing "nobody"'],
    [["import", "README.md"], "no line of an export"],
    [["fly"], "npm run hearing -- create"],
  ])("%j ends with one clear line", async (words, reason) => {
    await expect(hearing(folder(), ...words)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(reason),
    });
  });
});
