/**
 * What is pasted keeps paragraphs, lists and bold words; a row of a table becomes a line, its cells parted by "; ".
 * Everything else of Word, spreadsheets, web pages or mails is dropped.
 */

const BLOCK =
  /^(P|DIV|LI|UL|OL|DL|DT|DD|H[1-6]|BLOCKQUOTE|PRE|SECTION|ARTICLE|ASIDE|HEADER|FOOTER|MAIN|FIGURE|FIGCAPTION|ADDRESS|HR|FORM|FIELDSET|CAPTION)$/;
const UNREAD = /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|TITLE|HEAD|OBJECT|IFRAME|XML|O:P)$/i;
const CELLS_PARTED = "; ";

type ListKind = "ul" | "ol";

interface Run {
  text: string;
  readonly bold: boolean;
}

interface Block {
  readonly list: ListKind | null;
  readonly runs: Run[];
}

const styleOf = (element: Element) => element.getAttribute("style") ?? "";

function isBold(element: Element, outside: boolean): boolean {
  const weight = /(?:^|;)\s*font-weight:\s*([a-z0-9]+)/i.exec(styleOf(element))?.[1]?.toLowerCase();
  if (weight !== undefined) return weight === "bold" || weight === "bolder" || Number(weight) >= 600;
  return outside || element.tagName === "B" || element.tagName === "STRONG";
}

/** Word writes the bullet or number of a list's paragraph as text, in a span of its own or between two comments. */
function markOf(paragraph: Element): string | null {
  const spans = [...paragraph.querySelectorAll("span")];
  const span = spans.find((span) => /mso-list:\s*ignore/i.test(styleOf(span)));
  if (span) {
    const mark = span.textContent ?? "";
    span.remove();
    return mark;
  }
  const nodes = [...paragraph.childNodes];
  const says = (node: Node, words: string) => node.nodeType === 8 && node.textContent?.trim() === words;
  const from = nodes.findIndex((node) => says(node, "[if !supportLists]"));
  const to = nodes.findIndex((node) => says(node, "[endif]"));
  if (from < 0 || to < from) return null;
  const cut = nodes.slice(from, to);
  for (const node of cut) node.parentNode?.removeChild(node);
  return cut.map((node) => (node.nodeType === 8 ? "" : node.textContent)).join("");
}

function wordList(paragraph: Element): ListKind | null {
  const mark = markOf(paragraph);
  if (mark === null && !/mso-list:\s*l\d/i.test(styleOf(paragraph))) return null;
  return /^[\p{L}\p{N}.]+[.)]/u.test((mark ?? "").trim()) ? "ol" : "ul";
}

/** Blanks folded over the runs, none at the ends; empty when nothing is left. */
function folded(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const { text, bold } of runs) {
    const before = result.at(-1);
    let plain = text.replace(/[\s\u00a0]+/g, " ");
    if (before === undefined || before.text.endsWith(" ")) plain = plain.trimStart();
    if (plain === "") continue;
    if (before?.bold === bold) before.text += plain;
    else result.push({ text: plain, bold });
  }
  const last = result.at(-1);
  if (last) last.text = last.text.trimEnd();
  return result.filter((run) => run.text !== "");
}

class Reader {
  readonly blocks: Block[] = [];
  #runs: Run[] = [];

  end(list: ListKind | null): void {
    const runs = folded(this.#runs);
    this.#runs = [];
    if (runs.length > 0) this.blocks.push({ list, runs });
  }

  read(node: Node, bold: boolean, list: ListKind | null): void {
    if (node.nodeType === 3) this.#runs.push({ text: node.textContent ?? "", bold });
    if (!(node instanceof Element) || UNREAD.test(node.tagName)) return;
    const { tagName } = node;
    if (tagName === "BR") this.#runs.push({ text: " ", bold });
    else if (tagName === "TABLE") this.#table(node, bold, list);
    else if (BLOCK.test(tagName)) this.#block(node, bold, list);
    else for (const child of [...node.childNodes]) this.read(child, isBold(node, bold), list);
  }

  #block(block: Element, bold: boolean, outside: ListKind | null): void {
    this.end(outside);
    const listHere = () => {
      if (block.tagName === "UL") return "ul";
      if (block.tagName === "OL") return "ol";
      return block.tagName === "P" ? (wordList(block) ?? outside) : outside;
    };
    const list = listHere();
    for (const child of [...block.childNodes]) this.read(child, isBold(block, bold), list);
    this.end(list);
  }

  /** A row is a line, whatever stands in its cells. */
  #table(table: Element, bold: boolean, list: ListKind | null): void {
    this.end(list);
    for (const row of table.querySelectorAll("tr")) {
      if (row.closest("table") !== table) continue;
      const cells = [...row.children].map((cell) => {
        const inner = new Reader();
        inner.read(cell, isBold(row, bold), null);
        inner.end(null);
        return inner.blocks.flatMap((block) => [...block.runs, { text: " ", bold: false }]);
      });
      for (const cell of cells.filter((runs) => runs.length > 0))
        this.#runs.push(
          ...(this.#runs.length > 0 ? [{ text: CELLS_PARTED, bold: false }] : []),
          ...folded(cell),
        );
      this.end(list);
    }
  }
}

/** HTML of paragraphs, lists and bold words alone, made anew from what was pasted. */
export function plainBlocks(html: string): string {
  const source = new DOMParser().parseFromString(html, "text/html");
  const reader = new Reader();
  reader.read(source.body, false, null);
  reader.end(null);
  const result = document.createElement("div");
  for (const { list: kind, runs } of reader.blocks) {
    const paragraph = document.createElement("p");
    for (const { text, bold } of runs) {
      const run = bold ? document.createElement("strong") : document.createTextNode("");
      run.textContent = text;
      paragraph.append(run);
    }
    if (kind === null) {
      result.append(paragraph);
      continue;
    }
    const last = result.lastElementChild;
    const list = last?.tagName.toLowerCase() === kind ? last : document.createElement(kind);
    if (list !== last) result.append(list);
    const item = document.createElement("li");
    item.append(paragraph);
    list.append(item);
  }
  return result.innerHTML;
}
