/** One row of a list of opinions (form F1). */
import { MOST_OF_A_QUESTION, MOST_QUESTIONS, questionsIn } from "../../../shared/terms/register.ts";
import { fitsIn, searchKey } from "../../../shared/terms/text.ts";
import type { Values } from "../../../shared/wire/filePreview.ts";
import type { Context } from "./context.ts";
import { birthIn, genderIn, nameIn, phoneIn, yesIn } from "./values/person.ts";
import type { RowCells } from "./values/rowCells.ts";
import { given } from "./values/values.ts";
import type { Whose } from "./values/whose.ts";

const LINE = 200;
const TITLE = 80;
const CONTENT = 1_000;

export function opinionRow(
  row: RowCells,
  whose: Whose,
  context: Context,
  from1904: boolean,
  columns: ReadonlySet<string>,
): Values {
  const born = row.filled("birthDate") ? "birthDate" : "birthYear";
  const answer = (field: "wantsToSpeak" | "needsAccessibilityHelp" | "mayBeNamed") =>
    columns.has(field) ? yesIn(row, field) : undefined;
  return given({
    row: row.row.number,
    code: row.text("code", LINE),
    speaker: nameIn(row, "speaker"),
    ...birthIn(row, born, context.year, from1904),
    gender: genderIn(row, born),
    organisation: whose.of(row),
    position: row.text("position", LINE),
    represents: row.text("represents", LINE),
    addressForm: row.text("addressForm", LINE),
    title: row.text("title", TITLE),
    content: contentIn(row),
    questions: questionsOf(row),
    kind: row.text("kind", LINE),
    field: fieldIn(row, context.fields),
    place: row.text("place", LINE),
    addressedTo: row.text("addressedTo", LINE),
    address: row.text("address", LINE),
    phone: phoneIn(row),
    wantsToSpeak: answer("wantsToSpeak"),
    minutes: row.text("minutes", LINE),
    needsAccessibilityHelp: answer("needsAccessibilityHelp"),
    mayBeNamed: answer("mayBeNamed"),
  });
}

/** What is said: nothing is taken without it. */
export function contentIn(row: RowCells): string | undefined {
  const content = row.text("content", CONTENT, true);
  if (content === undefined || content === null) return void row.fail("missing-content", "content");
  return content;
}

/** As many, and each as long, as a form takes; the screen that takes the file in reads them from the text. */
function questionsOf(row: RowCells): string | null | undefined {
  const text = row.text("questions", CONTENT, true);
  const questions = questionsIn(text ?? "");
  if (questions.length > MOST_QUESTIONS) row.fail("too-many-questions", "questions");
  if (questions.some((question) => !fitsIn(question, MOST_OF_A_QUESTION)))
    row.fail("text-too-long", "questions");
  return text;
}

/** Of the hearing's list, whatever its marks and capitals. */
function fieldIn(row: RowCells, fields: readonly string[]): string | null | undefined {
  const written = row.cleaned("field");
  if (written === undefined || written === null) return written;
  const field = fields.find((field) => searchKey(field) === searchKey(written));
  if (field === undefined) row.warn("unknown-field", "field", written);
  return field ?? null;
}
