/** The head of a document in each family: who issues it, its number, place and date. */
import { longDate } from "../../../shared/terms/dates.ts";
import type { Form } from "../../../shared/terms/documents.ts";
import { dayOf } from "../../../shared/terms/time.ts";
import type { Letterhead } from "../../rulebook/before/plan.ts";
import type { Source } from "../source.ts";
import { DOTS, upper } from "../words.ts";
import { capitalsWidth, type Layout, PARTY, STATE } from "./layouts.ts";
import { type Block, type Cell, type Paragraph, paragraph, type Rule } from "./model.ts";

export type Family = "party" | "state";

/** By their names in names of files. */
export const FAMILIES: Readonly<Record<Form, Family>> = { dang: "party", "nha-nuoc": "state" };
export const LAYOUTS: Readonly<Record<Family, Layout>> = { party: PARTY, state: STATE };

const NO_HEAD: Letterhead = { superior: "", issuer: [], symbol: "" };
const room = (letters: number) => "\u00A0".repeat(letters);
/** what the minutes' symbol says of its type */
const MINUTES = "BB";

/** mm between a long issuer and the words beside it */
const GAP = 3;

const rule = (length: number): Rule => ({ kind: "rule", length });

/** What a document's number and day are, as its head says them. */
export interface Heading {
  /** left out: who issues the hearing's documents */
  readonly issuer?: Letterhead;
  /** the type as numbers have it: "GM", "BC", "TB" */
  readonly type: string;
  /** as the register of numbers has it: "03-GM/TU"; null: a clerk writes it */
  readonly number: string | null;
  /** YYYY-MM-DD; null: a clerk writes it */
  readonly day: string | null;
}

export const headOf = ({ state }: Source, family: Family): Letterhead =>
  state.plan.documents?.[family] ?? NO_HEAD;

/** "Số 03-GM/TU", or room for the number that a clerk writes: "Số        -GM/TU". */
function numberLine(family: Family, { issuer, type, number }: Heading, head: Letterhead): string {
  const { symbol } = issuer ?? head;
  const form = symbol.replace(MINUTES, type) || (family === "party" ? `-${type}/…` : `/${type}-…`);
  return `${family === "party" ? "Số" : "Số:"} ${number ?? `${room(8)}${form}`}`;
}

/** "Uông Bí, ngày 05 tháng 01 năm 2024", or room for the day. */
function placeLine({ state }: Source, { day }: Heading): string {
  const written =
    day === null ? `ngày${room(7)}tháng${room(7)}năm ${dayOf(state.at).slice(0, 4)}` : longDate(day);
  return `${state.plan.documents?.place || "……………"}, ${written}`;
}

function issuerCell(family: Family, layout: Layout, { superior, issuer }: Letterhead): Cell {
  const lines = issuer.length > 0 ? issuer.map(upper) : [DOTS];
  const last = lines.at(-1) ?? "";
  return [
    ...(superior === "" ? [] : [paragraph("superior", upper(superior))]),
    ...lines.map((line) => paragraph("issuer", line)),
    family === "party"
      ? paragraph("superior", "*")
      : rule(Math.round(capitalsWidth(layout, "issuer", last) * layout.issuerRuleShare)),
  ];
}

function nationCell(family: Family, layout: Layout): Cell {
  return family === "party"
    ? [paragraph("nation", "ĐẢNG CỘNG SẢN VIỆT NAM"), rule(layout.nationRule)]
    : [
        paragraph("nation", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        paragraph("motto", "Độc lập - Tự do - Hạnh phúc"),
        rule(layout.nationRule),
      ];
}

function head(family: Family, issuer: Letterhead, number: string, place: Paragraph[]): Block[] {
  const layout = LAYOUTS[family];
  const [left, right] = layout.headColumns;
  return [
    {
      ...{ kind: "table", lined: false, widths: [left - GAP, GAP, right], head: null },
      rows: [
        [issuerCell(family, layout, issuer), [], nationCell(family, layout)],
        [[paragraph("number", number)], [], place],
      ],
    },
  ];
}

/** A number of the other family's book ("08-BB/TU", "05/BB-UBND") is none here: a clerk writes this one's. */
export const ofFamily = (family: Family, number: string | null): string | null =>
  number !== null && /^\s*\d+\s*-/.test(number) === (family === "party") ? number : null;

/** Who issues it and whose form it is; below, its number, and place and date. */
export function letterhead(source: Source, family: Family, heading: Heading): Block[] {
  const ownHead = headOf(source, family);
  const place = paragraph("placeDate", placeLine(source, heading));
  return head(family, heading.issuer ?? ownHead, numberLine(family, heading, ownHead), [place]);
}

/** The head of minutes: those of the State family (Mẫu 1.9) have neither place nor date. */
export function minutesHead(source: Source, family: Family, number: string | null = null): Block[] {
  const heading: Heading = { type: MINUTES, number: ofFamily(family, number), day: source.state.plan.date };
  const ownHead = headOf(source, family);
  const place = family === "party" ? [paragraph("placeDate", placeLine(source, heading))] : [];
  return head(family, ownHead, numberLine(family, heading, ownHead), place);
}
