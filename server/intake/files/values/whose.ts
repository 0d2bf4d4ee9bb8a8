/** Whose each row is: by its own cell, by the line above its part of the list, by the row or the title above, at last by the file's name. */
import { spellingKey } from "../../../../shared/terms/text.ts";
import { nearest } from "../../nearest.ts";
import type { Context } from "../context.ts";
import type { Header } from "../header.ts";
import { type Sheet, textOf } from "../sheet.ts";
import { type Match, organisationNamed, organisationWithin, wardNamed } from "./organisation.ts";
import type { RowCells } from "./rowCells.ts";

/** The column that says whose a row is. */
type Column = "organisation" | "ward";

export class Whose {
  readonly #context: Context;
  readonly #names: readonly string[];
  readonly #matched = new Map<string, Match | null>();
  readonly #title: string | null;
  #before: string | null = null;
  /** of the part of the list, or of an earlier one: its own parts are of fields */
  #part: string | null = null;

  constructor(context: Context, sheet: Sheet, header: Header, called: string) {
    this.#context = context;
    this.#names = context.organisations.map(({ name }) => name);
    const titles = [sheet.name ?? "", ...header.above.flatMap((row) => row.cells.map(textOf))];
    const named = titles.map((text) => this.#match(text)?.name).find((name) => name !== undefined);
    this.#title = named ?? this.#within([...titles, called]);
  }

  /** undefined: nobody's, or said in the row. */
  of(row: RowCells, column: Column = "organisation"): string | undefined {
    const written = row.cleaned(column);
    const part = this.#match(row.row.section ?? "")?.name;
    if (part !== undefined && this.#context.several) this.#part = part;
    const ownName = this.#context.organisation ?? part ?? this.#before ?? this.#part ?? this.#title;
    if (written === undefined || written === null) return this.#unwritten(row, column, ownName);
    const match = this.#match(written);
    if (match === null) return this.#unknown(row, column, written);
    this.#before = match.name;
    if (this.#context.organisation !== null && match.name !== this.#context.organisation)
      return void row.fail("other-organisation", column, match.name);
    if (!match.exact) row.warn("organisation-synonym", column, match.name);
    return match.name;
  }

  /** Does the line above a part of the list say whose that part is? */
  isNamed(section: string): boolean {
    return this.#match(section) !== null;
  }

  #unwritten(row: RowCells, column: Column, ownName: string | null): string | undefined {
    if (ownName === null)
      return this.#context.mustName ? void row.fail("missing-organisation", null) : undefined;
    if (ownName === this.#before && this.#context.organisation === null)
      row.warn("organisation-from-above", column, ownName);
    return ownName;
  }

  /** In an organisation's own list it is one of its branches. */
  #unknown(row: RowCells, column: Column, written: string): string | undefined {
    const { organisation } = this.#context;
    if (organisation === null)
      return void row.fail("unknown-organisation", column, nearest(written, this.#names));
    row.warn("organisation-assumed", column, organisation);
    return organisation;
  }

  /** A list that must say whose it is does so anywhere: "Danh sách đại biểu Hội Nông dân", "hoi-nong-dan.xlsx". */
  #within(texts: readonly string[]): string | null {
    if (!this.#context.mustName) return null;
    return texts.map((text) => organisationWithin(text, this.#names)).find((name) => name !== null) ?? null;
  }

  #match(text: string): Match | null {
    const key = spellingKey(text);
    const matchedBefore = this.#matched.get(key);
    if (matchedBefore !== undefined) return matchedBefore;
    const match = organisationNamed(text, this.#names) ?? wardNamed(text, this.#context.organisations);
    this.#matched.set(key, match);
    return match;
  }
}
