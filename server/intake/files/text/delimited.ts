/** A text as rows of cells: commas, semicolons, tabs or bars, whatever its line ends, `sep=` above it or not. */
import papaparse from "papaparse";

export interface Delimited {
  /** the first is row `from` of the file */
  readonly rows: readonly (readonly string[])[];
  readonly from: number;
  readonly delimiter: string;
  readonly lineEnds: "LF" | "CRLF" | "CR";
  /** in the last row quotes are opened and never closed */
  readonly cut: boolean;
}

const DELIMITERS = [",", ";", "\t", "|"];
/** lines that may stand above the header: a title, an office, a date */
export const ABOVE = 15;
/** what Excel writes above a table, for itself: a row that it shows */
const SEPARATOR = /^sep=(.)\n/i;

const parse = (text: string, delimiter: string, preview = 0) =>
  papaparse.parse<string[]>(text, { delimiter, newline: "\n", preview });

function lineEndsOf(text: string): Delimited["lineEnds"] {
  if (text.includes("\r\n")) return "CRLF";
  return text.includes("\r") ? "CR" : "LF";
}

/** `known`: how many columns that are looked for these first rows name. */
export function readDelimited(
  text: string,
  knownColumns: (rows: readonly (readonly string[])[]) => number,
): Delimited {
  const lines = text.replace(/\r\n?/g, "\n");
  const toldSeparator = SEPARATOR.exec(lines)?.[1];
  const below = lines.replace(SEPARATOR, "");
  const delimiter = toldSeparator ?? delimiterOf(below, knownColumns);
  const { data, errors } = parse(below, delimiter);
  const cut = errors.some(({ code }) => code === "MissingQuotes");
  return {
    rows: data,
    from: toldSeparator === undefined ? 1 : 2,
    delimiter,
    lineEnds: lineEndsOf(text),
    cut,
  };
}

function delimiterOf(text: string, knownColumns: (rows: readonly (readonly string[])[]) => number): string {
  const tried = DELIMITERS.map((delimiter) => {
    const rows = parse(text, delimiter, ABOVE).data;
    const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
    return { delimiter, named: knownColumns(rows), widest };
  });
  const better = (a: (typeof tried)[0], b: (typeof tried)[0]) =>
    b.named > a.named || (b.named === a.named && b.widest > a.widest) ? b : a;
  return tried.reduce(better).delimiter;
}
