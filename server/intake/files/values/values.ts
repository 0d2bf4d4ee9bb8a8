/** What a row gives: a field that the row does not fill is missing, one that could not be taken is null. */
export type Value = string | number | boolean | null;

export interface Values {
  readonly row: number;
  readonly [field: string]: Value;
}

export const given = (
  all: { readonly row: number } & Readonly<Record<string, Value | undefined>>,
): Values => {
  const kept = Object.entries(all).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  return { ...Object.fromEntries(kept), row: all.row };
};
