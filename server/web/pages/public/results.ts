/** The results of the hearing as they were told to everybody, with the signed notice to fetch. */
import type { PublicView } from "../../../../shared/views/before/public.ts";
import { type Place, root } from "./asked.ts";
import { extractAddress } from "./extracts.ts";
import { quote, slashed } from "./html.ts";
import { fileList } from "./preparation.ts";
import type { Words } from "./words.ts";

/** The notice without what is not for everybody. */
const extractLink = (place: Place, time: number, words: Words): string =>
  `<ul><li><a href="${extractAddress(root(place), time)}" download>${words.extract}</a></li></ul>`;

export function results({ results: toldResults }: PublicView, place: Place, words: Words): string {
  if (toldResults === null) return "";
  const rows = toldResults.announced.map(
    ({ channels, places, date, files, extract }, i) =>
      `<li>${slashed(date)}: ${channels.map((channel) => words.channels[channel]).join(", ")} (${quote(words, places)})${extract ? extractLink(place, i + 1, words) : fileList(files, place, words)}</li>`,
  );
  const number = toldResults.number === null ? "" : ` ${words.numbered} ${quote(words, toldResults.number)}`;
  return `<section><h2>${words.resultsTold}</h2><p>${words.notice}${number}, ${slashed(toldResults.date)}.</p><ul>${rows.join("")}</ul></section>`;
}
