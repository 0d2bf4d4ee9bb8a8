/** What a row gives: only what is there. */
import type { Value, Values } from "../../../../shared/wire/filePreview.ts";

export const given = (
  all: { readonly row: number } & Readonly<Record<string, Value | undefined>>,
): Values => {
  const filled = Object.entries(all).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  return { ...Object.fromEntries(filled), row: all.row };
};
