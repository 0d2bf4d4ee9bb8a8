/** A whole form F1 pasted from a message: lines that begin with a field's name fill that field. Pure. */
import { searchKey } from "../../../shared/terms/text.ts";
import type { ListedDelegate } from "../../../shared/views/before/organisation.ts";
import type { Typed } from "./opinionDraft.ts";

type Said = "content" | "questions" | "place" | "addressed" | "field" | "speaker";

const LABELS: Readonly<Record<Said, readonly string[]>> = {
  content: ["nội dung", "nội dung ý kiến", "nội dung kiến nghị", "ý kiến"],
  questions: ["đề nghị cụ thể", "đề nghị", "kiến nghị cụ thể"],
  place: ["địa điểm", "địa điểm vụ việc", "nơi xảy ra"],
  addressed: ["cơ quan được hỏi", "đơn vị được hỏi", "cơ quan giải quyết"],
  field: ["lĩnh vực"],
  speaker: ["người phát biểu", "họ tên người phát biểu", "người nêu", "họ và tên"],
};
const FIELDS: ReadonlyMap<string, Said> = new Map(
  Object.entries(LABELS).flatMap(([field, labels]) =>
    labels.map((label) => [searchKey(label), field as Said] as const),
  ),
);
/** its number or dash, the name of a field, a colon */
const LINE = /^\s*(?:\d{1,2}[.)]|[-•*+])?\s*([\p{L}\p{M} ]{3,30}?)\s*:\s*(.*)$/u;
/** with fewer named lines it is a text that happens to hold a colon */
const FEWEST = 2;

function linesIn(text: string): ReadonlyMap<Said, readonly string[]> {
  const found = new Map<Said, string[]>();
  let at: Said | null = null;
  for (const line of text.split(/\r?\n/)) {
    const [, label = "", rest = ""] = LINE.exec(line) ?? [];
    const field = FIELDS.get(searchKey(label));
    if (field !== undefined && !found.has(field)) {
      at = field;
      found.set(field, rest.trim() === "" ? [] : [rest.trim()]);
    } else if (at !== null && line.trim() !== "") found.get(at)?.push(line.trim());
  }
  return found;
}

/** null: it is no such form, and stands where it was pasted. A speaker who is not on the list is left to be chosen. */
export function formIn(
  text: string,
  fields: readonly string[],
  delegates: readonly ListedDelegate[],
): Partial<Typed> | null {
  const found = linesIn(text);
  if (!found.has("content") || found.size < FEWEST) return null;
  const said = (field: Said, between = " ") => (found.get(field) ?? []).join(between);
  const speaker = ` ${searchKey(said("speaker"))} `;
  const listed = delegates.filter(({ name }) => speaker.includes(` ${searchKey(name)} `));
  const [only] = listed.length === 1 ? listed : [];
  const field = fields.find((one) => searchKey(one) === searchKey(said("field")));
  return {
    content: said("content", "\n"),
    ...(found.has("questions") && { questions: said("questions", "\n") }),
    ...(found.has("place") && { place: said("place").slice(0, 200) }),
    ...(found.has("addressed") && { addressed: said("addressed").slice(0, 200) }),
    ...(field !== undefined && { field }),
    ...(only && {
      ...{ name: only.name, addressForm: only.addressForm, position: only.position },
      notListed: false,
    }),
  };
}
