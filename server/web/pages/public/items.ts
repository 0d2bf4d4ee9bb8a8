/** What became of each matter, as a list that is searched without tone marks, and each on a page of its own. */
import { spokenDate } from "../../../../shared/terms/outcomes.ts";
import type { Shows } from "../../../../shared/terms/publication.ts";
import { searchKey } from "../../../../shared/terms/text.ts";
import type { PublicItem } from "../../../../shared/views/after/public.ts";
import { day, plain } from "./html.ts";
import type { Words } from "./words.ts";

const SIGNS: Readonly<Record<Shows, string>> = {
  ...{ answer: "✓", task: "◐", transfer: "→", result: "✓", withdrawn: "↩", reopened: "◐" },
};
const CLASSES: Readonly<Record<Shows, string>> = {
  ...{
    answer: "done",
    task: "doing",
    transfer: "done",
    result: "done",
    withdrawn: "back",
    reopened: "doing",
  },
};

/** What a reader may ask for. */
export interface Asked {
  readonly query: string;
  readonly only: "all" | "doing" | "done";
  readonly page: number;
  /** all of them on one page */
  readonly whole?: boolean;
}

const PAGE = 20;

export const isDoing = ({ shows }: PublicItem): boolean =>
  shows === "task" || shows === "reopened" || shows === "withdrawn";
const SETTLED: ReadonlySet<Shows> = new Set(["answer", "result"]);
export const isSettled = ({ shows }: PublicItem): boolean => SETTLED.has(shows);

export const titleOf = ({ askers: [first], field }: PublicItem): string => first?.title ?? field;

/** All words of an item that a reader may look for. */
const wordsOf = (item: PublicItem): string =>
  searchKey(
    [
      ...[item.id, item.field, item.lead, item.task, item.text, ...item.places, ...item.questions],
      ...item.askers.flatMap(({ opinion, who, title }) => [opinion, who, title]),
    ].join(" "),
  );

/** Each word somewhere, whatever its marks. */
export function found(items: readonly PublicItem[], { query, only }: Omit<Asked, "page">): PublicItem[] {
  const sought = searchKey(query).split(" ").filter(Boolean);
  return items.filter((item) => {
    if (only === "doing" && !isDoing(item)) return false;
    if (only === "done" && isDoing(item)) return false;
    const words = wordsOf(item);
    return sought.every((word) => words.includes(word));
  });
}

export function stateLine({ shows, correction }: PublicItem, words: Words): string {
  const corrected = correction === null ? "" : `, ${words.corrected}`;
  return `<p class="state ${CLASSES[shows]}"><span aria-hidden="true">${SIGNS[shows]}</span> ${words.shows[shows]}${corrected}</p>`;
}

const due = (until: string, words: Words): string => `<b>${words.until} ${spokenDate(until)}</b>`;

function card(item: PublicItem, words: Words, address: (id: string) => string): string {
  const { id, askers, text, task, lead, until, shows } = item;
  const said = text || task || (shows === "answer" ? words.answeredInHall : "");
  const who = [...new Set(askers.map((one) => one.who))].map(plain).join("; ");
  const foot = [plain(lead), until === null ? "" : due(until, words)].filter(Boolean).join(" · ");
  return `<li class="card"><h3><a href="${address(id)}">${plain(titleOf(item))}</a></h3><p class="soft">${who}</p>${stateLine(item, words)}${said === "" ? "" : `<p>${plain(said)}</p>`}${foot === "" ? "" : `<p class="soft">${foot}</p>`}</li>`;
}

/** One page of those that were found. */
export function itemList(
  all: readonly PublicItem[],
  asked: Asked,
  words: Words,
  address: { readonly item: (id: string) => string; readonly page: (page: number) => string },
): string {
  const list = found(all, asked);
  const from = (asked.page - 1) * PAGE;
  const shown = asked.whole ? list : list.slice(from, from + PAGE);
  const left = list.length - from - shown.length;
  const told =
    asked.query === "" ? "" : `<p role="status">${plain(words.results(list.length, asked.query))}</p>`;
  const none = list.length === 0 ? `<p>${words.none}</p>` : "";
  const before =
    asked.page > 1
      ? `<li><a class="page" rel="prev" href="${address.page(asked.page - 1)}">${words.previous}</a></li>`
      : "";
  const next =
    left > 0
      ? `<li><a class="page" rel="next" href="${address.page(asked.page + 1)}">${words.next(left)}</a></li>`
      : "";
  const cards = shown.map((item) => card(item, words, address.item)).join("");
  return `${told}${none}<ul class="items">${cards}</ul>${before || next ? `<ul class="pages">${before}${next}</ul>` : ""}`;
}

const section = (title: string, body: string): string => (body === "" ? "" : `<h2>${title}</h2>${body}`);

function asked(item: PublicItem): string {
  const who = item.askers
    .map(
      ({ who: name, title }) => `<p>${plain(name)}${item.askers.length > 1 ? `: ${plain(title)}` : ""}</p>`,
    )
    .join("");
  const questions = item.questions.map((one) => `<li>${plain(one)}</li>`).join("");
  return `${who}${questions === "" ? "" : `<ul>${questions}</ul>`}`;
}

function given(item: PublicItem, words: Words): string {
  const { task, lead, supporting, until, shows, text } = item;
  if (shows === "answer")
    return `<p>${plain(text === "" ? words.answeredInHall : text)}</p>${lead === "" ? "" : `<p class="soft">${plain(lead)}</p>`}`;
  if (task === "") return "";
  const to = lead === "" ? "" : `${plain(words.lead(lead, supporting.join(", ")))}: `;
  return `<p>${to}${plain(task)}.${until === null ? "" : ` ${due(until, words)}`}</p>`;
}

function outcome({ shows, text, sentTo }: PublicItem, words: Words): string {
  if (shows === "withdrawn") return `<p class="note">${words.withdrawn}</p>`;
  if (shows === "reopened") return `<p class="note">${words.reopened}</p>`;
  if (shows !== "result" && shows !== "transfer") return "";
  const sent = sentTo === null ? "" : `<p>${words.sentTo} ${plain(sentTo)}.</p>`;
  return `${text === "" ? "" : `<p>${plain(text)}</p>`}${sent}`;
}

/** The whole of one matter. */
export function itemBody(item: PublicItem, words: Words): string {
  const { correction, trace, id, field, places } = item;
  const corrected =
    correction === null
      ? ""
      : `<p class="note"><b>${words.correction} ${day(item.at)}.</b> ${plain(correction)}</p>`;
  const steps = trace
    .map(
      ({ at, shows, words: said }) =>
        `<li>${day(at)} ${words.shows[shows]}${said === "" ? "" : `: ${plain(said)}`}</li>`,
    )
    .join("");
  const where = [field, ...places, id].map(plain).join(" · ");
  return `<article><p class="soft">${where}</p><h2>${plain(titleOf(item))}</h2>${stateLine(item, words)}${section(words.asked, asked(item))}${section(words.atHearing, given(item, words))}${section(words.result, outcome(item, words))}${corrected}${section(words.steps, `<ol>${steps}</ol>`)}</article>`;
}
