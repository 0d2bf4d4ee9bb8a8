/** The code on a delegate's badge: the number and nothing else, for whoever finds the card. */

export const badgeCode = (number: string): string => `DB-${number.padStart(3, "0")}`;

/** The number in what a scanner or a hand has typed: "DB-017", "017", "17"; null: none. */
export function badgeNumber(typed: string): string | null {
  return /(\d{1,4})$/.exec(typed.trim())?.[1]?.replace(/^0+(?=\d)/, "") ?? null;
}
