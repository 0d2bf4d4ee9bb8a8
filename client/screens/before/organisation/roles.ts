/** What people of a list are: offered while a line is typed, so that nobody types the same again. Pure. */
import { matchesSearch, searchKey } from "../../../../shared/terms/text.ts";

/** What delegates of organisations mostly are. */
const USUAL = [
  ...["Hội viên", "Chi hội trưởng", "Chi hội phó", "Bí thư Chi bộ", "Tổ trưởng tổ dân phố"],
  ...["Trưởng khu", "Phó Trưởng khu", "Trưởng ban Công tác Mặt trận", "Ủy viên Ủy ban MTTQ"],
  ...["Người có uy tín", "Người có uy tín trong cộng đồng", "Đoàn viên", "Bí thư Chi đoàn", "Công nhân"],
  ...["Chủ tịch", "Phó Chủ tịch", "Ủy viên Ban Chấp hành", "Hộ kinh doanh"],
] as const;
/** chips that fit beside each other on a phone */
const MOST = 4;

const SEPARATOR = /[,;\t]/;

/** The line that is being typed: the name, and what of the position stands there. */
function lastLine(text: string): { readonly before: string; readonly name: string; readonly part: string } {
  const start = text.lastIndexOf("\n") + 1;
  const line = text.slice(start);
  const at = line.search(SEPARATOR);
  const [name, part] = at < 0 ? [line, ""] : [line.slice(0, at), line.slice(at + 1)];
  return { before: text.slice(0, start), name: name.trim(), part: part.trim() };
}

/** What may stand behind the name of the last line: what the list has already, the newest first, then what is usual. */
export function rolesFor(text: string, known: readonly string[]): readonly string[] {
  const { name, part } = lastLine(text);
  if (!name.includes(" ")) return [];
  const earlier = known.filter((role) => role !== "").toReversed();
  const all = new Map([...earlier, ...USUAL].map((role) => [searchKey(role), role] as const));
  return [...all]
    .filter(([key]) => key !== searchKey(part) && (part === "" || matchesSearch(part, key)))
    .slice(0, MOST)
    .map(([, role]) => role);
}

/** The text with the role behind the last name, and the next line begun. */
export function withRole(text: string, role: string): string {
  const { before, name } = lastLine(text);
  return `${before}${name}, ${role}\n`;
}
