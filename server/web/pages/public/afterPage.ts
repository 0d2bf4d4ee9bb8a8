/** The page of a hearing on its day and afterwards: without a script, for any browser, for paper and for a screen reader. */
import { longDate } from "../../../../shared/terms/dates.ts";
import { OUTCOME_NAMES } from "../../../../shared/terms/outcomes.ts";
import type { PublicFollowUp, PublicItem, PublicToday } from "../../../../shared/views/after/public.ts";
import type { PublicView } from "../../../../shared/views/before/public.ts";
import { day, framed, hour, paragraphs, plain } from "./html.ts";
import { type Asked, isDoing, isSettled, itemBody, itemList, titleOf } from "./items.ts";
import { documents, programme } from "./preparation.ts";
import { type Language, WORDS, type Words } from "./words.ts";

export interface Place {
  readonly hearing: string;
  readonly language: Language;
}

const root = ({ hearing }: Place): string => `/p/${hearing}`;

function query(place: Place, asked: Partial<Asked>): string {
  const parts = new URLSearchParams();
  if (asked.query) parts.set("q", asked.query);
  if (asked.only && asked.only !== "all") parts.set("s", asked.only);
  if (asked.page && asked.page > 1) parts.set("page", String(asked.page));
  if (place.language === "en") parts.set("lang", "en");
  const text = parts.toString();
  return plain(`${root(place)}${text === "" ? "" : `?${text}`}`);
}

export const itemAddress = (place: Place, id: string): string =>
  `${root(place)}/i/${encodeURIComponent(id)}${place.language === "en" ? "?lang=en" : ""}`;

function figures(items: readonly PublicItem[], words: Words): string {
  const sent = items.filter(({ shows }) => shows === "transfer").length;
  const rows = [
    [items.length, words.total],
    [items.filter(isSettled).length, words.settled],
    [items.filter(isDoing).length, words.doing],
    [sent, words.sent],
  ];
  return `<ul class="figures">${rows.map(([count, name]) => `<li><b>${count}</b>${name}</li>`).join("")}</ul>`;
}

function finder(place: Place, asked: Asked, words: Words): string {
  const language = place.language === "en" ? `<input type="hidden" name="lang" value="en">` : "";
  const only = asked.only === "all" ? "" : `<input type="hidden" name="s" value="${asked.only}">`;
  const choices = [
    ["all", words.all],
    ["doing", words.shows.task],
    ["done", words.shows.result],
  ] as const;
  const links = choices.map(
    ([only_, name]) =>
      `<li><a href="${query(place, { ...asked, only: only_, page: 1 })}"${asked.only === only_ ? ' aria-current="true"' : ""}>${name}</a></li>`,
  );
  return `<form action="${root(place)}" role="search"><label for="q">${words.find}</label><div class="find"><input id="q" name="q" type="search" value="${plain(asked.query)}" placeholder="${words.noMarks}" maxlength="100">${language}${only}<button>${words.go}</button></div></form><ul class="choice">${links.join("")}</ul>`;
}

function about(view: PublicView, { guided }: PublicFollowUp, words: Words, hearing: string): string {
  const told = `${paragraphs(view.announcement?.topics ?? "")}${documents(view, hearing)}${programme(view)}`;
  const rights = view.rights.map((line) => `<li>${plain(line)}</li>`).join("");
  return `<h2>${words.about}</h2>${told === "" ? "" : `<details><summary>${words.announcement}</summary>${told}</details>`}${rights === "" ? "" : `<details><summary>${words.rights}</summary><ul>${rights}</ul></details>`}<details><summary>${words.guided(guided.registered, guided.inHall)}</summary><p>${words.guidedWhy}</p></details>`;
}

const outcomeName = (words: Words, kind: PublicToday["decided"][number]["kind"]) =>
  words.outcome[kind] ?? OUTCOME_NAMES[kind];

/** The hall as it stands. */
export function todayBody(today: PublicToday, words: Words): string {
  const { floor, step, session, decided } = today;
  const turn =
    floor &&
    `<div class="card"><p class="soft">${floor.answers ? words.answers : words.speaks}</p><h3>${plain(floor.who)}</h3>${floor.title === null ? "" : `<p>${plain(floor.title)}</p>`}</div>`;
  const now = session === "suspended" ? `<p class="note">${words.break}</p>` : (turn ?? "");
  const done = decided.map(
    ({ at, title, kind, text }) =>
      `<li class="card"><h3>${plain(title)}</h3><p class="state done">${outcomeName(words, kind)} · ${hour(at)}</p><p>${plain(text)}</p></li>`,
  );
  const over =
    session === "closed"
      ? `<p class="note">${words.notOpen}</p>`
      : `<h2>${words.today}</h2>${step === null ? "" : `<p>${plain(step)}</p>`}${now}<p class="soft noPrint">${words.fewSeconds}</p>`;
  return `${over}<h2>${words.decided}</h2>${done.length === 0 ? `<p>${words.nothingDecided}</p>` : `<ul class="items">${done.join("")}</ul>`}`;
}

const heading = (view: PublicView, words: Words): string =>
  `<header><h1 lang="vi">${plain(view.title)}</h1><p>${plain(words.intro(longDate(view.date), view.venue))}</p></header>`;

function foot(view: PublicView, place: Place, words: Words, other: string): string {
  const at = view.followUp?.at ?? null;
  const base = root(place);
  const lists =
    view.followUp === null
      ? ""
      : ` · <a href="${base}/rss.xml">RSS</a> · <a href="${base}/feed.json">JSON</a> · <a href="${base}/package.zip">${words.media}</a>`;
  const updated = at === null ? "" : `${words.updated} ${day(at)} <b>${hour(at)}</b>`;
  return `<footer class="noPrint"><p>${updated}${lists} · <a href="/h/${place.hearing}/ask">${words.byCode}</a> · <a href="${other}" lang="${place.language === "vi" ? "en" : "vi"}">${words.other}</a></p></footer>`;
}

const feeds = ({ hearing }: Place): string =>
  `<link rel="alternate" type="application/feed+json" href="/p/${hearing}/feed.json"><link rel="alternate" type="application/rss+xml" href="/p/${hearing}/rss.xml">`;

const otherLanguage = (place: Place): Place => ({
  ...place,
  language: place.language === "vi" ? "en" : "vi",
});

/** The page of the hearing: what became of each matter, and on the day what happens in the hall. */
export function afterPage(view: PublicView, place: Place, asked: Asked): string {
  const words = WORDS[place.language];
  const { followUp, today, title } = view;
  const address = {
    item: (id: string) => itemAddress(place, id),
    page: (page: number) => query(place, { ...asked, page }),
  };
  const main = followUp
    ? `${figures(followUp.items, words)}${finder(place, asked, words)}${itemList(followUp.items, asked, words, address)}${about(view, followUp, words, place.hearing)}`
    : today
      ? todayBody(today, words)
      : "";
  return framed({
    ...{ title, language: place.language, links: followUp ? feeds(place) : "" },
    ...{ heading: heading(view, words), main },
    foot: foot(view, place, words, query(otherLanguage(place), asked)),
  });
}

/** The page of one matter; null: it is not public. */
export function itemPage(view: PublicView, place: Place, id: string): string | null {
  const item = view.followUp?.items.find((one) => one.id === id);
  if (!item) return null;
  const words = WORDS[place.language];
  const back = `<p class="noPrint"><a class="page" href="${query(place, {})}">← ${words.back}</a></p>`;
  return framed({
    ...{ title: `${titleOf(item)} · ${view.title}`, language: place.language },
    ...{ heading: heading(view, words), main: `${back}${itemBody(item, words)}` },
    foot: foot(view, place, words, itemAddress(otherLanguage(place), id)),
  });
}
