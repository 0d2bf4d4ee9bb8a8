/** A paper as DOCX, for Word: the same paper gives the same bytes (rule D2). */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  HeightRule,
  type IParagraphOptions,
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
import { type Layout, type Style, type StyleName, turned } from "./layouts.ts";
import type * as model from "./model.ts";
import { pageRows } from "./rowHeight.ts";

/** twentieths of a point */
const TWIPS_PER_MM = 1440 / 25.4;
const twips = (mm: number) => Math.round(mm * TWIPS_PER_MM);
const points = (pt: number) => Math.round(pt * 20);
/** a line of text at 1.0, in Word's measure */
const SINGLE = 240;
/** eighths of a point */
const border = (pt: number) => ({ style: BorderStyle.SINGLE, size: Math.round(pt * 8), color: "000000" });
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: "auto" };
/** thickness of a rule, pt */
const RULE = 0.75;

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  both: AlignmentType.JUSTIFIED,
} as const;

function optionsOf(style: Style): IParagraphOptions {
  return {
    alignment: ALIGN[style.align ?? "left"],
    spacing: {
      before: points(style.before ?? 0),
      after: points(style.after ?? 0),
      line: Math.round((style.line ?? 1) * SINGLE),
      lineRule: LineRuleType.AUTO,
    },
    ...(style.firstLine ? { indent: { firstLine: twips(style.firstLine) } } : {}),
    ...(style.withNext ? { keepNext: true } : {}),
  };
}

class Writer {
  readonly #layout: Layout;

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  paragraph({ style: name, runs }: model.Paragraph): Paragraph {
    const style = this.#layout.styles[name];
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

  block(block: model.Block, width: number): Paragraph | Table {
    switch (block.kind) {
      case "paragraph":
        return this.paragraph(block);
      case "rule":
        return this.rule(block, width);
      case "code":
        throw new Error("a code is drawn in PDF alone");
      case "table":
        return this.table(block);
      case "pageBreak":
        return new Paragraph({ pageBreakBefore: true });
      default:
        return block satisfies never;
    }
  }

  table(table: model.Table): Table {
    const line = table.lined ? border(this.#layout.lineWidth) : NO_BORDER;
    const gap = table.lined ? twips(this.#layout.cellGap) : 0;
    const head = table.head?.map(
      (text): model.Cell => [{ kind: "paragraph", style: "cellHead", runs: [{ text }] }],
    );
    // what is higher than a page, or than the table wants it, goes on in further rows: none is cut in two
    const rows = table.rows.flatMap((cells) => pageRows(this.#layout, table, cells));
    const height =
      table.rowHeight === undefined
        ? {}
        : { height: { value: twips(table.rowHeight), rule: HeightRule.ATLEAST } };
    const row = (cells: readonly model.Cell[], isHead: boolean) =>
      new TableRow({
        tableHeader: isHead,
        cantSplit: true,
        ...(isHead ? {} : height),
        children: cells.map((cell, i) => {
          const width = table.widths[i] ?? 0;
          const inner = width - (table.lined ? 2 * this.#layout.cellGap : 0);
          const blocks = cell.map((block) => this.block(block, inner) as Paragraph);
          return new TableCell({
            width: { size: twips(width), type: WidthType.DXA },
            margins: {
              left: gap,
              right: gap,
              top: table.lined ? gap / 2 : 0,
              bottom: table.lined ? gap / 2 : 0,
            },
            verticalAlign: isHead ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
            children:
              blocks.length > 0 ? blocks : [this.paragraph({ kind: "paragraph", style: "cell", runs: [] })],
          });
        }),
      });
    return new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: table.widths.map(twips),
      width: { size: twips(table.widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
      ...(table.lined ? {} : { indent: { size: 0, type: WidthType.DXA } }),
      borders: {
        top: line,
        bottom: line,
        left: line,
        right: line,
        insideHorizontal: line,
        insideVertical: line,
      },
      rows: [...(head ? [row(head, true)] : []), ...rows.map((cells) => row(cells, false))],
    });
  }

  section(part: model.Part, first: boolean): ISectionOptions {
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
        titlePage: first,
        page: {
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
      headers: { default: number, ...(first ? { first: new Header({ children: [] }) } : {}) },
      children: part.blocks.map((block) => this.block(block, width)),
    };
  }
}

/** Each style of the layout as a Word style, so that whoever edits finds them in Word's list. */
function wordStyles({ font, styles }: Layout) {
  return (Object.entries(styles) as [StyleName, Style][]).map(([id, style]) => ({
    id,
    name: id,
    basedOn: "Normal",
    quickFormat: true,
    run: { font, size: style.size * 2, bold: style.bold ?? false, italics: style.italic ?? false },
    paragraph: optionsOf(style),
  }));
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
    sections: paper.parts.map((part, i) => writer.section(part, i === 0)),
  });
  const files = unzipSync(await Packer.toBuffer(document));
  const iso = new Date(paper.at).toISOString().replace(/\.\d+Z$/, "Z");
  const core = new TextDecoder()
    .decode(files["docProps/core.xml"])
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${iso}`);
  files["docProps/core.xml"] = new TextEncoder().encode(core);
  return officeZip(files);
}
