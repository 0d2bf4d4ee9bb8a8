/** The page of a hearing for everybody: the announcement, and how one registers; without a script, for any browser. */
import { registrationAt } from "../../../shared/reckoning/registration.ts";
import { dayOf, type Instant } from "../../../shared/terms/time.ts";
import type { PublicView } from "../../../shared/views/before/public.ts";

const ESCAPED: Readonly<Record<string, string>> = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" },
};

/** What somebody has typed, as text of a page. */
const plain = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? "");
const paragraphs = (text: string): string =>
  text
    .split("\n")
    .map((line) => `<p>${plain(line)}</p>`)
    .join("");

const HOURS = 7 * 3_600_000;
const hour = (at: Instant): string => new Date(at + HOURS).toISOString().slice(11, 16);
const day = (at: Instant): string => dayOf(at).split("-").reverse().join("/");

const SOURCES = {
  wards: "Qua Đảng ủy phường, xã",
  organisations: "Qua tổ chức, đoàn thể",
  individuals: "Cá nhân gửi trực tiếp",
} as const;
const STANDS = { open: "đang nhận", closed: "đã hết hạn" } as const;

function registration(view: PublicView, now: Instant, ask: string): string {
  const stands = registrationAt(view, now);
  const rows = (Object.keys(SOURCES) as (keyof typeof SOURCES)[]).map(
    (source) => `<li>${SOURCES[source]}: <b>${STANDS[stands[source]]}</b></li>`,
  );
  const link = stands.individuals === "open" ? `<p><a href="${ask}">Gửi ý kiến, xin dự hội nghị</a></p>` : "";
  return `<section><h2>Đăng ký ý kiến</h2>${paragraphs(view.announcement?.howToRegister ?? "")}<ul>${rows.join("")}</ul>${link}</section>`;
}

function programme({ programme: steps }: PublicView): string {
  if (steps === null) return "";
  const rows = steps.map(
    ({ step, title, minutes, begins }) =>
      `<tr><th scope="row">${plain(step)}</th><td>${plain(title)}</td><td>${hour(begins)}</td><td>${minutes}</td></tr>`,
  );
  return `<section><h2>Chương trình</h2><table><thead><tr><th scope="col">Mục</th><th scope="col">Nội dung</th><th scope="col">Bắt đầu</th><th scope="col">Phút</th></tr></thead><tbody>${rows.join("")}</tbody></table></section>`;
}

function queue({ queue: turns }: PublicView): string {
  if (turns === null) return "";
  const rows = turns.map(
    ({ title, who }) => `<li>${plain(title)}<br><span class="when">${plain(who)}</span></li>`,
  );
  return `<section><h2>Thứ tự phát biểu</h2><ol>${rows.join("")}</ol></section>`;
}

function rights({ rights: lines }: PublicView): string {
  if (lines.length === 0) return "";
  return `<section><h2>Quyền, trách nhiệm</h2><ul>${lines.map((line) => `<li>${plain(line)}</li>`).join("")}</ul></section>`;
}

/** The whole page; `ask`: where an individual registers. */
export function publicPage(view: PublicView, now: Instant, ask: string): string {
  const { announcement } = view;
  const added = (announcement?.updates ?? []).map(
    ({ at, text }) => `<p><b>Bổ sung ${day(at)} ${hour(at)}.</b> ${plain(text)}</p>`,
  );
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${plain(view.title)}</title><link rel="stylesheet" href="/p/page.css"></head>
<body><header><h1>${plain(view.title)}</h1><p>Họp ${plain(view.dateText)} tại ${plain(view.venue)}.</p></header>
<main><section><h2>Thông báo ${plain(announcement?.id ?? "")}</h2><p class="when">Công bố ${day(announcement?.at ?? now)}</p>${paragraphs(announcement?.topics ?? "")}${added.join("")}</section>
${registration(view, now, ask)}${programme(view)}${queue(view)}${rights(view)}</main></body></html>`;
}

/** Readable on a phone and on paper, in the light that the device is set to. */
export const PUBLIC_STYLE = `:root{color-scheme:light dark}
body{margin:0 auto;max-width:46rem;padding:16px;font:1.0625rem/1.5 system-ui,"Segoe UI",Roboto,sans-serif}
h1{font-size:1.5rem;line-height:1.3;margin:0 0 8px}h2{font-size:1.2rem;margin:24px 0 4px}p,ul{margin:4px 0}
header{border-bottom:2px solid;padding-bottom:12px}.when{opacity:.8}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:4px 8px 4px 0;border-top:1px solid}
a{font-weight:600}@media print{body{max-width:none;font-size:11pt}}
`;
