/** The search without tone marks and the filters beside it: a form that any browser sends. */
import {
  type Asked,
  type Choice,
  type Choices,
  FILTERS,
  type Filter,
  isFiltered,
  link,
  type Place,
  parameterOf,
  root,
} from "./asked.ts";
import { plain } from "./html.ts";
import type { Words } from "./words.ts";

function select(filter: Filter, choices: readonly Choice[], chosen: string, words: Words): string {
  if (choices.length === 0) return "";
  const options = choices.map(
    ({ slug, name, count }) =>
      `<option value="${slug}"${slug === chosen ? " selected" : ""}${words.quoted}>${plain(name)} (${count})</option>`,
  );
  const id = parameterOf(filter);
  return `<div><label for="${id}">${words.filter[filter]}</label><select id="${id}" name="${id}"><option value="">${words.all}</option>${options.join("")}</select></div>`;
}

function states(place: Place, asked: Asked, words: Words): string {
  const choices = [
    ["all", words.all],
    ["doing", words.shows.task],
    ["done", words.shows.result],
  ] as const;
  const links = choices.map(
    ([only, name]) =>
      `<li><a href="${link(place, { ...asked, only, page: 1 })}"${asked.only === only ? ' aria-current="true"' : ""}>${name}</a></li>`,
  );
  return `<ul class="choice">${links.join("")}</ul>`;
}

export function finder(place: Place, asked: Asked, choices: Choices, words: Words): string {
  const hidden = (name: string, value: string) => `<input type="hidden" name="${name}" value="${value}">`;
  const language = place.language === "en" ? hidden("lang", "en") : "";
  const only = asked.only === "all" ? "" : hidden("s", asked.only);
  const open = FILTERS.some((filter) => asked[filter] !== "") ? " open" : "";
  const selects = FILTERS.map((filter) => select(filter, choices[filter], asked[filter], words)).join("");
  const clear = isFiltered(asked)
    ? `<p class="noPrint"><a href="${link(place, {})}">${words.clear}</a></p>`
    : "";
  return `<form action="${root(place)}" role="search"><label for="q">${words.find}</label><div class="find"><input id="q" name="q" type="search" value="${plain(asked.query)}" placeholder="${words.noMarks}" maxlength="100">${language}${only}<button>${words.go}</button></div>
<details class="filters"${open}><summary>${words.filters}</summary><div>${selects}<button>${words.filterGo}</button></div></details></form>${states(place, asked, words)}${clear}`;
}
