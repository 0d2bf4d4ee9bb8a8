/** A hearing from a folder, as spreadsheets and people really save it (case P29). */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import papaparse from "papaparse";
import { afterEach, describe, expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import { readHearing } from "../../server/intake/readHearing.ts";
import { MemoryLog } from "../support/memoryLog.ts";

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
      (text) => papaparse.unparse(cells(text).map((row) => row.map((cell) => ` ${cell}  `))),
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

  it("blanks and hyphens in a name stay; a doubled, hard or unseen blank is one", () => {
    const dir = changed("delegates.csv", "Vũ Đình Sông Thao", "Vũ\u00A0 Đình-Sông\u200B  Thao ");
    writeFileSync(
      join(dir, "opinions.csv"),
      readFileSync(join(dir, "opinions.csv"), "utf8").replaceAll("Vũ Đình Sông Thao", "Vũ Đình-Sông Thao"),
    );
    const { people, prepared } = readHearing(dir);
    expect(people.find((person) => person.id === "d2")?.["name"]).toBe("Vũ Đình-Sông Thao");
    expect(prepared.opinions.find((opinion) => opinion.id === "YK-002")?.person).toBe("d2");
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

  it("every row that cannot be taken is told at once: file, row, column, content", () => {
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
    expect(said(changed("groups.csv", "id,title", "id,name"))).toContain("missing columns: title");
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

  it("(N02) 1 and 01 are one number: the second row is refused", () => {
    const dir = changed("delegates.csv", "\n2,Vũ", "\n01,Vũ");
    expect(said(dir)).toBe('delegates.csv, row 3, column number: "01" stands there twice');
    expect(said(changed("officials.csv", "\n2,", "\n1.0,"))).toMatch(/^officials\.csv, row 3, column number/);
    expect(said(changed("delegates.csv", "\n2,Vũ", "\n2.5,Vũ"))).toContain('"2.5" is no whole number');
    expect(readHearing(changed("delegates.csv", "\n2,Vũ", "\n002,Vũ"))).toEqual(SAMPLE);
  });

  it.each([
    ["TCVN3", "NguyÔn V¨n §ång", '"V¨n" is in the old code TCVN3'],
    ["TCVN3 without signs", "TrÇn ViÖt Hïng", "looks like the old code TCVN3"],
    ["VNI", "Nguyeãn Vaên Huøng", '"Vaên" is in the old code VNI'],
    ["UTF-8 read as Windows-1252", "Nguyá»…n VÄƒn", '"Nguyá»…n" was read in a wrong encoding'],
    ["a letter that was lost", "V\uFFFD Đình Sông", "holds a letter that could not be read"],
    [
      "a question mark for a letter",
      "V? Đình S?ng Thao",
      '"S?ng" has a question mark in the place of a letter',
    ],
  ])("(N03) valid UTF-8 that is no right Vietnamese is told by row and column: %s", (_how, name, why) => {
    // the rest of the row as it comes from the same program
    const row = `\n2,${name},nam,1954,ong,MTTQ thanh pho,Nguoi co uy tin,Nhan dan,A02,allocated\n`;
    const dir = folder((text, file) =>
      file === "delegates.csv" ? text.replace(/\n2,Vũ[^\n]*\n/, row) : text,
    );
    const lines = said(dir).split("\n");
    expect(lines).toEqual([expect.stringMatching(/^delegates\.csv, row 3, column name: "/)]);
    expect(lines[0]).toContain(why);
  });

  it("(N03) foreign names, addresses of pages and every word of the sample are taken", () => {
    const dir = changed("delegates.csv", "\n2,Vũ Đình Sông Thao", "\n2,Hélène Müller-François");
    expect(readHearing(dir).people.find((person) => person.id === "d2")?.["name"]).toBe(
      "Hélène Müller-François",
    );
    const asked = "Bao giờ làm? Tại sao? Xem https://vi.du/trang?muc=mương.";
    const prose = changed("opinions.csv", "Đoạn mương sau chợ khu 4 dài", `${asked} Đoạn mương`);
    expect(readHearing(prose).prepared.opinions[0]?.content).toContain(asked);
  });

  it("(N04) rows are counted as the spreadsheet shows them, blank rows too", () => {
    const broken = changed("organisations.csv", ",10,2,", ",mười,2,");
    const at = (lines: (text: string) => string) => {
      const file = join(broken, "organisations.csv");
      const before = readFileSync(file, "utf8");
      writeFileSync(file, lines(before));
      const words = said(broken);
      writeFileSync(file, before);
      return words;
    };
    expect(at((text) => text)).toMatch(/row 2, column delegates_quota/);
    expect(at((text) => text.replace("\n1,", "\n\n,,,,,\n1,"))).toMatch(/row 4, column delegates_quota/);
    expect(at((text) => text.replace("\n1,", '\n0,"Hội\nmột",1,1,tổ chức,\n1,'))).toMatch(
      /row 3, column delegates_quota/,
    );
  });

  it("(N05) two columns of one name are refused, with file and column", () => {
    const dir = changed("delegates.csv", "organisation,position", "position,Position ");
    expect(said(dir)).toBe("delegates.csv, row 1: missing columns: organisation");
    const twice = changed("groups.csv", "id,title", "id,title,Title ");
    expect(said(twice)).toBe("groups.csv, row 1: the column title stands there twice");
  });

  it("(N06) a body or a field in other spelling of marks or capitals is the same", () => {
    const dir = folder((text, file) => {
      if (file === "delegates.csv") return text.replaceAll(",MTTQ thành phố,", ",MTTQ  THÀNH PHỐ,");
      if (file === "opinions.csv")
        return text
          .replaceAll(",MTTQ thành phố,", ",mttq thanh pho,")
          .replaceAll("Vũ Đình Sông Thao", "VŨ ĐÌNH SÔNG THAO")
          .replaceAll(",Xây dựng Đảng,Góp ý", ",xây dựng đảng,Góp ý");
      if (file === "officials.csv") return text.replace(/,P01,/g, ",p01,");
      return text;
    });
    expect(readHearing(dir)).toEqual(SAMPLE);
  });

  it("(N06) one that is not there is told by row and column, with the likely one", () => {
    const dir = folder((text, file) => {
      if (file === "delegates.csv")
        return text.replace(
          "\n2,Vũ Đình Sông Thao,nam,1954,ông,MTTQ thành phố",
          "\n2,Vũ Đình Sông Thao,nam,1954,ông,MTTQ TP",
        );
      return text;
    });
    expect(said(dir)).toBe(
      'delegates.csv, row 3, column organisation: "MTTQ TP" does not stand in organisations.csv',
    );
    const near = changed(
      "opinions.csv",
      "\nYK-004,organisation,Hội Nông dân thành phố",
      "\nYK-004,organisation,Hội Nông dân TP",
    );
    expect(said(near)).toContain(
      'column source_name: "Hội Nông dân TP" does not stand in organisations.csv; meant: "Hội Nông dân thành phố"?',
    );
    expect(said(changed("opinions.csv", ",Xây dựng Đảng,Góp ý", ",Xây cầu,Góp ý"))).toContain(
      'column field: "Xây cầu" does not stand in the fields of plan.json',
    );
  });

  it("(N06) two people whose names differ in a tone alone stay two", () => {
    const dir = changed("opinions.csv", "Vũ Đình Sông Thao", "Vũ Đình Song Thao");
    const { people, prepared } = readHearing(dir);
    expect(prepared.opinions.find((opinion) => opinion.id === "YK-002")?.person).toBe("s-YK-002");
    expect(people).toHaveLength(SAMPLE.people.length + 1);
  });

  it.each<[string, (text: string) => string]>([
    ["sep=; as Excel writes it", (text) => `sep=;\r\n${withDelimiter(";")(text)}`],
    ["a title above the header", (text) => `DANH SÁCH,,\nKèm theo Kế hoạch số 15\n\n${text}`],
    ["both, under a BOM", (text) => `\uFEFFsep=\t\nDANH SÁCH\n${withDelimiter("\t")(text)}`],
  ])("(N07) %s: the same hearing", (_how, save) => {
    expect(readHearing(folder(save))).toEqual(SAMPLE);
  });

  it("(N07) a file without a header is told in one line; rows count what is above", () => {
    const none = folder((text, file) =>
      file === "delegates.csv" ? text.slice(text.indexOf("\n") + 1) : text,
    );
    expect(said(none)).toMatch(
      /^delegates\.csv has no row with the names of its columns: number, name, [^\n]+$/,
    );
    const titled = folder((text, file) =>
      file === "organisations.csv" ? `sep=,\nDANH SÁCH\n${text.replace(",10,2,", ",mười,2,")}` : text,
    );
    expect(said(titled)).toBe('organisations.csv, row 4, column delegates_quota: "mười" is no number');
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

  it("the second creation is refused; a folder that is wrong leaves nothing behind", async () => {
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
