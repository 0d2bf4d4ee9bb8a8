/** A hearing from a folder, as spreadsheets and people really save it (case P29). */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import papaparse from "papaparse";
import { afterEach, describe, expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import { readHearing } from "../../server/intake/readHearing.ts";
import { MemoryLog } from "../../server/log/memoryLog.ts";

const made: string[] = [];
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
});

/** The sample, each CSV file written anew. */
function folder(save: (text: string, file: string) => string | Uint8Array): string {
  const dir = mkdtempSync(join(tmpdir(), "intake-"));
  made.push(dir);
  cpSync("sample", dir, { recursive: true });
  for (const file of readdirSync(dir).filter((name) => name.endsWith(".csv")))
    writeFileSync(join(dir, file), save(readFileSync(join(dir, file), "utf8"), file));
  return dir;
}
const cells = (text: string) => papaparse.parse<string[]>(text.trim()).data;
const withDelimiter = (delimiter: string) => (text: string) =>
  papaparse.unparse(cells(text), { delimiter, newline: "\r\n" });
/** One file changed by hand. */
const changed = (name: string, from: string, to: string) =>
  folder((text, file) => {
    if (file !== name) return text;
    expect(text.split(from), `${from} in ${file}`).not.toHaveLength(1);
    return text.replace(from, to);
  });

const said = (dir: string): string => {
  try {
    readHearing(dir);
  } catch (error) {
    return (error as Error).message;
  }
  return "";
};
const SAMPLE = readHearing("sample");

describe("a hearing from a folder (P29)", () => {
  it.each<[string, (text: string) => string]>([
    ["UTF-8 with BOM", (text) => `\uFEFF${text}`],
    ["lines that end with CR LF", (text) => text.replaceAll("\n", "\r\n")],
    ["semicolons, BOM, CR LF", (text) => `\uFEFF${withDelimiter(";")(text)}`],
    ["tabs", withDelimiter("\t")],
    ["decomposed letters", (text) => text.normalize("NFD")],
    [
      "every cell between blanks",
      (text) => papaparse.unparse(cells(text).map((row) => row.map((one) => ` ${one}  `))),
    ],
    [
      "blank lines and rows of commas",
      (text) => `${text}\n\n${",".repeat((cells(text)[0]?.length ?? 1) - 1)}\n`,
    ],
    [
      "có and không for yes and no",
      (text) => text.replaceAll(/,yes(?=[,\n])/g, ",Có").replaceAll(/,no(?=[,\n])/g, ",không"),
    ],
  ])("%s: the same hearing", (_how, save) => {
    expect(readHearing(folder(save))).toEqual(SAMPLE);
  });

  it("blanks and hyphens in a name stay one name; a doubled, hard or unseen blank is one blank", () => {
    const dir = changed("delegates.csv", "Vũ Đình Sông Thao", "Vũ\u00A0 Đình-Sông\u200B  Thao ");
    writeFileSync(
      join(dir, "opinions.csv"),
      readFileSync(join(dir, "opinions.csv"), "utf8").replaceAll("Vũ Đình Sông Thao", "Vũ Đình-Sông Thao"),
    );
    const { people, prepared } = readHearing(dir);
    expect(people.find((one) => one.id === "d2")?.["name"]).toBe("Vũ Đình-Sông Thao");
    expect(prepared.opinions.find((one) => one.id === "YK-002")?.person).toBe("d2");
    expect(people).toHaveLength(SAMPLE.people.length);
  });

  it("a number written as text is that number; a blank is neither a number nor a yes", () => {
    const quoted = folder((text, file) =>
      file === "organisations.csv" ? papaparse.unparse(cells(text), { quotes: true }) : text,
    );
    expect(readHearing(quoted).prepared.plan.organisations).toEqual(SAMPLE.prepared.plan.organisations);
    const blank = changed(
      "opinions.csv",
      ",yes,no,yes,2024-11-07T08:42:10+07:00",
      ",yes, , ,2024-11-07T08:42:10+07:00",
    );
    expect(readHearing(blank).prepared.opinions[0]).toMatchObject({ needsHelp: false, mayBeNamed: false });
    for (const wrong of [" ", "sáu mươi", "60%", "0x10", "1e3", "1,5"])
      expect(said(changed("organisations.csv", ",10,2,", `,"${wrong}",2,`)), wrong).toContain(
        "organisations.csv, row 2, column delegates_quota:",
      );
  });

  it("every row that cannot be taken is told at once, with file, row, column and what stands there", () => {
    const dir = folder((text, file) => {
      if (file === "delegates.csv") return text.replace("\n2,Vũ", "\n1,Vũ");
      if (file === "organisations.csv") return text.replace(",10,2,", ",mười,2,");
      if (file === "officials.csv") return text.replace(",no,yes,no", ",no,maybe,no");
      if (file === "preparation.csv")
        return text.replace("G01,U07,W05", "G99,U07,W05").replace(",CHAIR,P03; P01,", ",CHAIR,P03; P99,");
      return text;
    });
    expect(said(dir).split("\n")).toEqual([
      'organisations.csv, row 2, column delegates_quota: "mười" is no number',
      'delegates.csv, row 3, column number: "1" stands there twice',
      'officials.csv, row 2, column present: "maybe" is none of yes, no, có, không',
      'preparation.csv, row 2, column group: "G99" names nobody: G99',
      'preparation.csv, row 3, column supporting: "P03; P99" names nobody: P99',
    ]);
    const unscreened = changed("preparation.csv", "YK-001,accept", "YK-001,perhaps");
    expect(said(unscreened)).toMatch(
      /^preparation\.csv, row 2, column screening: "perhaps" is none of accept/,
    );
    const unplaced = changed("preparation.csv", ",22,3,", ",thứ 22,3,");
    expect(said(unplaced)).toBe('preparation.csv, row 3, column queue_order: "thứ 22" is no number');
    expect(said(changed("groups.csv", "id,title", "id,name"))).toContain("the column title is missing");
    // no command could name it
    const uncallable = folder((text, file) =>
      /opinions|preparation/.test(file) ? text.replaceAll("YK-001", "YK 001") : text,
    );
    expect(said(uncallable)).toMatch(/^opinions\.csv, row \d+, column code: "YK 001" is no code: letters/);
    const [first] = said(changed("groups.csv", "\nG01,", "\nnhóm 1,")).split("\n");
    expect(first).toBe(
      'groups.csv, row 2, column id: "nhóm 1" is no code: letters without marks, digits, dots and hyphens, 40 at most',
    );
    expect(said(changed("respondents.csv", "\nU07,", "\nconstructor,"))).toContain(
      'column code: "constructor" is no code: it is a word of the program\'s own',
    );
  });

  it("what is not UTF-8, or a plan that is none, is refused in one clear line", () => {
    const dir = folder((text, file) => (file === "delegates.csv" ? Buffer.from(text, "latin1") : text));
    expect(said(dir)).toBe('delegates.csv is not in UTF-8: save it again as "CSV UTF-8"');
    const plan = folder((text) => text);
    const file = join(plan, "plan.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"step": "4.3"', '"step": "4/3"'));
    expect(said(plan)).toMatch(/^plan\.json, agenda\.steps\.\d+\.step: is no code: letters/);
    writeFileSync(file, "{");
    expect(said(plan)).toMatch(/^plan\.json cannot be read: [^\n]+$/);
    writeFileSync(
      join(plan, "plan.json"),
      JSON.stringify({ ...JSON.parse(readFileSync("sample/plan.json", "utf8")), date: "22/11/2024" }),
    );
    expect(said(plan)).toMatch(/^plan\.json, date: [^\n]+$/);
  });

  it("the second creation is refused, and changes nothing; a folder that is wrong leaves nothing behind", async () => {
    const log = new MemoryLog(Date.now);
    await createHearing(log, "day", "sample", {});
    const before = [await log.read("day", 0), await log.people("day")];
    await expect(createHearing(log, "day", "sample", {})).rejects.toThrow("a hearing day exists already");
    expect([await log.read("day", 0), await log.people("day")]).toEqual(before);
    const wrong = changed("organisations.csv", ",10,2,", ",mười,2,");
    await expect(createHearing(log, "other", wrong, {})).rejects.toThrow("is no number");
    expect([await log.read("other", 0), Object.keys(await log.hearings())]).toEqual([[], ["day"]]);
  });
});
