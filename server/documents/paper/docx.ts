/** A paper as DOCX, for Word: the same paper gives the same bytes (rule D2). */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  HeightRule,
  ImageRun,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { unzipSync } from "fflate";
import { officeZip } from "../zip.ts";
import { BAR_HEIGHT, barLength, barPicture } from "./barPicture.ts";
import { codePicture } from "./codePicture.ts";
import { border, optionsOf, points, twips, wordStyles } from "./docxStyles.ts";
import { type Layout, turned } from "./layouts.ts";
import * as model from "./model.ts";
import { fitTogether, pageRows } from "./rowHeight.ts";

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: "auto" };
/** thickness of a rule, pt */
const RULE = 0.75;

/** A part that ends with a table ends with an empty paragraph, too: of a line's height it may open an empty page. */
const AFTER_LAST_TABLE = "</w:tbl><w:p><w:pPr><w:sectPr";
const LOW = `</w:tbl><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:vanish/></w:rPr><w:sectPr`;

/** pt between a lined table and the text below it */
const BELOW_TABLE = 6;

interface RowLook {
  readonly isHead: boolean;
  /** it stays with what follows it */
  readonly withNext: boolean;
}

class Writer {
  readonly #layout: Layout;
  /** drawn so far: each has a number of its own within the document */
  #pictures = 0;

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  /** `below`: pt that it stands at least below what is above it */
  paragraph({ style: name, runs }: model.Paragraph, below = 0, withNext = false): Paragraph {
    const { before = 0, ...others } = this.#layout.styles[name];
    const style = { ...others, before: Math.max(before, below), ...(withNext && { withNext }) };
    return new Paragraph({
      ...optionsOf(style),
      style: name,
      children: runs.flatMap((run) =>
        run.text.split("\n").map(
          (text, i) =>
            new TextRun({
              text,
              ...(i > 0 ? { break: 1 } : {}),
              bold: run.bold ?? style.bold ?? false,
              italics: run.italic ?? style.italic ?? false,
            }),
        ),
      ),
    });
  }

  /** A line as an empty paragraph's lower border, drawn in from both sides. */
  rule({ length, after }: model.Rule, width: number): Paragraph {
    const side = twips(Math.max(0, (width - length) / 2));
    return new Paragraph({
      indent: { left: side, right: side },
      spacing: { before: 0, after: points(after ?? 2), line: points(3), lineRule: LineRuleType.EXACT },
      border: { bottom: { ...border(RULE), space: 0 } },
    });
  }

  /** `width`, `height`: mm */
  picture(data: Buffer, width: number, height: number, says: string): ImageRun {
    const pixels = (mm: number) => (mm / 25.4) * 96;
    this.#pictures++;
    const id = String(this.#pictures);
    return new ImageRun({
      ...{ type: "png", data, transformation: { width: pixels(width), height: pixels(height) } },
      altText: { id, name: `picture ${id}`, description: says, title: "" },
    });
  }

  code({ text, size }: model.Code): Paragraph {
    const picture = this.picture(codePicture(text), size, size, text);
    return new Paragraph({ alignment: AlignmentType.CENTER, children: [picture] });
  }

  /** The bar, its number to the right of it. */
  bar(bar: model.Bar, withNext: boolean): Paragraph {
    const drawn = barPicture(bar);
    const number = new TextRun({ text: drawn ? ` ${bar.number}` : bar.number });
    return new Paragraph({
      ...optionsOf({ ...this.#layout.styles.cell, withNext }),
      style: "cell",
      children: [
        ...(drawn ? [this.picture(drawn, barLength(bar), BAR_HEIGHT, bar.says)] : []),
        ...(bar.number === "" ? [] : [number]),
      ],
    });
  }

  block(block: model.Block, width: number, above?: model.Block, next?: model.Block): Paragraph | Table {
    switch (block.kind) {
      case "paragraph":
        return this.paragraph(block, above?.kind === "table" && above.lined ? BELOW_TABLE : 0);
      case "rule":
        return this.rule(block, width);
      case "code":
        return this.code(block);
      case "bar":
        return this.bar(block, false);
      case "table":
        return this.table(block, (block.withNext ?? false) || model.closesWith(block, next));
      case "pageBreak":
        return new Paragraph({ pageBreakBefore: true });
      default:
        return block satisfies never;
    }
  }

  /** `withNext`: its last row stays with what follows it */
  table(table: model.Table, withNext: boolean): Table {
    const line = table.lined ? border(this.#layout.lineWidth) : NO_BORDER;
    const head = table.head?.map(
      (text): model.Cell => [{ kind: "paragraph", style: "cellHead", runs: [{ text }] }],
    );
    // what is higher than a page, or than the table wants it, goes on in further rows: none is cut in two
    const rows = table.rows.flatMap((cells) => pageRows(this.#layout, table, cells));
    const width = table.widths.reduce((sum, width) => sum + width, 0);
    const together = table.whole === "ifItFits" && fitTogether(this.#layout, [table], width);
    return new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: table.widths.map(twips),
      width: { size: twips(width), type: WidthType.DXA },
      ...(table.lined ? {} : { indent: { size: 0, type: WidthType.DXA } }),
      borders: {
        top: line,
        bottom: line,
        left: line,
        right: line,
        insideHorizontal: line,
        insideVertical: line,
      },
      rows: [
        ...(head ? [this.#row(table, head, { isHead: true, withNext: false })] : []),
        ...rows.map((cells, i) =>
          this.#row(table, cells, {
            isHead: i < (table.repeated ?? 0),
            withNext: i === rows.length - 1 ? withNext : together,
          }),
        ),
      ],
    });
  }

  #row(table: model.Table, cells: readonly model.Cell[], { isHead, withNext }: RowLook): TableRow {
    const { lined, widths, rowHeight = 0 } = table;
    const { cellGap } = this.#layout;
    const gap = lined ? twips(cellGap) : 0;
    return new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      ...(isHead || rowHeight === 0 ? {} : { height: { value: twips(rowHeight), rule: HeightRule.ATLEAST } }),
      children: cells.map((cell, i) => {
        const width = widths[i] ?? 0;
        const inner = width - (lined ? 2 * cellGap : 0);
        const blocks = cell.map((block) => this.#inCell(block, inner, withNext));
        return new TableCell({
          width: { size: twips(width), type: WidthType.DXA },
          margins: { left: gap, right: gap, top: gap / 2, bottom: gap / 2 },
          verticalAlign: isHead ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
          children:
            blocks.length > 0 ? blocks : [this.paragraph({ kind: "paragraph", style: "cell", runs: [] })],
        });
      }),
    });
  }

  #inCell(block: model.Cell[number], width: number, withNext: boolean): Paragraph {
    if (block.kind === "paragraph") return this.paragraph(block, 0, withNext);
    if (block.kind === "bar") return this.bar(block, withNext);
    return this.block(block, width) as Paragraph;
  }

  /** `anew`: it counts its pages for itself */
  section(part: model.Part, anew: boolean): ISectionOptions {
    const { page, margins: upright, pageNumber } = this.#layout;
    const margins = part.landscape ? turned(upright) : upright;
    const width = (part.landscape ? page.height : page.width) - margins.left - margins.right;
    const number = new Header({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ children: [PageNumber.CURRENT], size: pageNumber.size * 2 })],
        }),
      ],
    });
    return {
      properties: {
        // the first page bears no number
        titlePage: anew,
        page: {
          ...(anew ? { pageNumbers: { start: 1 } } : {}),
          size: {
            width: twips(page.width),
            height: twips(page.height),
            orientation: part.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: {
            top: twips(margins.top),
            right: twips(margins.right),
            bottom: twips(margins.bottom),
            left: twips(margins.left),
            header: twips(pageNumber.fromTop),
            footer: twips(pageNumber.fromTop),
          },
        },
      },
      headers: { default: number, ...(anew ? { first: new Header({ children: [] }) } : {}) },
      children: part.blocks.map((block, i) =>
        this.block(block, width, part.blocks[i - 1], part.blocks[i + 1]),
      ),
    };
  }
}

export async function toDocx(paper: model.Paper): Promise<Uint8Array> {
  const writer = new Writer(paper.layout);
  const { font, styles } = paper.layout;
  const document = new Document({
    title: paper.title,
    creator: "Đối Thoại",
    lastModifiedBy: "Đối Thoại",
    styles: {
      default: { document: { run: { font, size: styles.body.size * 2, language: { value: "vi-VN" } } } },
      paragraphStyles: wordStyles(paper.layout),
    },
    sections: paper.parts.map((part, i) => writer.section(part, i === 0 || !paper.through)),
  });
  const files = unzipSync(await Packer.toBuffer(document));
  const iso = new Date(paper.at).toISOString().replace(/\.\d+Z$/, "Z");
  const core = new TextDecoder()
    .decode(files["docProps/core.xml"])
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${iso}`);
  files["docProps/core.xml"] = new TextEncoder().encode(core);
  const text = new TextDecoder().decode(files["word/document.xml"]).replaceAll(AFTER_LAST_TABLE, LOW);
  files["word/document.xml"] = new TextEncoder().encode(text);
  return officeZip(files);
}
