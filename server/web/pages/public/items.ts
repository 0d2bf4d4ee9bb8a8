/** What became of each matter, as a list that is searched without tone marks, and each on a page of its own. */
import type { Shows } from "../../../../shared/terms/publication.ts";
import { searchKey } from "../../../../shared/terms/text.ts";
import type { PublicItem } from "../../../../shared/views/after/public.ts";
import { type Asked, FILTERS, fitsOnePage, hasValue, isFiltered, PAGE } from "./asked.ts";
import { day, plain, quote, slashed } from "./html.ts";
import { progressLine, progressList } from "./progress.ts";
import type { Words } from "./words.ts";

const SIGNS: Readonly<Record<Shows, string>> = {
  ...{ answer: "✓", task: "◐", transfer: "→", result: "✓", withdrawn: "↩", reopened: "◐" },
  unanswered: "■",
};
const CLASSES: Readonly<Record<Shows, string>> = {
  ...{
    answer: "done",
    task: "doing",
    transfer: "done",
    result: "done",
    unanswered: "back",
    withdrawn: "back",
    reopened: "doing",
  },
};

export const isDoing = ({ shows }: PublicItem): boolean =>
  shows === "task" || shows === "reopened" || shows === "withdrawn";
const SETTLED: ReadonlySet<Shows> = new Set(["answer", "result"]);
export const isSettled = ({ shows }: PublicItem): boolean => SETTLED.has(shows);

export const titleOf = ({ askers: [first], field }: PublicItem): string => first?.title ?? field;

/** Where the list's links lead, and the day on which it is read. */
interface Addresses {
  readonly item: (id: string) => string;
  readonly page: (page: number) => string;
  /** all on one page */
  readonly whole: string;
  readonly today: string | undefined;
}

/** All words of an item that a reader may look for. */
const wordsOf = (item: PublicItem): string =>
  searchKey(
    [
      ...[item.id, item.field, item.lead, item.task, item.text, ...item.places, ...item.questions],
      ...item.askers.flatMap(({ opinion, who, title }) => [opinion, who, title]),
    ].join(" "),
  );

/** Each word somewhere, whatever its marks, of what the filters leave. */
export function found(items: readonly PublicItem[], asked: Asked): PublicItem[] {
  const sought = searchKey(asked.query).split(" ").filter(Boolean);
  return items.filter((item) => {
    if (asked.only !== "all" && isDoing(item) !== (asked.only === "doing")) return false;
    if (!FILTERS.every((filter) => hasValue(item, filter, asked[filter]))) return false;
    const words = wordsOf(item);
    return sought.every((word) => words.includes(word));
  });
}

export function stateLine({ shows, correction }: PublicItem, words: Words): string {
  const corrected = correction === null ? "" : `, ${words.corrected}`;
  return `<p class="state ${CLASSES[shows]}"><span aria-hidden="true">${SIGNS[shows]}</span> ${words.shows[shows]}${corrected}</p>`;
}

/** Is it told to be overdue on this day? Due today is not overdue. */
export const isToldOverdue = ({ overdueAfter }: PublicItem, today: string | undefined): boolean =>
  overdueAfter !== null && today !== undefined && today > overdueAfter;

function due(item: PublicItem, words: Words, today: string | undefined): string {
  if (item.until === null) return "";
  const late = isToldOverdue(item, today) ? ` <b class="late">▲ ${words.overdue}</b>` : "";
  return `<b>${words.until} ${words.due(item.until)}</b>${late}`;
}

function card(item: PublicItem, words: Words, address: Addresses): string {
  const { id, askers, text, task, lead, shows } = item;
  const said = quote(words, text || task) || (shows === "answer" ? words.answeredInHall : "");
  const who = quote(words, [...new Set(askers.map((asker) => asker.who))].join("; "));
  const foot = [quote(words, lead), due(item, words, address.today)].filter(Boolean).join(" · ");
  const far = isDoing(item) ? progressLine(item, words) : "";
  return `<li class="card"><h3><a href="${address.item(id)}">${quote(words, titleOf(item))}</a></h3><p class="soft">${who}</p>${stateLine(item, words)}${said === "" ? "" : `<p>${said}</p>`}${foot === "" ? "" : `<p class="soft">${foot}</p>`}${far === "" ? "" : `<p class="soft">${far}</p>`}</li>`;
}

/** What was found, in a sentence; "": nothing was asked for. */
export const foundLine = (count: number, asked: Asked, words: Words): string =>
  isFiltered(asked) ? words.results(count, asked.query) : "";

/** One page of those that were found. */
export function itemList(
  list: readonly PublicItem[],
  asked: Asked,
  words: Words,
  address: Addresses,
): string {
  const page = Math.min(asked.page, Math.max(1, Math.ceil(list.length / PAGE)));
  const from = (page - 1) * PAGE;
  const shown = asked.whole ? list : list.slice(from, from + PAGE);
  const left = list.length - from - shown.length;
  const line = foundLine(list.length, asked, words);
  const foundText = line === "" ? "" : `<p role="status">${plain(line)}</p>`;
  const none = list.length === 0 ? `<p>${words.none}</p>` : "";
  const before =
    page > 1
      ? `<li><a class="page" rel="prev" href="${address.page(page - 1)}">${words.previous}</a></li>`
      : "";
  const next =
    left > 0
      ? `<li><a class="page" rel="next" href="${address.page(page + 1)}">${words.next(left)}</a></li>`
      : "";
  const all =
    shown.length < list.length && fitsOnePage(list.length)
      ? `<li><a class="page" href="${address.whole}">${words.allOnOnePage(list.length)}</a></li>`
      : "";
  const cards = shown.map((item) => card(item, words, address)).join("");
  return `${foundText}${none}<ul class="items">${cards}</ul>${before || next ? `<ul class="pages">${before}${next}${all}</ul>` : ""}`;
}

const section = (title: string, body: string): string => (body === "" ? "" : `<h2>${title}</h2>${body}`);

function asked(item: PublicItem, words: Words): string {
  const { quoted } = words;
  const who = item.askers
    .map(
      ({ who: name, title }) =>
        `<p${quoted}>${plain(name)}${item.askers.length > 1 ? `: ${plain(title)}` : ""}</p>`,
    )
    .join("");
  const questions = item.questions.map((question) => `<li${quoted}>${plain(question)}</li>`).join("");
  const added = item.added
    ? `<p>${words.addedOn(slashed(item.added.on), quote(words, item.added.onWordOf))}.</p>`
    : "";
  return `${who}${added}${questions === "" ? "" : `<ul>${questions}</ul>`}`;
}

function given(item: PublicItem, words: Words, today: string | undefined): string {
  const { task, lead, verb, supporting, shows, text } = item;
  if (shows === "answer")
    return `<p>${quote(words, text) || words.answeredInHall}</p>${lead === "" ? "" : `<p class="soft">${quote(words, lead)}</p>`}`;
  if (task === "") return "";
  const to =
    lead === "" ? "" : `${words.lead(verb, quote(words, lead), quote(words, supporting.join(", ")))}: `;
  return `<p>${`${to}${quote(words, task)}. ${due(item, words, today)}`.trimEnd()}</p>`;
}

function outcome({ shows, text, sentTo, reminders }: PublicItem, words: Words): string {
  if (shows === "withdrawn") return `<p class="note">${words.withdrawn}</p>`;
  if (shows === "reopened") return `<p class="note">${words.reopened}</p>`;
  if (shows !== "result" && shows !== "transfer" && shows !== "unanswered") return "";
  const sent = sentTo === null ? "" : `<p>${words.sentTo} ${quote(words, sentTo)}.</p>`;
  const days = reminders.map(slashed).join(", ");
  const none = shows === "unanswered" ? `<p class="note">${words.noAnswer(days)}</p>` : "";
  return `${none}${text === "" ? "" : `<p>${quote(words, text)}</p>`}${sent}`;
}

/** What was released when, and what was wrong in it. */
function traceList({ trace }: PublicItem, words: Words): string {
  const rows = trace.map(
    ({ at, shows, words: said }) =>
      `<li>${day(at)} ${words.shows[shows]}${said === "" ? "" : `: ${quote(words, said)}`}</li>`,
  );
  return `<ol>${rows.join("")}</ol>`;
}

/** The whole of one matter: what came of it first, then what was asked, how far it has come, when it was made public. */
export function itemBody(item: PublicItem, words: Words, today: string | undefined): string {
  const { correction, id, field, places, shows } = item;
  const corrected =
    correction === null
      ? ""
      : `<p class="note"><b>${words.correction} ${day(item.at)}.</b> ${quote(words, correction)}</p>`;
  const where = `${quote(words, [field, ...places].join(" · "))} · ${plain(id)}`;
  const atHearing = section(item.added ? words.addedTask : words.atHearing, given(item, words, today));
  const [first, later] = shows === "answer" ? [atHearing, ""] : ["", atHearing];
  const parts = [
    ...[section(words.result, outcome(item, words)), first, corrected],
    ...[section(item.concluded ? words.concluded : words.asked, asked(item, words)), later],
    ...[section(words.steps, progressList(item, words)), section(words.trace, traceList(item, words))],
  ];
  return `<article><p class="soft">${where}</p><h1>${quote(words, titleOf(item))}</h1>${stateLine(item, words)}${parts.join("")}</article>`;
}
