/**
 * The geometry of each family of documents, all of it here: mm for places, pt for letters and gaps.
 * Party: HD 36-HD/VPTW (2018) and HD 16-HD/VPTW (2023), margins to be confirmed by a Party office.
 * State: Nghị định 30/2020/NĐ-CP, appendices I and III (Mẫu 1.9).
 */

/** top, right, bottom, left, mm */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}
export interface Style {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: "left" | "center" | "both";
  /** first line's indent, mm */
  readonly firstLine?: number;
  /** gaps above and below, pt */
  readonly before?: number;
  readonly after?: number;
  /** times the font's own line */
  readonly line?: number;
  /** stays on the page of what follows */
  readonly withNext?: boolean;
}
export type StyleName =
  | "superior"
  | "issuer"
  | "nation"
  | "motto"
  | "number"
  | "placeDate"
  | "mark"
  | "type"
  | "subject"
  | "heading"
  | "subheading"
  | "body"
  | "speaker"
  | "closing"
  | "cell"
  | "cellHead"
  | "cellMiddle"
  | "chartTitle"
  | "signer"
  | "authority"
  | "signerName"
  | "annex"
  | "annexTitle"
  | "annexNote"
  | "recipientsHead"
  | "recipients"
  | "slip"
  | "badgeName"
  | "badgeLine"
  | "backdrop";

export interface Layout {
  readonly page: { readonly width: number; readonly height: number };
  readonly margins: Margins;
  /** the page's number in the top margin: how far from the edge (mm), how large (pt); not on the first page */
  readonly pageNumber: { readonly fromTop: number; readonly size: number };
  /** named in DOCX; PDF embeds a face of the same measures */
  readonly font: string;
  readonly styles: Readonly<Record<StyleName, Style>>;
  /** the two columns of the letterhead, mm */
  readonly headColumns: readonly [number, number];
  /** as long as the line above it at that size, mm */
  readonly nationRule: number;
  /** of the issuer's line: between a third and a half */
  readonly issuerRuleShare: number;
  /** an average bold capital's width in parts of its size */
  readonly capitalWidth: number;
  /** the rule below the subject, mm (0: none), and the gap below it, pt */
  readonly subjectRule: number;
  readonly subjectGap: number;
  /** around the text of a cell of a lined table, mm */
  readonly cellGap: number;
  /** thickness of lines, pt */
  readonly lineWidth: number;
}

const A4 = { width: 210, height: 297 };
const MARGINS: Margins = { top: 20, right: 15, bottom: 20, left: 30 };
const FIRST_LINE = 12.7;
/** where a hand signs, pt */
const SIGN_ROOM = 62;

/** What both families have in common. */
const COMMON = {
  page: A4,
  font: "Times New Roman",
  issuerRuleShare: 0.4,
  capitalWidth: 0.6137,
  cellGap: 1.2,
  lineWidth: 0.5,
};
const TABLE = {
  cell: { size: 12, align: "left", after: 2 },
  cellHead: { size: 12, bold: true, align: "center" },
  cellMiddle: { size: 12, align: "center" },
  chartTitle: { size: 12, bold: true, align: "center", before: 8, after: 4, withNext: true },
} as const;
/** The text itself, the same in both families. */
const BODY = {
  heading: {
    size: 14,
    bold: true,
    align: "both",
    firstLine: FIRST_LINE,
    before: 8,
    after: 6,
    withNext: true,
  },
  subheading: {
    size: 14,
    bold: true,
    align: "both",
    firstLine: FIRST_LINE,
    before: 4,
    after: 6,
    withNext: true,
  },
  body: { size: 14, align: "both", firstLine: FIRST_LINE, after: 6, line: 1.1 },
  speaker: { size: 14, align: "both", firstLine: FIRST_LINE, after: 6, line: 1.1, withNext: true },
  closing: { size: 14, align: "both", firstLine: FIRST_LINE, after: 6, line: 1.1, withNext: true },
  signer: { size: 14, bold: true, align: "center", before: 14, after: SIGN_ROOM, withNext: true },
  authority: { size: 14, bold: true, align: "center", before: 6, after: SIGN_ROOM, withNext: true },
  signerName: { size: 14, bold: true, align: "center", withNext: true },
} as const;
const ENDS = {
  annex: { size: 14, bold: true, align: "center", withNext: true },
  annexTitle: { size: 14, bold: true, align: "center", withNext: true },
  annexNote: { size: 14, italic: true, align: "center", after: 8, withNext: true },
  recipientsHead: { size: 12, bold: true, italic: true, align: "left", before: 6, withNext: true },
  recipients: { size: 11, align: "left", withNext: true },
  slip: { size: 12, align: "left", before: 12 },
  badgeName: { size: 18, bold: true, align: "center", before: 4 },
  badgeLine: { size: 13, align: "center", before: 5 },
  backdrop: { size: 26, bold: true, align: "center", before: 10 },
  mark: { size: 13, bold: true, align: "center", before: 8 },
} as const;

export const PARTY: Layout = {
  ...COMMON,
  margins: MARGINS,
  pageNumber: { fromTop: 10, size: 14 },
  headColumns: [75, 90],
  nationRule: 72.7,
  subjectRule: 0,
  subjectGap: 0,
  styles: {
    ...TABLE,
    ...BODY,
    ...ENDS,
    superior: { size: 14, align: "center" },
    issuer: { size: 14, bold: true, align: "center" },
    nation: { size: 15, bold: true, align: "center" },
    motto: { size: 14, bold: true, align: "center" },
    number: { size: 14, align: "center", before: 2 },
    placeDate: { size: 14, italic: true, align: "center", before: 2 },
    type: { size: 16, bold: true, align: "center", before: 18, withNext: true },
    subject: { size: 15, bold: true, align: "center", after: 14 },
  },
};

export const STATE: Layout = {
  ...COMMON,
  margins: MARGINS,
  pageNumber: { fromTop: 10, size: 14 },
  headColumns: [68, 97],
  nationRule: 60.4,
  subjectRule: 50,
  subjectGap: 12,
  styles: {
    ...TABLE,
    ...BODY,
    ...ENDS,
    superior: { size: 13, align: "center" },
    issuer: { size: 13, bold: true, align: "center" },
    nation: { size: 13, bold: true, align: "center" },
    motto: { size: 14, bold: true, align: "center" },
    number: { size: 13, align: "center", before: 4 },
    placeDate: { size: 14, italic: true, align: "center", before: 4 },
    type: { size: 14, bold: true, align: "center", before: 18, withNext: true },
    subject: { size: 14, bold: true, align: "center", after: 2 },
  },
};

/** The paper pack is read at a desk in bad light and written on: narrower margins, no family's letterhead. */
export const PACK: Layout = {
  ...PARTY,
  margins: { top: 18, right: 15, bottom: 15, left: 20 },
  pageNumber: { fromTop: 8, size: 13 },
  styles: {
    ...PARTY.styles,
    type: { size: 18, bold: true, align: "center", after: 2 },
    subject: { size: 14, bold: true, align: "center", after: 10 },
    heading: { size: 15, bold: true, align: "left", before: 4, after: 6, withNext: true },
    subheading: { size: 13, bold: true, align: "left", before: 10, after: 2, withNext: true },
    body: { size: 13, align: "left", after: 4 },
  },
};

/** A page turned on its side is bound at the top: its margins turn with it. */
export function turned({ top, right, bottom, left }: Margins): Margins {
  return { top: left, right: top, bottom: right, left: bottom };
}

/** mm of text between the margins. */
export function textWidth({ page, margins }: Layout, landscape: boolean): number {
  const { left, right } = landscape ? turned(margins) : margins;
  return (landscape ? page.height : page.width) - left - right;
}

/** mm that a line of bold capitals takes, nearly. */
export function capitalsWidth(layout: Layout, style: StyleName, text: string): number {
  return ([...text].length * layout.capitalWidth * layout.styles[style].size * 25.4) / 72;
}
