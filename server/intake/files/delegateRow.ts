/** One row of a delegate list (form F2). */
import type { Values } from "../../../shared/wire/filePreview.ts";
import type { Context } from "./context.ts";
import { birthIn, genderIn, nameIn, phoneIn } from "./values/person.ts";
import type { RowCells } from "./values/rowCells.ts";
import { given } from "./values/values.ts";
import type { Whose } from "./values/whose.ts";

const LINE = 200;

export function delegateRow(row: RowCells, whose: Whose, context: Context, from1904: boolean): Values {
  const born = row.filled("birthDate") ? "birthDate" : "birthYear";
  return given({
    row: row.row.number,
    name: nameIn(row, "name"),
    ...birthIn(row, born, context.year, from1904),
    gender: genderIn(row, born),
    organisation: whose.of(row),
    position: row.text("position", LINE),
    represents: row.text("represents", LINE),
    addressForm: row.text("addressForm", LINE),
    phone: phoneIn(row),
    address: row.text("address", LINE),
    seat: row.text("seat", LINE),
    note: row.text("note", LINE),
  });
}
