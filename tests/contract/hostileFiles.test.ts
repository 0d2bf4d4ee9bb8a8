/** Files made to harm: each is refused with a word, in bounded memory, measured in a process of its own. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { FileDesk } from "../../server/intake/files/desk.ts";
import { folderContext } from "../../server/intake/files/folderContext.ts";
import { preview } from "../../server/intake/files/preview.ts";
import type { FilePreview } from "../../shared/wire/filePreview.ts";
import { command } from "../support/commands.ts";
import { partsOfWorkbook, zipped } from "../support/workbooks.ts";

const folder = mkdtempSync(join(tmpdir(), "hostile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** most that a command may have above what an honest file takes */
const MEGABYTES = 200;
const PEAK = pathToFileURL(resolve("tests/support/peak.mjs")).href;

async function see(
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly seen: FilePreview; readonly peak: number }> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const { stdout, stderr } = await command(
    "intake",
    { NODE_OPTIONS: `--import=${PEAK}` },
    ...["preview", file, "--json"],
  );
  return { seen: JSON.parse(stdout) as FilePreview, peak: Number(/peak (\d+) MB/.exec(stderr)?.[1]) };
}

const text = (written: string) => new TextEncoder().encode(written);
const row = '<row><c t="inlineStr"><is><t>a</t></is></c></row>';
const HEAD = ["STT", "Họ và tên", "Năm sinh"];
const honest = partsOfWorkbook([{ rows: [HEAD, [1, "Nguyễn Thị Hạnh", 1970]] }]);
const sheet = (xml: string | Uint8Array) => zipped({ ...honest, "xl/worksheets/sheet1.xml": xml });

/** A figure in the directory of a ZIP file, written over; `from`: bytes after the entry's mark. */
function claiming(bytes: Uint8Array, part: string, from: number, figure: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const name = Buffer.from(part);
  for (let at = Buffer.from(copy).lastIndexOf(name); at >= 0; at = -1)
    view.setUint32(at - 46 + from, figure, true);
  return copy;
}
const SIZE = 24;
const PART = "xl/worksheets/sheet1.xml";

const blanks = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024, " ");
const bomb = sheet(
  Buffer.concat([text("<worksheet><sheetData>"), blanks(45), text("</sheetData></worksheet>")]),
);

let ofHonest = 0;
beforeAll(async () => {
  ofHonest = (await see("honest.xlsx", zipped(honest))).peak;
});

describe("files made to harm", () => {
  it.each<[string, string, Uint8Array, string]>([
    ["a bomb that says how large it is", "bomb.xlsx", bomb, "too-large"],
    ["a bomb that claims to be small", "liar.xlsx", claiming(bomb, PART, SIZE, 1_000), "damaged-workbook"],
    ["a part that claims 2 GB", "two.xlsx", claiming(sheet("<a/>"), PART, SIZE, 2 ** 31), "too-large"],
    [
      "a part that claims to stand beyond 4 GB",
      "four.xlsx",
      claiming(sheet("<a/>"), PART, 42, 2 ** 32 - 1),
      "too-large",
    ],
    [
      "many parts",
      "parts.xlsx",
      zipped({ ...honest, ...Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`x/${i}`, "a"])) }),
      "too-large",
    ],
    [
      "10⁵ rows",
      "rows.xlsx",
      sheet(
        `<worksheet><sheetData>${Array.from({ length: 100_000 }, (_, i) => row.replace(">a<", `>${i * 7919}<`)).join("")}</sheetData></worksheet>`,
      ),
      "too-many-rows",
    ],
    [
      "10⁵ rows of text",
      "rows.csv",
      text(`STT,Họ và tên\n${Array.from({ length: 100_000 }, (_, i) => `${i},Nguyễn Thị Hạnh`).join("\n")}`),
      "too-many-rows",
    ],
    [
      "elements 20,000 deep",
      "deep.xlsx",
      sheet(`<worksheet>${"<a>".repeat(20_000)}${"</a>".repeat(20_000)}</worksheet>`),
      "unsafe-workbook",
    ],
    [
      "entities of entities",
      "lol.xlsx",
      sheet('<!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c "&b;&b;&b;">]><worksheet>&c;</worksheet>'),
      "unsafe-workbook",
    ],
    [
      "an entity from a file",
      "xxe.xlsx",
      sheet(
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row r="1"><c t="str"><v>&b;</v></c></row></sheetData></worksheet>',
      ),
      "unsafe-workbook",
    ],
    ["more than is taken", "large.csv", text("a,b\n".repeat(2_000_000)), "too-large"],
    [
      "a text without end in one cell",
      "cell.csv",
      text(`STT,Họ và tên\n1,"${"a".repeat(4_000_000)}`),
      "cut-short",
    ],
    [
      "a picture",
      "hinh.csv",
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      "not-a-table",
    ],
    [
      "an old workbook",
      "cu.xls",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      "old-workbook",
    ],
    ["nothing but a ZIP", "zip.xlsx", zipped({ "a.txt": "a" }), "not-a-workbook"],
  ])("%s: refused with a word, in bounded memory", async (_what, name, bytes, code) => {
    const { seen, peak } = await see(name, bytes);
    expect(seen.errors.map((error) => error.code)).toEqual([code]);
    expect(seen.rows).toEqual([]);
    expect(peak).toBeGreaterThan(0);
    expect(peak).toBeLessThan(ofHonest + MEGABYTES);
  });

  it("paths that lead out of a workbook lead nowhere; JavaScript's names are names", async () => {
    const rels = `<Relationships><Relationship Id="rId1" Target="../../../../etc/passwd"/></Relationships>`;
    const out = await see("out.xlsx", zipped({ ...honest, "xl/_rels/workbook.xml.rels": rels }));
    expect(out.seen.errors).toEqual([{ row: null, code: "empty-file" }]);
    const seen = preview(
      text("constructor,__proto__,Họ và tên\na,b,Nguyễn Thị Hạnh\n"),
      "__proto__.csv",
      null,
      folderContext("sample", "Hội Luật gia"),
    );
    expect(seen.ignoredColumns).toEqual(["constructor", "__proto__"]);
    expect(seen.rows).toEqual([{ row: 2, name: "Nguyễn Thị Hạnh", organisation: "Hội Luật gia" }]);
    expect(({} as Record<string, unknown>)["b"]).toBeUndefined();
  });

  it("a lone cell in the last corner costs a cell; entities of letters are letters", () => {
    const xml = `<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>Họ và tên</v></c><c r="B1" t="str"><v>Chức vụ</v></c></row><row r="1048576"><c r="A1048576" t="str"><v>Nguy&#7877;n &amp;#84;h&#x1ECB; H&#7841;nh</v></c><c r="XFD1048576"><v></v></c></row></sheetData></worksheet>`;
    const seen = preview(sheet(xml), "a.xlsx", null, folderContext("sample", "Hội Luật gia"));
    expect(seen.errors).toMatchObject([{ row: 1_048_576, code: "bad-name" }]);
    const right = preview(
      sheet(xml.replace("&amp;#84;h", "Th")),
      "a.xlsx",
      null,
      folderContext("sample", null),
    );
    expect(right.rows).toMatchObject([{ row: 1_048_576, name: "Nguyễn Thị Hạnh" }]);
  });
});

describe("the threads that read files", () => {
  let desk: FileDesk;
  afterEach(() => desk.close());
  const SCRIPT = pathToFileURL("dist/server/filesWorker.js");
  const order = (bytes: Uint8Array, name: string) => () => ({
    ...{ bytes, name, target: "delegates" as const },
    context: folderContext("sample", "Hội Luật gia"),
  });
  const seeBy = async (
    hearing: string,
    of: ReturnType<typeof order>,
    step: Parameters<FileDesk["read"]>[2],
  ): Promise<FilePreview | string> => {
    const read = await desk.read(hearing, of, step);
    if (typeof read === "string") return read;
    const { preview: seen } = JSON.parse(new TextDecoder().decode(read.line)) as { preview: FilePreview };
    return seen;
  };
  const list = (rows: number) =>
    text(
      `STT,Họ và tên,Năm sinh\n${Array.from({ length: rows }, (_, i) => `${i},Nguyễn Thị Hạnh,${1930 + (i % 70)}`).join("\n")}`,
    );

  it("10,000 rows are read, and told how far; another file is read meanwhile", async () => {
    desk = new FileDesk(SCRIPT);
    const steps: number[] = [];
    const long = seeBy("a", order(list(10_000), "a.csv"), ({ done }) => void steps.push(done));
    const other = await seeBy("b", order(list(3), "b.csv"), () => undefined);
    expect(other).toMatchObject({ rowsRead: 3, accepted: 3 });
    expect(await long).toMatchObject({ rowsRead: 10_000 });
    expect(steps.length).toBeGreaterThan(10);
    expect(steps.at(-1)).toBe(10_000);
  });

  it("a file that takes too long or too much is refused in words; the next is read", async () => {
    desk = new FileDesk(SCRIPT, { time: 1 });
    expect(await seeBy("a", order(list(20_000), "a.csv"), () => undefined)).toBe("tooLong");
    await desk.close();
    desk = new FileDesk(SCRIPT, { megabytes: 24 });
    const strings = Array.from({ length: 400_000 }, (_, i) => `<si><t>${i.toString(36)}</t></si>`).join("");
    const heavy = zipped({ ...honest, "xl/sharedStrings.xml": `<sst>${strings}</sst>` });
    expect(await seeBy("a", order(heavy, "a.xlsx"), () => undefined)).toBe("tooLong");
    expect(await seeBy("a", order(list(3), "b.csv"), () => undefined)).toMatchObject({ accepted: 3 });
  });

  it("one hearing's files wait for each other; beyond a measure it is told so", async () => {
    desk = new FileDesk(SCRIPT);
    const all = await Promise.all(
      Array.from({ length: 10 }, () => seeBy("a", order(list(3), "a.csv"), () => undefined)),
    );
    expect(all.filter((fault) => fault === "tooMany")).toHaveLength(3);
  });
});
