/** Whose each row is: by its own cell, by the line above its part of the list, by the row or the title above. */
import { spellingKey } from "../../../../shared/terms/text.ts";
import { nearest } from "../../nearest.ts";
import type { Context } from "../context.ts";
import type { Header } from "../header.ts";
import { type Sheet, textOf } from "../sheet.ts";
import { type Match, organisationNamed } from "./organisation.ts";
import type { RowCells } from "./rowCells.ts";

export class Whose {
  readonly #context: Context;
  readonly #names: readonly string[];
  readonly #matched = new Map<string, Match | null>();
  readonly #title: string | null;
  #before: string | null = null;

  constructor(context: Context, sheet: Sheet, header: Header) {
    this.#context = context;
    this.#names = context.organisations.map(({ name }) => name);
    const titles = [sheet.name ?? "", ...header.above.flatMap((row) => row.cells.map(textOf))];
    this.#title = titles.map((text) => this.#match(text)?.name).find((name) => name !== undefined) ?? null;
  }

  /** undefined: nobody's, or said in the row. */
  of(row: RowCells): string | undefined {
    const written = row.cleaned("organisation");
    const own =
      this.#context.organisation ?? this.#match(row.row.section ?? "")?.name ?? this.#before ?? this.#title;
    if (written === undefined || written === null) return this.#unwritten(row, own);
    const match = this.#match(written);
    if (match === null) return this.#unknown(row, written);
    this.#before = match.name;
    if (this.#context.organisation !== null && match.name !== this.#context.organisation)
      return void row.fail("other-organisation", "organisation", match.name);
    if (!match.exact) row.warn("organisation-synonym", "organisation", match.name);
    return match.name;
  }

  #unwritten(row: RowCells, own: string | null): string | undefined {
    if (own === null) return this.#context.mustName ? void row.fail("missing-organisation", null) : undefined;
    if (own === this.#before && this.#context.organisation === null)
      row.warn("organisation-from-above", "organisation", own);
    return own;
  }

  /** In an organisation's own list it is one of its branches. */
  #unknown(row: RowCells, written: string): string | undefined {
    const { organisation } = this.#context;
    if (organisation === null)
      return void row.fail("unknown-organisation", "organisation", nearest(written, this.#names));
    row.warn("organisation-assumed", "organisation", organisation);
    return organisation;
  }

  #match(text: string): Match | null {
    const key = spellingKey(text);
    const known = this.#matched.get(key);
    if (known !== undefined) return known;
    const match = organisationNamed(text, this.#names);
    this.#matched.set(key, match);
    return match;
  }
}
