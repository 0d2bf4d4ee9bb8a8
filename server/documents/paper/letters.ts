/** Signs that the document's face has no letter for, written in words: a box in a record says nothing. */
import type { Block, Cell, Paper } from "./model.ts";

/** What Tinos draws, upright, bold and slanted alike. */
const DRAWN =
  /^[\s -~\u00a0-\u0377\u0384-\u052f\u0591-\u05f4\u1e00-\u1fff\u2000-\u2064\u2066-\u2071\u2074-\u209c\u20a0-\u20be\u2100-\u214f\u2190-\u2195\u2202\u2206\u2211\u2212\u2219\u221a\u221e\u2248\u2260\u2264\u2265\u25a0\u25a1\u25aa\u25ab\u25cf\u25e6\ufb01\ufb02]$/u;
/** They change the look of the sign before them, or join two. */
const SILENT = /^(?:\u200d|[\ufe00-\ufe0f]|\ufeff|\p{Emoji_Modifier})$/u;
const HAN = /^\p{Script=Han}$/u;
const WORDS: Readonly<Record<string, string>> = {
  ...{
    "☐": "□",
    "☑": "[đã chọn]",
    "☒": "[bỏ chọn]",
    "✓": "[đã chọn]",
    "✔": "[đã chọn]",
    "✗": "[bỏ chọn]",
    "✘": "[bỏ chọn]",
  },
  ...{
    "☎": "[điện thoại]",
    "✆": "[điện thoại]",
    "📞": "[điện thoại]",
    "☏": "[điện thoại]",
    "✉": "[thư]",
    "📧": "[thư điện tử]",
  },
  ...{ "👍": "[tán thành]", "👎": "[không tán thành]", "➜": "→", "➔": "→", "⇒": "→", "★": "*", "☆": "*" },
};

const code = (sign: string) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** Neighbouring Hán-Nôm letters are told together, each by its number, by which it can be found. */
export function inWords(text: string): string {
  const lines: string[] = [];
  let han: string[] = [];
  const endHan = () => {
    if (han.length > 0) lines.push(`[chữ Hán Nôm ${han.join(" ")}]`);
    han = [];
  };
  for (const sign of text) {
    if (HAN.test(sign)) {
      han.push(code(sign));
      continue;
    }
    endHan();
    if (SILENT.test(sign)) continue;
    lines.push(WORDS[sign] ?? (DRAWN.test(sign) ? sign : `[ký tự ${code(sign)}]`));
  }
  endHan();
  return lines.join("");
}

/** The block with each of its texts said by `say`. */
export function inOtherWords<B extends Block>(item: B, say: (text: string) => string): B {
  if (item.kind === "paragraph")
    return { ...item, runs: item.runs.map((run) => ({ ...run, text: say(run.text) })) };
  if (item.kind !== "table") return item;
  const cell = (blocks: Cell): Cell => blocks.map((block) => inOtherWords(block, say));
  return { ...item, head: item.head?.map(say) ?? null, rows: item.rows.map((row) => row.map(cell)) };
}

/** The paper, with every sign in it one that can be drawn. */
export const drawable = (paper: Paper): Paper => ({
  ...paper,
  parts: paper.parts.map((part) => ({
    ...part,
    blocks: part.blocks.map((block) => inOtherWords(block, inWords)),
  })),
});
