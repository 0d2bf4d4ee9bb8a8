/** The lists of the sample's organisations as their offices send them: workbooks, tables of text, documents. */
import { type Row, readTable } from "../../server/intake/table.ts";
import { wordFile } from "./wordFile.ts";
import { workbook } from "./workbooks.ts";

export interface OfficeFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

type Cells = readonly (readonly string[])[];
type Written = (title: string, table: Cells) => Pick<OfficeFile, "mimeType" | "buffer"> & { ending: string };

const csvCell = (text: string) => `"${text.replaceAll('"', '""')}"`;
/** Each office has its own way. */
const WAYS: readonly Written[] = [
  (title, table) => ({
    ...{ ending: "xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
    buffer: Buffer.from(workbook([{ rows: [["THÀNH PHỐ"], [title], [], ...table] }])),
  }),
  (title, table) => ({
    ...{ ending: "csv", mimeType: "text/csv" },
    buffer: Buffer.from(
      `\uFEFF${[[title], ...table].map((row) => row.map(csvCell).join(";")).join("\r\n")}\r\n`,
    ),
  }),
  (title, table) => ({
    ...{
      ending: "docx",
      mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    },
    buffer: Buffer.from(wordFile(["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", title], table)),
  }),
];

interface Lists {
  readonly organisation: string;
  readonly number: number;
  readonly delegates: readonly Row[];
  readonly opinions: readonly Row[];
}

function filesOf({ organisation, number, delegates, opinions }: Lists): readonly OfficeFile[] {
  const write = WAYS[number % WAYS.length] as Written;
  const file = (what: string, title: string, table: Cells): OfficeFile => {
    const { ending, ...rest } = write(title, table);
    return { name: `${what}-${String(number).padStart(2, "0")}.${ending}`, ...rest };
  };
  const people = delegates.map((row, i) => [
    ...[String(i + 1), row.needed("name"), row.needed("gender"), row.needed("birth_year")],
    ...[row.needed("position"), row.text("represents")],
  ]);
  const matters = opinions.map((row, i) => [
    ...[String(i + 1), row.needed("speaker_name"), row.text("position"), row.needed("field")],
    ...[row.needed("title"), row.needed("content"), row.text("questions")],
    ...[row.text("matter_location"), row.text("addressed_to")],
    row.text("wants_to_speak") === "yes" ? "x" : "",
  ]);
  return [
    file("danh-sach-dai-bieu", `Danh sách đại biểu ${organisation}`, [
      ["STT", "Họ và tên", "Giới tính", "Năm sinh", "Chức vụ", "Đại diện cho"],
      ...people,
    ]),
    ...(matters.length === 0
      ? []
      : [
          file("phieu-y-kien", `Ý kiến của ${organisation}`, [
            [
              ...["STT", "Người phát biểu", "Chức vụ", "Lĩnh vực", "Tiêu đề", "Nội dung"],
              ...["Đề nghị cụ thể", "Địa điểm", "Cơ quan được hỏi", "Muốn phát biểu"],
            ],
            ...matters,
          ]),
        ]),
  ];
}

const allDelegates = readTable("sample", "delegates.csv", ["organisation", "name"]);
const matters = readTable("sample", "opinions.csv", ["code", "source_name", "title"]);

export const delegatesOf = (organisation: string): readonly Row[] =>
  allDelegates.filter((row) => row.needed("organisation") === organisation);
export const opinionsOf = (organisation: string): readonly Row[] =>
  matters.filter((row) => row.needed("source_name") === organisation);

/** Of the first organisations of the sample: a list of delegates each, and one of opinions. */
export function officeFiles(most: number): readonly OfficeFile[] {
  const all = readTable("sample", "organisations.csv", ["number", "name"]);
  return all.slice(0, most).flatMap((row) => {
    const organisation = row.needed("name");
    return filesOf({
      ...{ organisation, number: row.whole("number") },
      delegates: delegatesOf(organisation),
      opinions: opinionsOf(organisation),
    });
  });
}

const prepared = readTable("sample", "preparation.csv", ["code", "screening"]);

/** What the sample's clerks decided of the matter whose title stands in a text; null: accepted. */
export function screenedLater(text: string): Row | null {
  const code = matters.find((row) => text.includes(row.needed("title")))?.needed("code");
  const row = prepared.find((one) => one.needed("code") === code);
  return row === undefined || row.text("screening") === "accept" ? null : row;
}
