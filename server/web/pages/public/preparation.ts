/** The page of a hearing for everybody: the announcement, and how one registers; without a script, for any browser. */
import { registrationAt } from "../../../../shared/reckoning/registration.ts";
import { PHONE_PAGE } from "../../../../shared/terms/seats.ts";
import type { Instant } from "../../../../shared/terms/time.ts";
import type { PublicView } from "../../../../shared/views/before/public.ts";
import { day, framed, hour, paragraphs, plain } from "./html.ts";

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

export function programme({ programme: steps }: PublicView): string {
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

const MEGABYTE = 1024 * 1024;
const sizeOf = (bytes: number): string =>
  bytes < MEGABYTE
    ? `${Math.ceil(bytes / 1024)} kB`
    : `${(bytes / MEGABYTE).toFixed(1).replace(".", ",")} MB`;

/** Documents that are for everybody, each to be downloaded. */
export function documents({ documents: files }: PublicView, hearing: string): string {
  if (files.length === 0) return "";
  const rows = files.map(
    ({ file, name, bytes }) =>
      `<li><a href="/p/${hearing}/files/${file}" download>${plain(name)}</a> <span class="when">${sizeOf(bytes)}</span></li>`,
  );
  return `<section><h2>Tài liệu</h2><ul>${rows.join("")}</ul></section>`;
}

/** The whole page of the phase before; `ask`: where an individual registers. */
export function preparationPage(view: PublicView, now: Instant, hearing: string): string {
  const ask = `/h/${hearing}/${PHONE_PAGE}`;
  const { announcement } = view;
  const added = (announcement?.updates ?? []).map(
    ({ at, text }) => `<p><b>Bổ sung ${day(at)} ${hour(at)}.</b> ${plain(text)}</p>`,
  );
  const main = `<section><h2>Thông báo ${plain(announcement?.id ?? "")}</h2><p class="when">Công bố ${day(announcement?.at ?? now)}</p>${paragraphs(announcement?.topics ?? "")}${added.join("")}</section>
${registration(view, now, ask)}${documents(view, hearing)}${programme(view)}${queue(view)}${rights(view)}`;
  const heading = `<header><h1>${plain(view.title)}</h1><p>Họp ${plain(view.dateText)} tại ${plain(view.venue)}.</p></header>`;
  return framed({ title: view.title, heading, language: "vi", main });
}
