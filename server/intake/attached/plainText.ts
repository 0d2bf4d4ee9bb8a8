/** Plain text: letters that can be read, and no page of a browser among them. */
import type { Looked } from "./looked.ts";

/** how a page or a drawing begins, after what a browser skips */
const MARKUP = /^[\s\uFEFF]*<(?:[!?]|\/?[a-z])/i;
/** what a browser that guesses would run */
const SCRIPT =
  /<\s*(?:script|svg|html|body|iframe|object|embed|img|meta|link|style|form|base)\b|javascript:|\bon\w{3,20}\s*=\s*["']/i;
/** characters that no text has: control characters but tab, line breaks and form feed */
const CONTROL = /(?![\t\n\r\f])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

export function lookAtText(bytes: Uint8Array): Looked {
  const text = decoded(bytes);
  if (text === null || CONTROL.test(text)) return { refused: "wrongType" };
  if (text.trim() === "") return { refused: "empty" };
  return MARKUP.test(text) || SCRIPT.test(text) ? { refused: "disguised" } : { kind: "text" };
}

/** UTF-8, or what says of itself that it is UTF-16; else null. */
function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
  try {
    return new TextDecoder(wide ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
