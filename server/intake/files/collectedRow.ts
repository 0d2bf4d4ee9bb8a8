/** One row of what was collected and is not to be spoken: what is said, where, in which field, by how many. */
import { searchKey } from "../../../shared/terms/text.ts";
import type { Values } from "../../../shared/wire/filePreview.ts";
import type { Context } from "./context.ts";
import { contentIn } from "./opinionRow.ts";
import type { RowCells } from "./values/rowCells.ts";
import { given } from "./values/values.ts";
import type { Whose } from "./values/whose.ts";

const FIELD = 120;
const PLACE = 200;
const LINE = 200;
const MOST_PEOPLE = 1_000_000;
/** "31", "1.200 người", "12 lượt" */
const COUNT = /^(\d{1,7}|\d{1,3}(?:[.,\s]\d{3})+)(?:\s*(?:người|lượt|hộ|ý kiến)[\p{L} ]*)?$/iu;

export function collectedRow(row: RowCells, whose: Whose, context: Context): Values {
  const isNamed = context.organisation !== null || context.several === true;
  const column = context.several && !row.filled("organisation") ? "ward" : "organisation";
  const organisation = isNamed ? whose.of(row, column) : undefined;
  const isUnknown = context.several === true && organisation === undefined;
  return given({
    row: row.row.number,
    organisation,
    // whose it is says whoever takes the file in
    named: isUnknown ? row.raw(column)?.trim().slice(0, LINE) : undefined,
    content: contentIn(row),
    field: fieldIn(row, context, whose),
    place:
      row.text("place", PLACE) ??
      (context.several && column === "ward" ? undefined : row.text("ward", PLACE)),
    people: peopleIn(row),
  });
}

/** Its own cell, or the line above its part of the list; as the hearing spells it where it is one of its fields. */
function fieldIn(row: RowCells, { fields, several }: Context, whose: Whose): string | null | undefined {
  const { section } = row.row;
  const part = section !== null && several && whose.isNamed(section) ? null : section;
  const written = row.text("field", FIELD) ?? part ?? undefined;
  if (written === undefined) return undefined;
  return fields.find((field) => searchKey(field) === searchKey(written)) ?? written.slice(0, FIELD);
}

/** A number that is none is no guess of one. */
function peopleIn(row: RowCells): number | undefined {
  const written = row.cleaned("people");
  if (written === undefined || written === null) return undefined;
  const count = Number(COUNT.exec(written)?.[1]?.replace(/\D/g, ""));
  if (count >= 1 && count <= MOST_PEOPLE) return count;
  return void row.fail("bad-count", "people", written.slice(0, 40));
}
