/**
 * What the handbook quotes of a screen is on a screen: each **button** and _field_ of docs/*.md in Vietnamese is found among the
 * strings of the client, of the pages that the server writes, and of the words that they share. A number or "…" stands for anything.
 */
import { readFileSync } from "node:fs";
import { parseSync, Visitor } from "vite";
import { filesBelow } from "./files.mjs";

const PAGES = ["docs/cam-nang.md", "docs/truoc-hoi-nghi.md", "docs/sau-hoi-nghi.md"] as const;
const SAID_IN = ["client", "server/web", "server/documents", "server/rulebook/before", "shared"] as const;

/** Emphasis that quotes no screen: who does something, what is printed on paper, what is stressed. */
const NO_LABELS: ReadonlySet<string> = new Set([
  ...[
    "Giữa màn hình",
    "Đang nói",
    "Quên bấm giờ",
    "bấm khi nào",
    "Thanh trên cùng",
    "Ctrl + Enter",
    "Dán từ Word",
  ],
  ...[
    "tự theo điều hành",
    "Hai màn hình",
    "mã SHA-256",
    "⋮ → Cài đặt ứng dụng",
    "Chia sẻ → Thêm vào MH chính",
  ],
  ...["Ban Dân vận, Mặt trận", "hộp Ban Dân vận", "Liên hệ người gửi", "DỰ THẢO, số liệu đến … giờ … phút"],
  ...["một lần, không lấy lại được", "Ghi lại mã", "Không ai bị từ chối vì trễ."],
  ...["tổ chức, phường xã không tự sửa, rút", "Từ tệp của 24 tổ chức đến thứ tự đã công bố"],
]);

const plain = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\s ]+/g, " ")
    .replace(/[:.]$/, "")
    .trim()
    .toLocaleLowerCase("vi");

/** Every string of the code; what a template puts in is a gap. */
function stringsOf(file: string): string[] {
  const strings: string[] = [];
  const take = (text: unknown) => void (typeof text === "string" && strings.push(text));
  const literal = ({ value }: { readonly value: unknown }) => take(value);
  const template = ({
    quasis,
  }: {
    readonly quasis: readonly { readonly value: { cooked: string | null } }[];
  }) => take(quasis.map(({ value }) => value.cooked ?? "").join("…"));
  const { program } = parseSync(file, readFileSync(file, "utf8"));
  new Visitor({ Literal: literal, TemplateLiteral: template }).visit(program);
  return strings;
}

const partsOf = (text: string): string[] =>
  text
    .split(/…|\d+/)
    .map((part) => part.trim())
    .filter(Boolean);

/** Do the parts follow one another in the text? */
function holds(text: string, parts: readonly string[]): boolean {
  let from = 0;
  return parts.every((part) => {
    const at = text.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}

/** What a template says around its gaps, where that is a good part of the label. */
function fills(label: string, said: string): boolean {
  const parts = said.includes("…") ? partsOf(said) : [];
  return parts.join("").length * 3 >= label.length && holds(label, parts);
}

/** "☰ Điều hành → Kết luận" are two controls, one after the other. */
const isSaid = (quoted: string): boolean =>
  quoted
    .split("→")
    .map(plain)
    .every((label) => all.some((said) => holds(said, partsOf(label)) || fills(label, said)));

const all = SAID_IN.flatMap((folder) => filesBelow(folder))
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap(stringsOf)
  .map(plain);

const quoted = /\*\*([^*]+)\*\*|(?<![\p{L}\d`/])_([^_]+)_(?![\p{L}\d])/gu;
const labels = PAGES.flatMap((page) =>
  readFileSync(page, "utf8")
    .split("\n")
    .flatMap((line, i) =>
      [...line.matchAll(quoted)].map(([, bold, italic]) => ({
        place: `${page}:${i + 1}`,
        label: (bold ?? italic ?? "").trim(),
      })),
    ),
);
const problems = [
  ...labels
    .filter(({ label }) => !NO_LABELS.has(label) && !isSaid(label))
    .map(({ place, label }) => `${place}: "${label}" is on no screen`),
  ...[...NO_LABELS]
    .filter((stressed) => !labels.some(({ label }) => label === stressed) || isSaid(stressed))
    .map((stressed) => `NO_LABELS has "${stressed}" for nothing`),
];
for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
