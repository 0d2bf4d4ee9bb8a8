/** The page of a hearing on its day and afterwards: without a script, for any browser, for paper and for a screen reader. */
import type { PublicFollowUp, PublicItem } from "../../../../shared/views/after/public.ts";
import type { PublicView } from "../../../../shared/views/before/public.ts";
import { type Asked, choicesOf, isFiltered, itemAddress, link, type Place, root } from "./asked.ts";
import { finder } from "./finder.ts";
import { day, framed, hour, paragraphs, plain, quote } from "./html.ts";
import { found, foundLine, isDoing, isSettled, itemBody, itemList, titleOf } from "./items.ts";
import { documents, programme } from "./preparation.ts";
import { results } from "./results.ts";
import { rulesOfSpeaking, sharesTable, todayBody } from "./today.ts";
import { WORDS, type Words } from "./words.ts";

function figures(items: readonly PublicItem[], words: Words): string {
  const sent = items.filter(({ shows }) => shows === "transfer").length;
  const unanswered = items.filter(({ shows }) => shows === "unanswered").length;
  const rows = [
    [items.length, words.total],
    [items.filter(isSettled).length, words.settled],
    [items.filter(isDoing).length, words.doing],
    [sent, words.sent],
    ...(unanswered === 0 ? [] : [[unanswered, words.unanswered]]),
  ];
  return `<ul class="figures">${rows.map(([count, name]) => `<li><b>${count}</b>${name}</li>`).join("")}</ul>`;
}

const folded = (title: string, body: string): string =>
  body === "" ? "" : `<details><summary>${title}</summary>${body}</details>`;

function about(view: PublicView, { guided }: PublicFollowUp, place: Place, words: Words): string {
  const { today, announcement, rights } = view;
  const announced = `${paragraphs(words, announcement?.topics ?? "")}${documents(view, place, words)}${programme(view, words)}`;
  const rules =
    today === null
      ? `<ul>${rights.map((line) => `<li${words.quoted}>${plain(line)}</li>`).join("")}</ul>`
      : rulesOfSpeaking(today, rights, words);
  const parts = [
    folded(words.announcement, announced),
    folded(words.rights, rules),
    folded(words.shares, today?.shares ? sharesTable(today.shares, words) : ""),
    folded(words.guided(guided.registered, guided.inHall), `<p>${words.guidedWhy}</p>`),
  ];
  return `${results(view, place, words)}<h2>${words.about}</h2>${parts.join("")}`;
}

function heading(view: PublicView, words: Words, short = false): string {
  const intro = short ? "" : `<p>${words.intro(words.date(view.date), quote(words, view.venue))}</p>`;
  return `<header><h1 lang="vi">${plain(view.title)}</h1>${intro}</header>`;
}

/** Of which hearing a matter is: the matter's own title heads its page. */
const ofHearing = ({ title }: PublicView): string =>
  `<header><p class="soft" lang="vi">${plain(title)}</p></header>`;

function foot(view: PublicView, place: Place, words: Words, other: string): string {
  const at = view.followUp?.at ?? null;
  const base = root(place);
  const lists =
    view.followUp === null
      ? []
      : [
          `<a href="${base}/rss.xml">RSS</a>`,
          `<a href="${base}/feed.json">JSON</a>`,
          `<a href="${base}/package.zip">${words.media}</a>`,
        ];
  const links = [
    ...lists,
    `<a href="/h/${place.hearing}/ask">${words.byCode}</a>`,
    `<a href="${other}" lang="${place.language === "vi" ? "en" : "vi"}">${words.other}</a>`,
  ];
  const updated = at === null ? "" : `<p>${words.updated} ${day(at)} <b>${hour(at)}</b></p>`;
  return `<footer>${updated}<p class="noPrint">${links.join(" · ")}</p></footer>`;
}

const feeds = (place: Place): string =>
  `<link rel="alternate" type="application/feed+json" href="${root(place)}/feed.json"><link rel="alternate" type="application/rss+xml" href="${root(place)}/rss.xml">`;

const otherLanguage = (place: Place): Place => ({
  ...place,
  language: place.language === "vi" ? "en" : "vi",
});

/** What became of each matter; of what a reader asked for, that alone. */
function followed(view: PublicView, followUp: PublicFollowUp, place: Place, asked: Asked): string {
  const words = WORDS[place.language];
  const { items } = followUp;
  const address = {
    item: (id: string) => itemAddress(place, id),
    page: (page: number) => link(place, { ...asked, page }),
    whole: link(place, { ...asked, whole: "page" }),
    today: place.today,
  };
  const list = found(items, asked);
  const top = isFiltered(asked) || asked.page > 1 ? "" : figures(items, words);
  const search = asked.whole === "file" ? "" : finder(place, asked, choicesOf(items), words);
  const name = foundLine(list.length, asked, words);
  return framed({
    title: name === "" ? view.title : `${name}. ${words.short}`,
    ...(name === "" && { titled: words }),
    ...{ language: place.language, links: feeds(place), heading: heading(view, words, top === "") },
    main: `${top}${search}${itemList(list, asked, words, address)}${about(view, followUp, place, words)}`,
    foot: foot(view, place, words, link(otherLanguage(place), asked)),
  });
}

/** The page of the hearing: what became of each matter, and on the day what happens in the hall. */
export function afterPage(view: PublicView, place: Place, asked: Asked): string {
  const { followUp, today, title } = view;
  if (followUp) return followed(view, followUp, place, asked);
  const words = WORDS[place.language];
  return framed({
    ...{ title, titled: words, language: place.language, heading: heading(view, words) },
    main: `${results(view, place, words)}${today ? todayBody(today, view, place, words) : ""}`,
    foot: foot(view, place, words, link(otherLanguage(place), {})),
  });
}

/** The page of one matter; its title says how it stands. null: it is not public. */
export function itemPage(view: PublicView, place: Place, id: string): string | null {
  const item = view.followUp?.items.find((item) => item.id === id);
  if (!item) return null;
  const words = WORDS[place.language];
  const back = `<p class="noPrint"><a class="page" href="${link(place, {})}">← ${words.back}</a></p>`;
  return framed({
    ...{ title: `${titleOf(item)}: ${words.shows[item.shows]}`, titled: words, language: place.language },
    ...{ heading: ofHearing(view), main: `${back}${itemBody(item, words, place.today)}` },
    foot: foot(view, place, words, itemAddress(otherLanguage(place), id)),
  });
}
