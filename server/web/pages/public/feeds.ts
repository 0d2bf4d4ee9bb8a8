/** What became of each matter, for programs: JSON Feed 1.1, RSS 2.0, and a package for the media. */
import papaparse from "papaparse";
import type { PublicItem } from "../../../../shared/views/after/public.ts";
import type { PublicView } from "../../../../shared/views/before/public.ts";
import { zipOf } from "../../../machine/zip.ts";
import { afterPage, itemPage } from "./afterPage.ts";
import { EVERYTHING, itemAddress } from "./asked.ts";
import { day, plain, slashed } from "./html.ts";
import { titleOf } from "./items.ts";
import { WORDS } from "./words.ts";

const words = WORDS.vi;

/** A matter in plain lines. */
function textOf(item: PublicItem): string {
  const { id, shows, lead, task, until, text, sentTo, correction, field, places, questions, askers } = item;
  const done = item.progress.findLastIndex(({ at }) => at !== null);
  return [
    `${id}. ${titleOf(item)}`,
    [field, ...places].join(" · "),
    `${item.concluded ? words.concluded : words.asked}: ${askers.map(({ who }) => who).join("; ")}`,
    item.added ? words.addedOn(slashed(item.added.on), item.added.onWordOf) : "",
    ...questions.map((question) => `- ${question}`),
    `${words.shows[shows]}${correction === null ? "" : `, ${words.corrected}`}`,
    task === "" ? "" : `${words.lead(item.verb, lead, item.supporting.join(", "))}: ${task}`,
    until === null ? "" : `${words.until} ${slashed(until)}`,
    ...item.progress
      .slice(0, done + 1)
      .map(({ kind, at }) => `${words.progress[kind]}: ${at === null ? words.stepDone : day(at)}`),
    text === "" ? "" : `${words.result}: ${text}`,
    sentTo === null ? "" : `${words.sentTo} ${sentTo}`,
    shows === "unanswered" ? words.noAnswer(item.reminders.map(slashed).join(", ")) : "",
    correction === null ? "" : `${words.correction}: ${correction}`,
  ]
    .filter((line) => line !== "")
    .join("\n");
}

const itemsOf = (view: PublicView): readonly PublicItem[] => view.followUp?.items ?? [];
const newestFirst = (view: PublicView) => itemsOf(view).toSorted((a, b) => b.at - a.at);

export function jsonFeed(view: PublicView, hearing: string, base: string): string {
  const place = { hearing, language: "vi" } as const;
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: view.title,
    language: "vi",
    home_page_url: `${base}/p/${hearing}`,
    feed_url: `${base}/p/${hearing}/feed.json`,
    items: newestFirst(view).map((item) => ({
      id: `${hearing}/${item.id}`,
      url: `${base}${itemAddress(place, item.id)}`,
      title: titleOf(item),
      content_text: textOf(item),
      date_published: new Date(item.trace[0]?.at ?? item.at).toISOString(),
      date_modified: new Date(item.at).toISOString(),
      tags: [words.shows[item.shows], item.field, ...item.places],
    })),
  });
}

export function rss(view: PublicView, hearing: string, base: string): string {
  const place = { hearing, language: "vi" } as const;
  const items = newestFirst(view).map(
    (item) =>
      `<item><title>${plain(titleOf(item))}</title><link>${base}${itemAddress(place, item.id)}</link><guid isPermaLink="false">${hearing}/${item.id}/${item.at}</guid><pubDate>${new Date(item.at).toUTCString()}</pubDate><category>${plain(words.shows[item.shows])}</category><description>${plain(textOf(item))}</description></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${plain(view.title)}</title><link>${base}/p/${hearing}</link><description>${plain(words.intro(slashed(view.date), view.venue))}</description><language>vi</language><atom:link href="${base}/p/${hearing}/rss.xml" rel="self" type="application/rss+xml"/>${items.join("")}</channel></rss>`;
}

const COLUMNS = [
  ...["Mã", "Tên", "Người nêu", "Lĩnh vực", "Nơi", "Trạng thái", "Cơ quan chủ trì", "Nhiệm vụ"],
  ...["Hạn", "Kết quả", "Nơi chuyển đến", "Đính chính", "Cập nhật"],
];

function csv(view: PublicView): string {
  const rows = itemsOf(view).map((item) => [
    ...[item.id, titleOf(item), item.askers.map(({ who }) => who).join("; "), item.field],
    ...[item.places.join(", "), words.shows[item.shows], item.lead, item.task],
    ...[item.until === null ? "" : slashed(item.until), item.text, item.sentTo ?? ""],
    ...[item.correction ?? "", day(item.at)],
  ]);
  return `\uFEFF${papaparse.unparse([COLUMNS, ...rows], { newline: "\r\n", escapeFormulae: true })}\r\n`;
}

const bytes = (text: string) => new TextEncoder().encode(text);

/** What is public now, as files: texts, a table, pages that open without a network. The same view, the same bytes. */
export function mediaPackage(view: PublicView, hearing: string): Uint8Array {
  const place = { hearing, language: "vi" } as const;
  const local = (page: string) => page.replaceAll(`href="/p/${hearing}/i/`, 'href="');
  const items = itemsOf(view);
  const pages = items.flatMap(({ id }) => {
    const page = itemPage(view, place, id);
    return page === null ? [] : [[`trang/${id}.html`, bytes(page)] as const];
  });
  const index = local(afterPage(view, place, { ...EVERYTHING, whole: "file" })).replace(
    /href="([A-Z]{2}-[\w-]+)"/g,
    'href="$1.html"',
  );
  return zipOf(
    {
      "noi-dung.txt": bytes(`${view.title}\n\n${items.map(textOf).join("\n\n")}\n`),
      "noi-dung.csv": bytes(csv(view)),
      "trang/index.html": bytes(index),
      ...Object.fromEntries(pages),
    },
    6,
  );
}
