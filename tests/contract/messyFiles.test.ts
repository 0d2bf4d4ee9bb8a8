/** The files that offices really send: each as tests/fixtures/messy/expected.json says. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Known } from "../../server/intake/files/context.ts";
import { folderContext } from "../../server/intake/files/folderContext.ts";
import { preview } from "../../server/intake/files/preview.ts";
import { questionsIn } from "../../shared/terms/register.ts";
import type { Values } from "../../shared/wire/filePreview.ts";

const FOLDER = "tests/fixtures/messy";

interface Place {
  readonly row: number | null;
  readonly code: string;
  readonly column?: string;
}
interface Expected {
  readonly file: string;
  readonly target: "delegates" | "opinions";
  readonly forOrganisation: string | null;
  readonly format: string;
  readonly rowsRead: number;
  readonly accepted: number;
  readonly values: readonly Values[];
  readonly warnings: readonly Place[];
  readonly errors: readonly Place[];
  readonly skippedRows?: readonly number[];
  readonly skippedSheets?: readonly { readonly name: string; readonly why: string }[];
  readonly columns?: Readonly<Record<string, string>>;
  readonly ignoredColumns?: readonly string[];
  readonly again?: { readonly rowsRead: number; readonly alreadyThere: number };
  readonly [how: string]: unknown;
}
const { files } = JSON.parse(readFileSync(join(FOLDER, "expected.json"), "utf8")) as {
  files: readonly Expected[];
};

const bytesOf = (file: string) => readFileSync(join(FOLDER, file));
const context = (whose: string | null, knownRows: readonly Known[] = []) => ({
  ...folderContext("sample", whose),
  known: knownRows,
});
const see = (expected: Expected, knownRows: readonly Known[] = []) =>
  preview(
    bytesOf(expected.file),
    expected.file,
    expected.target,
    context(expected.forOrganisation, knownRows),
  );
const placed = (all: readonly Place[]) =>
  all
    .map(({ row, code, column }) => ({ row, code, ...(column === undefined ? {} : { column }) }))
    .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
const asKnown = (values: Values, i: number): Known => ({
  ...values,
  id: `p${i}`,
  organisation: String(values["organisation"]),
  name: String(values["name"]),
  birthYear: Number(values["birthYear"] ?? 0) || null,
});

describe("the files that offices really send", () => {
  it.each(files)("$file: rows, values, warnings, errors", (file) => {
    const seen = see(file);
    expect(seen.rowsRead).toBe(file.rowsRead);
    expect(seen.rows).toEqual(file.values);
    expect(seen.accepted).toBe(file.accepted);
    expect(placed(seen.warnings)).toEqual(placed(file.warnings));
    expect(placed(seen.errors)).toEqual(placed(file.errors));
    expect(seen.skippedRows).toEqual(file.skippedRows ?? []);
    expect(seen.skippedSheets).toEqual(file.skippedSheets ?? []);
    expect(seen.columns).toEqual(file.columns ?? {});
    expect(seen.ignoredColumns).toEqual(file.ignoredColumns ?? []);
    for (const how of [
      "format",
      "encoding",
      "bom",
      "delimiter",
      "lineEnds",
      "headerRow",
      "headerRows",
      "sheet",
    ])
      expect(seen[how as keyof typeof seen], how).toEqual(file[how]);
  });

  it.each(files)("$file: the same file again changes nothing", (file) => {
    const first = see(file);
    const again = see(file, file.target === "delegates" ? first.rows.map(asKnown) : []);
    if (file.target === "delegates")
      expect(again.effects.filter(({ effect }) => effect === "new" || effect === "changed")).toEqual([]);
    expect(again.rows).toEqual(first.rows);
  });

  it("what its header tells is what it is: delegates or opinions", () => {
    for (const file of files.filter(({ rowsRead }) => rowsRead > 0))
      expect(
        preview(bytesOf(file.file), file.file, null, context(file.forOrganisation)).target,
        file.file,
      ).toBe(file.target);
  });

  it("[E31] a column of requests is read; more than three, or one that is too long, is refused with its column", () => {
    const rows = [
      "Người phát biểu,Nội dung,Đề nghị cụ thể,Đề nghị phát biểu",
      'Nguyễn Thị Hạnh,Đường ngập,"- Nạo vét mương\n- Thay nắp cống",Có',
      "Lê Văn Bình,Đèn đường hỏng,Thay bóng; kiểm tra dây,Không",
      'Trần Văn Sông,Chợ tạm,"một\nhai\nba\nbốn",Có',
      `Đỗ Thị Mai,Trạm y tế,${"dài ".repeat(60)},Có`,
    ];
    const seen = preview(Buffer.from(rows.join("\n")), "y-kien.csv", "opinions", context("Hội Người mù"));
    expect(
      seen.rows.map(({ questions, wantsToSpeak }) => [questionsIn(String(questions)), wantsToSpeak]),
    ).toEqual([
      [["Nạo vét mương", "Thay nắp cống"], true],
      [["Thay bóng", "kiểm tra dây"], false],
    ]);
    expect(placed(seen.errors)).toEqual(
      [
        { row: 4, code: "too-many-questions", column: "Đề nghị cụ thể" },
        { row: 5, code: "text-too-long", column: "Đề nghị cụ thể" },
      ].map((fault) => expect.objectContaining(fault)),
    );
  });
});
