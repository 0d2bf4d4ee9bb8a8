/** Where a text of the product stands, whatever its lines and indents are: for mistakes that are planted in it. */
import { readFileSync, statSync } from "node:fs";
import { filesBelow } from "../build/files.mjs";

export interface Edit {
  /** a file, or a folder in one of whose files the text stands */
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
}

interface Place {
  readonly file: string;
  readonly source: string;
  readonly from: number;
  readonly to: number;
}

/** A text without its blanks, and where each of its signs stood. */
function compact(text: string): { readonly signs: string; readonly at: readonly number[] } {
  const at = [...text.matchAll(/\S/g)].map((sign) => sign.index);
  return { signs: text.replace(/\s/g, ""), at };
}

/** Every place where the right text of an edit stands. */
function placesOf({ file, right }: Edit): Place[] {
  const sought = compact(right).signs;
  const files = statSync(file).isDirectory() ? filesBelow(file, /\.tsx?$/) : [file];
  return files.flatMap((path) => {
    const source = readFileSync(path, "utf8");
    const { signs, at } = compact(source);
    const found: Place[] = [];
    for (let i = signs.indexOf(sought); i >= 0; i = signs.indexOf(sought, i + 1))
      found.push({
        file: path,
        source,
        from: at[i] ?? 0,
        to: (at[i + sought.length - 1] ?? 0) + 1,
      });
    return found;
  });
}

/** The one place where it stands; null: nowhere, or more than once. */
export function placeOf(edit: Edit): Place | null {
  const places = placesOf(edit);
  return places.length === 1 ? (places[0] ?? null) : null;
}

/** The source with the wrong text in the right one's place. */
export const planted = ({ source, from, to }: Place, { wrong }: Edit): string =>
  source.slice(0, from) + wrong + source.slice(to);
