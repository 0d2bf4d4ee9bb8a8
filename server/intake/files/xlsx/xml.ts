/** One part of a workbook, element by element. Names come without prefix; what could make it grow is refused. */
import { Parser } from "saxen";
import { FileRefused, LIMITS } from "../refused.ts";

export type Attribute = (name: string) => string | undefined;

export interface Reader {
  readonly open?: (name: string, attribute: Attribute) => void;
  readonly close?: (name: string) => void;
  /** may come in pieces */
  readonly text?: (text: string) => void;
}

/** No workbook declares entities: whoever does wants more than to be read. */
const DECLARES = /<!(?:DOCTYPE|ENTITY)/i;

const bare = (name: string) => name.slice(name.indexOf(":") + 1);

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi;
const HIGHEST = 0x10ffff;

const decoded = (raw: string): string =>
  raw.includes("&")
    ? raw.replace(ENTITY, (_, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return NAMED[name.toLowerCase()] ?? "";
        const point = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
        return point <= HIGHEST ? String.fromCodePoint(point) : "\uFFFD";
      })
    : raw;

function textIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new FileRefused("damaged-workbook");
  }
}

/** Throws FileRefused; what `reader` throws comes through. */
export function readXml(bytes: Uint8Array, reader: Reader): void {
  const text = textIn(bytes);
  if (DECLARES.test(text)) throw new FileRefused("unsafe-workbook");
  const parser = new Parser();
  let depth = 0;
  let wrong: unknown = null;
  const fails = (error: unknown) => {
    wrong ??= error;
    parser.stop();
  };
  /** the parser would take what is thrown for an error of its own */
  const guarded = (work: () => void) => {
    try {
      work();
    } catch (error) {
      fails(error);
    }
  };
  parser.on("error", () => fails(new FileRefused("damaged-workbook")));
  parser.on("openTag", (name, attributes) =>
    guarded(() => {
      if (++depth > LIMITS.depth) throw new FileRefused("unsafe-workbook");
      reader.open?.(bare(name), (attribute) => attributeOf(attributes(), attribute));
    }),
  );
  parser.on("closeTag", (name) =>
    guarded(() => {
      depth -= 1;
      reader.close?.(bare(name));
    }),
  );
  parser.on("text", (raw) => guarded(() => reader.text?.(decoded(raw))));
  parser.on("cdata", (raw) => guarded(() => reader.text?.(raw)));
  parser.parse(text);
  if (wrong !== null) throw wrong;
  if (depth !== 0) throw new FileRefused("damaged-workbook");
}

function attributeOf(all: Readonly<Record<string, string>>, name: string): string | undefined {
  const raw = all[name] ?? Object.entries(all).find(([key]) => bare(key) === name)?.[1];
  return raw === undefined ? undefined : decoded(raw);
}
