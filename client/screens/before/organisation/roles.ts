/** What people of a list are, and how their names begin: offered while a line is typed, so that nobody types the same again. Pure. */
import { matchesSearch, searchKey } from "../../../../shared/terms/text.ts";
import { formBefore } from "./pasted.ts";

/** What delegates of organisations mostly are. */
const USUAL = [
  ...["Hội viên", "Chi hội trưởng", "Chi hội phó", "Bí thư Chi bộ", "Tổ trưởng tổ dân phố"],
  ...["Trưởng khu", "Phó Trưởng khu", "Trưởng ban Công tác Mặt trận", "Ủy viên Ủy ban MTTQ"],
  ...["Người có uy tín", "Người có uy tín trong cộng đồng", "Đoàn viên", "Bí thư Chi đoàn", "Công nhân"],
  ...["Chủ tịch", "Phó Chủ tịch", "Ủy viên Ban Chấp hành", "Hộ kinh doanh"],
] as const;
/** associations that say whose they are in what their people are: "Chi hội trưởng phụ nữ" */
const MEMBERS = [
  ...["nông dân", "phụ nữ", "cựu chiến binh", "người cao tuổi", "khuyến học", "cựu giáo chức"],
  ...["Chữ thập đỏ", "cựu thanh niên xung phong"],
] as const;
/** What those of an organisation are mostly, by a word of its name. */
const BY_NAME: readonly (readonly [RegExp, readonly string[]])[] = [
  ...MEMBERS.map(
    (members) =>
      [
        new RegExp(`\\b${searchKey(members)}\\b`),
        ["Chi hội trưởng", "Hội viên", `Chi hội trưởng ${members}`, `Hội viên ${members}`],
      ] as const,
  ),
  [
    /\b(mttq|mat tran)\b/,
    ["Trưởng ban Công tác Mặt trận", "Ủy viên Ủy ban MTTQ", "Người có uy tín", "Trưởng khu"],
  ],
  [
    /\b(lien doan lao dong|cong doan)\b/,
    ["Đoàn viên công đoàn", "Tổ trưởng công đoàn", "Chủ tịch công đoàn cơ sở", "Công nhân"],
  ],
  [
    /\b(doan tncs|doan thanh nien)\b/,
    ["Bí thư chi đoàn", "Đoàn viên", "Phó Bí thư chi đoàn", "Tổng phụ trách Đội"],
  ],
  [/\b(doanh nghiep|doanh nhan)\b/, ["Giám đốc", "Phó Giám đốc", "Chủ doanh nghiệp", "Hội viên"]],
  [/\b(clb|cau lac bo)\b/, ["Chủ nhiệm câu lạc bộ", "Thành viên"]],
  [/\bcong giao\b/, ["Linh mục quản xứ", "Trưởng ban Hành giáo", "Đại diện giáo dân", "Giáo dân"]],
  [/\bphat giao\b/, ["Trụ trì", "Ủy viên Ban Trị sự", "Phật tử"]],
];
/** families of most people, the most frequent first */
const FAMILIES = [
  ...["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương", "Hồ"],
  ...["Đinh", "Đoàn", "Trịnh", "Đào", "Lý", "Mai", "Lương", "Vương", "Trương", "Hà", "Tạ", "Phùng", "Cao"],
  ...["Võ", "Huỳnh", "Nông", "Hứa", "Chu", "Thái"],
] as const;
/** chips that fit beside each other on a phone */
const MOST = 4;
/** letters from which on a name is offered */
const FEWEST = 2;

const SEPARATOR = /[,;\t]/;

interface Line {
  readonly before: string;
  /** its number and form of address, as they were typed */
  readonly head: string;
  readonly form: string;
  readonly name: string;
  /** what of the position stands there; null: the name is not over */
  readonly part: string | null;
}

/** The line that is being typed. */
function lastLine(text: string): Line {
  const start = text.lastIndexOf("\n") + 1;
  const line = text.slice(start);
  const at = line.search(SEPARATOR);
  const [called, part] = at < 0 ? [line, null] : [line.slice(0, at), line.slice(at + 1).trim()];
  // read as if the name went on: of a name of one word nobody knows yet whether its letter is a form
  const goesOn = formBefore(`${called.trim().replace(/^\d{1,3}[.)]\s+/, "")} …`);
  const { form } = goesOn;
  const name = goesOn.name.slice(0, -1).trim();
  return { before: text.slice(0, start), head: called.slice(0, called.lastIndexOf(name)), form, name, part };
}

/** What those of the organisation may be: what the list has already, the newest first, then what is usual. */
function rolesOf(organisation: string, known: readonly string[]): ReadonlyMap<string, string> {
  const [, own = []] = BY_NAME.find(([fits]) => fits.test(searchKey(organisation))) ?? [];
  const earlier = known.filter((role) => role !== "").toReversed();
  return new Map([...earlier, ...own, ...USUAL].map((role) => [searchKey(role), role] as const));
}

/** What may stand behind the name of the last line. */
export function rolesFor(text: string, organisation: string, known: readonly string[]): readonly string[] {
  const { name, part } = lastLine(text);
  if (!name.includes(" ")) return [];
  return [...rolesOf(organisation, known)]
    .filter(([key]) => part === null || part === "" || (key !== searchKey(part) && matchesSearch(part, key)))
    .slice(0, MOST)
    .map(([, role]) => role);
}

/** What may stand behind the names of all who have nothing there, once no line is being typed. */
export const rolesForRest = (
  text: string,
  organisation: string,
  known: readonly string[],
): readonly string[] =>
  lastLine(text).name === "" ? [...rolesOf(organisation, known).values()].slice(0, MOST) : [];

/** The text with the role behind the last name, and the next line begun. */
export function withRole(text: string, role: string): string {
  const { before, head, name } = lastLine(text);
  return `${before}${head}${name}, ${role}\n`;
}

const lettersOf = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Family and middle name that the last line begins: those of the list first, then what is frequent. */
export function namesFor(text: string, known: readonly string[]): readonly string[] {
  const { form, name, part } = lastLine(text);
  if (part !== null || name.includes(" ") || name.length < FEWEST) return [];
  const middles = form === "ông" ? ["Văn"] : form === "bà" ? ["Thị"] : ["Văn", "Thị"];
  const listed = known.flatMap((other) => /^(\S+ \S+) \S/.exec(other)?.[1] ?? []).toReversed();
  const usual = FAMILIES.flatMap((family) => middles.map((middle) => `${family} ${middle}`));
  // a letter without its mark may become the one that has it; đ is never d again
  const begun = lettersOf(name);
  const key = begun.includes("đ") ? lettersOf : searchKey;
  return [...new Set([...listed, ...usual])]
    .filter((beginning) => key(beginning).startsWith(begun))
    .slice(0, MOST);
}

/** The text with the beginning of the last name written out. */
export function withName(text: string, beginning: string): string {
  const { before, head } = lastLine(text);
  return `${before}${head}${beginning} `;
}
