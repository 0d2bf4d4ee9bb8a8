/** The files that offices really send: each as tests/fixtures/messy/expected.json says. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Known } from "../../server/intake/files/context.ts";
import { folderContext } from "../../server/intake/files/folderContext.ts";
import { preview } from "../../server/intake/files/preview.ts";
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
const context = (whose: string | null, known: readonly Known[] = []) => ({
  ...folderContext("sample", whose),
  known,
});
const see = (one: Expected, known: readonly Known[] = []) =>
  preview(bytesOf(one.file), one.file, one.target, context(one.forOrganisation, known));
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
  it.each(files)("$file: rows, values, warnings, errors", (one) => {
    const seen = see(one);
    expect(seen.rowsRead).toBe(one.rowsRead);
    expect(seen.rows).toEqual(one.values);
    expect(seen.accepted).toBe(one.accepted);
    expect(placed(seen.warnings)).toEqual(placed(one.warnings));
    expect(placed(seen.errors)).toEqual(placed(one.errors));
    expect(seen.skippedRows).toEqual(one.skippedRows ?? []);
    expect(seen.skippedSheets).toEqual(one.skippedSheets ?? []);
    expect(seen.columns).toEqual(one.columns ?? {});
    expect(seen.ignoredColumns).toEqual(one.ignoredColumns ?? []);
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
      expect(seen[how as keyof typeof seen], how).toEqual(one[how]);
  });

  it.each(files)("$file: the same file again changes nothing", (one) => {
    const first = see(one);
    const again = see(one, one.target === "delegates" ? first.rows.map(asKnown) : []);
    if (one.target === "delegates")
      expect(again.effects.filter(({ effect }) => effect === "new" || effect === "changed")).toEqual([]);
    expect(again.rows).toEqual(first.rows);
  });

  it("what its header tells is what it is: delegates or opinions", () => {
    for (const one of files.filter(({ rowsRead }) => rowsRead > 0))
      expect(preview(bytesOf(one.file), one.file, null, context(one.forOrganisation)).target, one.file).toBe(
        one.target,
      );
  });
});
