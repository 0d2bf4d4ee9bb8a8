/** In which language each text of a page is said to be, by the nearest mark around it. */

export interface Said {
  readonly text: string;
  readonly language: string;
}

const PART = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/g;
/** what has no end of its own */
const EMPTY = new Set(["br", "input", "link", "meta"]);
/** attributes that are read out */
const READ_OUT = /(?:aria-label|placeholder|title|alt)="([^"]+)"/g;

/** Texts that are shown or read out, in their order. Only of pages of ours, whose every element but a few is closed. */
export function languagesOf(page: string): Said[] {
  const open: { readonly name: string; readonly language: string }[] = [{ name: "", language: "" }];
  const said: Said[] = [];
  for (const [, end, name = "", attributes = "", text] of page
    .replace(/<!doctype html>/, "")
    .replaceAll(/<style>[\s\S]*?<\/style>/g, "")
    .matchAll(PART)) {
    const around = open.at(-1)?.language ?? "";
    if (text !== undefined) {
      if (text.trim() !== "") said.push({ text: text.trim(), language: around });
      continue;
    }
    if (end === "/") {
      const opened = open.pop();
      if (opened?.name !== name) throw new Error(`<${opened?.name}> ends with </${name}>`);
      continue;
    }
    const language = / lang="([a-z]+)"/.exec(attributes)?.[1] ?? around;
    for (const [, words = ""] of attributes.matchAll(READ_OUT)) said.push({ text: words, language });
    if (!EMPTY.has(name)) open.push({ name, language });
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> has no end`);
  return said;
}

/** Has it letters that no English word has? */
export const isVietnamese = (text: string): boolean =>
  /[\u0300-\u0303\u0306\u0309\u031b\u0323đ]/i.test(text.normalize("NFD"));
