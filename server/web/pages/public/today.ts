/** The hall as it stands, some moments ago: what is said, what was decided, the programme, the rules; afterwards who was heard. */
import { OUTCOME_NAMES } from "../../../../shared/terms/outcomes.ts";
import { spanFace } from "../../../../shared/terms/time.ts";
import type { PublicShare, PublicToday } from "../../../../shared/views/after/public.ts";
import type { PublicView } from "../../../../shared/views/before/public.ts";
import { link, type Place } from "./asked.ts";
import { hour, paragraphs, quote, table } from "./html.ts";
import type { Words } from "./words.ts";

function floorNow({ floor, step, session }: PublicToday, words: Words): string {
  if (session === "suspended") return `<p class="note">${words.break}</p>`;
  const turn =
    floor &&
    `<div class="card"><p class="soft">${floor.answers ? words.answers : words.speaks}</p><h3>${quote(words, floor.who)}</h3>${floor.title === null ? "" : `<p>${quote(words, floor.title)}</p>`}</div>`;
  return `${step === null ? "" : `<p>${quote(words, step)}</p>`}${turn ?? ""}`;
}

/** The programme with the step that runs. */
export function programmeToday({ programme }: PublicToday, words: Words): string {
  if (programme.length === 0) return "";
  const rows = programme.map(({ title, begins, minutes, stands }) => ({
    cells: [quote(words, title), hour(begins), String(minutes), words.stands[stands]],
    current: stands === "now",
  }));
  return `<h2>${words.programme}</h2>${table(words.programme, words.programmeHead, rows)}`;
}

/** How long each may speak, and what is read out of rights and duties. */
export function rulesOfSpeaking({ rules }: PublicToday, rights: readonly string[], words: Words): string {
  const lines = [
    words.rule.speech(words.span(rules.speech)),
    words.rule.walkIn(words.span(rules.walkIn)),
    words.rule.official(words.span(rules.official)),
    words.rule.answer(words.span(rules.answer)),
    ...rights.map((line) => quote(words, line)),
  ];
  return `<h2>${words.rules}</h2><ul>${lines.map((line) => `<li>${line}</li>`).join("")}</ul>`;
}

/** What each organisation has had: registered, accepted, heard. */
export function sharesTable(shares: readonly PublicShare[], words: Words): string {
  const rows = shares.map(({ name, present, quota, registered, accepted, spoken, used }) => ({
    cells: [
      ...[quote(words, name), `${present}/${quota}`, String(registered), String(accepted), String(spoken)],
      spoken === 0 ? "" : spanFace(used),
    ],
    current: false,
  }));
  return `<p>${words.sharesWhy}</p>${table(words.shares, words.sharesHead, rows)}`;
}

function decidedList({ decided }: PublicToday, words: Words): string {
  const done = decided.map(
    ({ at, title, kind, text }) =>
      `<li class="card"><h3>${quote(words, title)}</h3><p class="state done">${words.outcome[kind]} · ${hour(at)}</p>${text === OUTCOME_NAMES[kind] ? "" : paragraphs(words, text)}</li>`,
  );
  const list =
    done.length === 0 ? `<p>${words.nothingDecided}</p>` : `<ul class="items">${done.join("")}</ul>`;
  return `<h2>${words.decided}</h2>${list}`;
}

/** The whole of it. */
export function todayBody(today: PublicToday, { rights }: PublicView, place: Place, words: Words): string {
  const decided = decidedList(today, words);
  if (today.session === "closed") {
    const shares = today.shares === null ? "" : `<h2>${words.shares}</h2>${sharesTable(today.shares, words)}`;
    return `<p class="note">${words.notOpen}</p>${decided}${shares}`;
  }
  const again = `<p class="soft noPrint">${words.fewSeconds}</p><p class="noPrint"><a class="page" href="${link(place, {})}">${words.reload}</a></p>`;
  return `<h2>${words.today}</h2>${floorNow(today, words)}${again}${decided}${programmeToday(today, words)}${rulesOfSpeaking(today, rights, words)}`;
}
