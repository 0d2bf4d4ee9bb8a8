/** Names of sections with unsent text, kept over reloads, so that they are sent without being opened. */
import { keyOf } from "../../../../line/place.ts";

const KEY = "minutes.unsent";

export function unsentSections(): readonly string[] {
  try {
    return JSON.parse(localStorage.getItem(keyOf(KEY)) ?? "[]") as string[];
  } catch {
    return [];
  }
}

export const isUnsent = (section: string): boolean => unsentSections().includes(section);

export function noteUnsent(section: string, is: boolean): void {
  const others = unsentSections().filter((other) => other !== section);
  try {
    localStorage.setItem(keyOf(KEY), JSON.stringify(is ? [...others, section] : others));
  } catch {
    // without storage the text is safe only while this page stays open
  }
}
