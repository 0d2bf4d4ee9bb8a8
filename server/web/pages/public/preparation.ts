/** The page of a hearing for everybody while it is prepared: the announcement, and how one registers; for any browser. */
import { registrationAt } from "../../../../shared/reckoning/registration.ts";
import type { Attachment } from "../../../../shared/terms/attachments.ts";
import { PHONE_PAGE } from "../../../../shared/terms/seats.ts";
import type { Instant } from "../../../../shared/terms/time.ts";
import type { PublicView } from "../../../../shared/views/before/public.ts";
import { link, type Place, root } from "./asked.ts";
import { day, framed, hour, paragraphs, plain, quote, table } from "./html.ts";
import { WORDS, type Words } from "./words.ts";

const SOURCES = ["wards", "organisations", "individuals"] as const;

const askAddress = ({ hearing }: Place): string => `/h/${hearing}/${PHONE_PAGE}`;

function registration(view: PublicView, now: Instant, place: Place, words: Words): string {
  const stands = registrationAt(view, now);
  const rows = SOURCES.map((source) => {
    const until = source === "individuals" ? undefined : view.deadlines?.[source];
    const day_ =
      until === undefined || stands[source] === "closed"
        ? ""
        : `, ${words.before} ${hour(until)} ${day(until)}`;
    return `<li>${words.source[source]}: <b>${words.registration[stands[source]]}</b>${day_}</li>`;
  });
  const ask =
    stands.individuals === "open"
      ? `<p class="noPrint"><a class="page" href="${askAddress(place)}">${words.register}</a></p>`
      : "";
  return `<section><h2>${words.howToRegister}</h2>${paragraphs(words, view.announcement?.howToRegister ?? "")}<ul>${rows.join("")}</ul>${ask}</section>`;
}

export function programme({ programme: steps }: PublicView, words: Words): string {
  if (steps === null) return "";
  const rows = steps.map(({ title, minutes, begins }) => ({
    cells: [quote(words, title), hour(begins), String(minutes)],
    current: false,
  }));
  return `<section><h2>${words.programme}</h2>${table(words.programme, words.programmeHead.slice(0, 3), rows)}</section>`;
}

function queue({ queue: turns }: PublicView, words: Words): string {
  if (turns === null) return "";
  const rows = turns.map(
    ({ title, who }) => `<li${words.quoted}>${plain(title)}<br><span class="soft">${plain(who)}</span></li>`,
  );
  return `<section><h2>${words.order}</h2><ol>${rows.join("")}</ol></section>`;
}

function rights({ rights: lines }: PublicView, words: Words): string {
  if (lines.length === 0) return "";
  return `<section><h2>${words.duties}</h2><ul>${lines.map((line) => `<li${words.quoted}>${plain(line)}</li>`).join("")}</ul></section>`;
}

const MEGABYTE = 1024 * 1024;
const sizeOf = (bytes: number): string =>
  bytes < MEGABYTE
    ? `${Math.ceil(bytes / 1024)} kB`
    : `${(bytes / MEGABYTE).toFixed(1).replace(".", ",")} MB`;

/** Each to be downloaded. */
export function fileList(files: readonly Attachment[], place: Place, words: Words): string {
  const rows = files.map(
    ({ file, name, bytes }) =>
      `<li><a href="${root(place)}/files/${file}" download>${quote(words, name)}</a> <span class="soft">${sizeOf(bytes)}</span></li>`,
  );
  return rows.length === 0 ? "" : `<ul>${rows.join("")}</ul>`;
}

/** Documents that are for everybody. */
export function documents({ documents: files }: PublicView, place: Place, words: Words): string {
  const list = fileList(files, place, words);
  return list === "" ? "" : `<section><h2>${words.documents}</h2>${list}</section>`;
}

/** The whole page of the phase before. */
export function preparationPage(view: PublicView, now: Instant, place: Place): string {
  const words = WORDS[place.language];
  const { announcement } = view;
  const added = (announcement?.updates ?? []).map(
    ({ at, text }) => `<p><b>${words.added} ${day(at)} ${hour(at)}.</b> ${quote(words, text)}</p>`,
  );
  const main = `<section><h2>${words.announced} ${quote(words, announcement?.id ?? "")}</h2><p class="soft">${words.announcedOn} ${day(announcement?.at ?? now)}</p>${paragraphs(words, announcement?.topics ?? "")}${added.join("")}</section>
${registration(view, now, place, words)}${documents(view, place, words)}${programme(view, words)}${queue(view, words)}${rights(view, words)}`;
  const other: Place = { ...place, language: place.language === "vi" ? "en" : "vi" };
  const when = place.language === "vi" ? view.dateText : words.date(view.date);
  return framed({
    ...{ title: view.title, titled: words, language: place.language, main },
    heading: `<header><h1 lang="vi">${plain(view.title)}</h1><p>${words.willBe(plain(when), quote(words, view.venue))}</p></header>`,
    foot: `<footer class="noPrint"><p><a href="${askAddress(place)}">${words.byCode}</a> · <a href="${link(other, {})}" lang="${other.language}">${words.other}</a></p></footer>`,
  });
}
