/** The head and the end of a document in each family: who issues it, its number, place and date; signatures, recipients. */
import { longDate } from "../../../shared/terms/dates.ts";
import type { Letterhead } from "../../rulebook/before/plan.ts";
import { type Source, secretaryAt } from "../source.ts";
import { DOTS, upper } from "../words.ts";
import { capitalsWidth, type Layout, PARTY, STATE, textWidth } from "./layouts.ts";
import { type Block, type Cell, type Paragraph, paragraph, type Rule } from "./model.ts";

export type Family = "party" | "state";
export const LAYOUTS: Readonly<Record<Family, Layout>> = { party: PARTY, state: STATE };

const NO_HEAD: Letterhead = { superior: "", issuer: [], symbol: "" };
/** room for the number that a clerk writes */
const NUMBER_ROOM = "\u00A0".repeat(8);

const rule = (length: number): Rule => ({ kind: "rule", length });

function issuerCell(family: Family, layout: Layout, head: Letterhead): Cell {
  const issuer = head.issuer.length > 0 ? head.issuer.map(upper) : [DOTS];
  const last = issuer.at(-1) ?? "";
  return [
    ...(head.superior === "" ? [] : [paragraph("superior", upper(head.superior))]),
    ...issuer.map((line) => paragraph("issuer", line)),
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

/** The line of a document's number, and its day (YYYY-MM-DD). */
interface Numbered {
  readonly number: string;
  readonly day: string;
}

/** Letterhead, number, and in the Party family place and date (Mẫu 1.9 of the State family has none). */
export function letterhead({ state }: Source, family: Family, own?: Numbered): Block[] {
  const layout = LAYOUTS[family];
  const { documents, date } = state.plan;
  const head = documents?.[family] ?? NO_HEAD;
  const symbol = head.symbol || (family === "party" ? "-BB/…" : "/BB-…");
  const number = own?.number ?? `${family === "party" ? "Số" : "Số:"} ${NUMBER_ROOM}${symbol}`;
  const place: Paragraph[] =
    family === "party"
      ? [paragraph("placeDate", `${documents?.place || "……………"}, ${longDate(own?.day ?? date)}`)]
      : [];
  return [
    {
      kind: "table",
      lined: false,
      widths: layout.headColumns,
      head: null,
      rows: [
        [issuerCell(family, layout, head), nationCell(family, layout)],
        [[paragraph("number", number)], place],
      ],
    },
  ];
}

/** Thư ký on the left, Chủ tọa on the right; below, on the left, who receives it. */
export function signatures({ state, people }: Source, family: Family): Block[] {
  const layout = LAYOUTS[family];
  const presider = state.plan.chairs.find((chair) => chair.seat === state.chair.presider);
  const secretary = secretaryAt({ state, people }, state.minutes.secretaries.minutes);
  const half = textWidth(layout, false) / 2;
  const name = people.get(presider?.person ?? "")?.name;
  return [
    {
      kind: "table",
      lined: false,
      whole: true,
      withNext: true,
      widths: [half, half],
      head: null,
      rows: [
        [[paragraph("signer", "THƯ KÝ")], [paragraph("signer", "CHỦ TỌA")]],
        [
          [paragraph("signerName", people.get(secretary ?? "")?.name ?? DOTS)],
          [paragraph("signerName", name ?? DOTS)],
        ],
      ],
    },
    ...recipients(state.plan.documents?.recipients ?? [], family),
  ];
}

function recipients(given: readonly string[], family: Family): Block[] {
  const bare = given.map((line) => line.replace(/[,;.\s]+$/, ""));
  const others = bare.filter((line) => !/^Lưu\b/.test(line));
  const archived = bare.find((line) => /^Lưu\b/.test(line));
  const last = family === "state" ? "Lưu: VT, Hồ sơ." : `${archived ?? "Lưu: VP"}.`;
  const mark = family === "state" ? ";" : ",";
  return [
    paragraph("recipientsHead", "Nơi nhận:"),
    ...others.map((line) => paragraph("recipients", `- ${line}${mark}`)),
    paragraph("recipients", `- ${last}`),
  ];
}
