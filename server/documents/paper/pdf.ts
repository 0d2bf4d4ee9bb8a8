/** A paper as PDF, drawn with Tinos, whose letters measure as those of Times New Roman: the same paper gives the same bytes. */
import pdfmake from "pdfmake";
import type {
  Content,
  ContentTable,
  ContentText,
  Margins,
  TableCell,
  TDocumentDefinitions,
} from "pdfmake/interfaces.js";
import { BAR_HEIGHT, barLength, barPicture } from "./barPicture.ts";
import "./faces.ts";
import { type Layout, turned } from "./layouts.ts";
import { drawable } from "./letters.ts";
import * as model from "./model.ts";
import { beginningHeight, fitTogether, pageRows } from "./rowHeight.ts";

const pt = (mm: number) => (mm * 72) / 25.4;
/** thickness of a rule, pt */
const RULE = 0.75;

pdfmake.setLocalAccessPolicy(() => false);
pdfmake.setUrlAccessPolicy(() => false);

/** The number that each page bears. Pages come in order, and from the first one again where the drawer lays them out anew. */
class PageNumbers {
  #part = 0;
  #before = 0;

  of(page: number, part: number): number {
    if (page === 1 || part !== this.#part) {
      this.#part = part;
      this.#before = page - 1;
    }
    return page - this.#before;
  }
}

/** Of a table whose last row stands apart: the others, or that row. */
interface Piece extends model.Table {
  readonly goesOn?: boolean;
  readonly apart?: boolean;
}

class Drawer {
  readonly #layout: Layout;
  readonly #numbers = new PageNumbers();

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  paragraph({ style: name, runs }: model.Paragraph): ContentText {
    const style = this.#layout.styles[name];
    return {
      text: runs.map((run) => ({
        text: run.text,
        bold: run.bold ?? style.bold ?? false,
        italics: run.italic ?? style.italic ?? false,
      })),
      fontSize: style.size,
      lineHeight: style.line ?? 1,
      alignment: style.align === "both" ? "justify" : (style.align ?? "left"),
      ...(style.firstLine ? { leadingIndent: pt(style.firstLine) } : {}),
      margin: [0, style.before ?? 0, 0, style.after ?? 0],
    };
  }

  rule({ length, after }: model.Rule, width: number): Content {
    const from = pt((width - length) / 2);
    return {
      canvas: [{ type: "line", x1: from, y1: 2, x2: from + pt(length), y2: 2, lineWidth: RULE }],
      margin: [0, 0, 0, after ?? 2],
    };
  }

  /** The bar, its number to the right of it. */
  bar(bar: model.Bar): Content {
    const picture = barPicture(bar);
    const [width, height] = [pt(barLength(bar)), pt(BAR_HEIGHT)];
    const { size } = this.#layout.styles.cell;
    const number: ContentText = { text: bar.number, fontSize: size };
    const drawn = picture && `data:image/png;base64,${picture.toString("base64")}`;
    return {
      columns: [...(drawn ? [{ image: drawn, width, height, margin: [0, 2, 0, 0] as Margins }] : []), number],
      columnGap: 4,
      margin: [0, 0, 0, 4],
    };
  }

  table(table: Piece): ContentTable {
    const line = table.lined ? this.#layout.lineWidth : 0;
    const gap = table.lined ? pt(this.#layout.cellGap) : 0;
    const row = (cells: readonly model.Cell[]): TableCell[] =>
      cells.map((cell, i) => {
        const inner = (table.widths[i] ?? 0) - (table.lined ? 2 * this.#layout.cellGap : 0);
        return { stack: cell.map((block) => this.block(block, inner)) };
      });
    const head = table.head?.map(
      (text): TableCell => this.paragraph({ kind: "paragraph", style: "cellHead", runs: [{ text }] }),
    );
    const headRows = (head ? 1 : 0) + (table.repeated ?? 0);
    // a row higher than a page would be cut off: it goes on in further rows
    const rows = table.rows.flatMap((cells) => pageRows(this.#layout, table, cells));
    return {
      table: {
        widths: table.widths.map((width) => pt(width) - 2 * gap - line),
        headerRows: headRows,
        ...(headRows > 0 ? { keepWithHeaderRows: 1 } : {}),
        dontBreakRows: true,
        ...(table.rowHeight === undefined
          ? {}
          : { heights: (i: number) => (i < headRows ? "auto" : pt(table.rowHeight ?? 0)) }),
        body: [...(head ? [head] : []), ...rows.map(row)],
      },
      layout: {
        hLineWidth: () => line,
        vLineWidth: () => line,
        paddingLeft: () => gap,
        paddingRight: () => gap,
        paddingTop: () => gap / 2,
        paddingBottom: () => gap / 2,
      },
      // a row apart lies with its upper line on the lower line of the others
      margin: [0, table.apart ? -line : 0, 0, table.lined && !table.goesOn ? 6 : 0],
    };
  }

  block(block: model.Block, width: number): Content {
    switch (block.kind) {
      case "paragraph":
        return this.paragraph(block);
      case "rule":
        return this.rule(block, width);
      case "code":
        return {
          qr: block.text,
          fit: pt(block.size),
          eccLevel: "M",
          alignment: "center",
          margin: [0, 4, 0, 4],
        };
      case "bar":
        return this.bar(block);
      case "table":
        return this.#inOnePiece(block, width)
          ? { stack: [this.table(block)], unbreakable: true }
          : this.table(block);
      case "pageBreak":
        return { text: "", pageBreak: "before" };
      default:
        return block satisfies never;
    }
  }

  /**
   * Blocks one after another; what stays with the next stands with it in one piece, as long as that fits on a page. Where it
   * does not, it says how much room it needs with the beginning of the next.
   */
  flow(whole: readonly model.Block[], width: number): Content[] {
    const blocks = whole.flatMap((block, i) =>
      model.closesWith(block, whole[i + 1]) ? this.#lastRowApart(block) : [block],
    );
    const drawn: Content[] = [];
    let together: model.Block[] = [];
    for (const [i, block] of blocks.entries()) {
      const next = blocks[i + 1];
      const staysWithNext = next !== undefined && this.#staysWithNext(block);
      if (staysWithNext && fitTogether(this.#layout, [...together, block, next], width)) {
        together.push(block);
        continue;
      }
      const all = [...together, block];
      together = [];
      if (staysWithNext) drawn.push(...this.#roomy(all, next, width));
      else if (all.length === 1) drawn.push(this.block(block, width));
      else drawn.push({ stack: all.map((block) => this.block(block, width)), unbreakable: true });
    }
    return drawn;
  }

  #lastRowApart(table: model.Table): model.Block[] {
    const rows = table.rows.flatMap((cells) => pageRows(this.#layout, table, cells));
    const others: Piece = { ...table, rows: rows.slice(0, -1), goesOn: true };
    const last: Piece = { ...table, head: null, rows: rows.slice(-1), apart: true, withNext: true };
    return [others, last];
  }

  #inOnePiece(table: model.Table, width: number): boolean {
    return table.whole === "ifItFits" ? fitTogether(this.#layout, [table], width) : (table.whole ?? false);
  }

  #staysWithNext(block: model.Block): boolean {
    if (block.kind === "table") return block.withNext ?? false;
    return block.kind === "paragraph" && (this.#layout.styles[block.style].withNext ?? false);
  }

  #roomy(blocks: readonly model.Block[], next: model.Block, width: number): Content[] {
    return blocks.map((block, i): Content => {
      const content = this.block(block, width) as ContentText;
      const room = beginningHeight(this.#layout, [...blocks.slice(i), next], width);
      return { ...content, headlineLevel: Math.ceil(room) };
    });
  }

  /** In the middle of the top margin; the first page bears none. */
  #header(part: number): (page: number) => Content | null {
    const { fromTop, size } = this.#layout.pageNumber;
    return (page) => {
      const number = this.#numbers.of(page, part);
      return number === 1
        ? null
        : { text: String(number), fontSize: size, alignment: "center", margin: [0, pt(fromTop), 0, 0] };
    };
  }

  /** `place`: among the parts that count their pages for themselves */
  part(part: model.Part, place: number): Content {
    const { page, margins: upright } = this.#layout;
    const margins = part.landscape ? turned(upright) : upright;
    const width = (part.landscape ? page.height : page.width) - margins.left - margins.right;
    return {
      section: this.flow(part.blocks, width),
      header: this.#header(place),
      pageSize: "A4",
      pageOrientation: part.landscape ? "landscape" : "portrait",
      pageMargins: [pt(margins.left), pt(margins.top), pt(margins.right), pt(margins.bottom)],
    };
  }
}

export function toPdf(whole: model.Paper): Promise<Uint8Array> {
  const paper = drawable(whole);
  const drawer = new Drawer(paper.layout);
  const { styles } = paper.layout;
  const at = new Date(paper.at);
  const definition: TDocumentDefinitions = {
    version: "1.7",
    language: "vi",
    info: { title: paper.title, creator: "Đối Thoại", producer: "Đối Thoại", creationDate: at, modDate: at },
    defaultStyle: { font: "Tinos", fontSize: styles.body.size },
    content: paper.parts.map((part, i) => drawer.part(part, paper.through ? 0 : i)),
    // what needs room with the next and does not have it begins a page; nothing else does
    pageBreakBefore: ({ headlineLevel = 0, startPosition: { pageInnerHeight, verticalRatio } }) =>
      headlineLevel > Math.max(0, (1 - verticalRatio) * pageInnerHeight) && headlineLevel < pageInnerHeight,
  };
  return pdfmake.createPdf(definition).getBuffer();
}
