/** The page that opens an archive without our software: what it is, what it holds, how it is verified. */
import type { About } from "./container.ts";

const ESCAPED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const plain = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? "");

const PARTS: readonly (readonly [folder: string, title: string])[] = [
  ["cong-khai/", "Nội dung đã công khai"],
  ["van-ban/", "Văn bản"],
  ["bien-ban/", "Lời ghi biên bản"],
  ["tep/", "Tệp đính kèm, minh chứng"],
];

/** A link to each file, by what it is. */
export function archivePage({ title, hearing, sealedAt, version }: About, of: readonly string[]): string {
  const paths = of.toSorted();
  const list = (some: readonly string[]) =>
    `<ul>${some.map((path) => `<li><a href="${encodeURI(path)}">${plain(path)}</a></li>`).join("")}</ul>`;
  const sections = PARTS.map(([folder, name]) => {
    const some = paths.filter((path) => path.startsWith(folder));
    return some.length === 0 ? "" : `<h2>${name}</h2>${list(some)}`;
  });
  const rest = paths.filter((path) => !PARTS.some(([folder]) => path.startsWith(folder)));
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Hồ sơ lưu trữ: ${plain(title)}</title><style>:root{color-scheme:light dark}body{margin:0 auto;max-width:46rem;padding:16px;font:1.0625rem/1.5 system-ui,sans-serif}a{overflow-wrap:anywhere}</style></head>
<body><h1>${plain(title)}</h1><p>Hồ sơ lưu trữ của hội nghị <b>${plain(hearing)}</b>, niêm phong ${plain(sealedAt)} (bút toán ${version}).</p>
<p>Mọi tệp mở được bằng phần mềm thông thường. Tệp <code>manifest.json</code> ghi mã SHA-256 của từng tệp và của toàn bộ; kiểm tra bằng lệnh <code>npm run archive -- verify</code> hoặc <code>sha256sum</code>.</p>
${sections.join("")}<h2>Nhật ký</h2><p>Mỗi dòng là một mục JSON: từng việc đã làm, theo thứ tự, nối với nhau bằng mã băm.</p>${list(rest)}</body></html>`;
}
