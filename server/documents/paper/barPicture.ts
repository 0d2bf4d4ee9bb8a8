/** A bar of a chart as a picture: its pieces tell apart in grey and on a copy, each by a filling of its own. */
import type { Bar } from "./model.ts";
import { greyPicture } from "./png.ts";

/** mm */
export const BAR_HEIGHT = 4;
/** dots to a mm: 300 an inch */
const DOTS = 300 / 25.4;
/** of the line around each piece, dots */
const LINE = 2;

/** Of a dot within a piece: dark, hatched, pale, black, white, in the order of the kinds (as on the screens' charts). */
const FILLINGS: readonly ((x: number, y: number) => number)[] = [
  () => 95,
  (x, y) => ((x + y) % 12 < 4 ? 40 : 255),
  () => 205,
  () => 0,
  () => 255,
];

/** Where each piece of a bar ends, dots from its left edge. */
function ends({ values, unit }: Bar): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return Math.round(sum * unit * DOTS);
  });
}

/** mm that it is long */
export const barLength = ({ values, unit }: Bar): number =>
  values.reduce((sum, value) => sum + value, 0) * unit;

function drawn(pieces: readonly number[], width: number): Buffer {
  const height = Math.round(BAR_HEIGHT * DOTS);
  const kinds = Array.from({ length: width }, (_, x) => pieces.findIndex((end) => x < end));
  const filled = kinds.map((kind) => FILLINGS[kind % FILLINGS.length] ?? FILLINGS[0]);
  const isEdge = kinds.map(
    (kind, x) => x < (pieces[kind - 1] ?? 0) + LINE || x >= (pieces[kind] ?? 0) - LINE,
  );
  return greyPicture(width, height, (x, y) =>
    isEdge[x] || y < LINE || y >= height - LINE ? 0 : (filled[x]?.(x, y) ?? 0),
  );
}

/** by where their pieces end: a report as PDF and as DOCX has the same, and many in it are equal */
const known = new Map<string, Buffer>();
/** how many are kept */
const MOST = 200;

/** As PNG, in grey; null: nothing is to be drawn. */
export function barPicture(bar: Bar): Buffer | null {
  const pieces = ends(bar);
  const width = pieces.at(-1) ?? 0;
  if (width === 0) return null;
  const key = pieces.join();
  const before = known.get(key);
  if (before) return before;
  if (known.size >= MOST) known.clear();
  const picture = drawn(pieces, width);
  known.set(key, picture);
  return picture;
}
