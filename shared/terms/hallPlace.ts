/** A place in the hall: the letters of its row, then its number in the row ("A05"). */

/** The place that somebody has typed ("a5", "A 05", "B-12"); null: it names none. */
export function hallPlace(typed: string): string | null {
  const [, row = "", number = ""] = /^([A-Za-z]{1,2})[\s.-]*(\d{1,2})$/.exec(typed.trim()) ?? [];
  return row === "" || Number(number) === 0 ? null : `${row.toUpperCase()}${number.padStart(2, "0")}`;
}

/** The how manieth place, so many to a row: after row Z come AA, BB … */
export function placeAt(index: number, inRow: number): string {
  const row = Math.floor(index / inRow);
  const letter = String.fromCharCode("A".charCodeAt(0) + (row % 26));
  return `${letter.repeat(Math.floor(row / 26) + 1)}${String((index % inRow) + 1).padStart(2, "0")}`;
}
