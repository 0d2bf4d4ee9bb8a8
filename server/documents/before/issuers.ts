/** Who issues and signs what the offices make: the organiser and the Front in their own name, the leaders' office by order. */
import { bodiesOf } from "../../rulebook/before/bodies.ts";
import type { Letterhead } from "../../rulebook/before/plan.ts";
import type { Signer } from "../paper/closing.ts";
import { type Family, headOf } from "../paper/letterhead.ts";
import type { Source } from "../source.ts";
import { upper } from "../words.ts";

/** "BDV" of "Ban Dân vận". */
const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => word !== "và")
    .map((word) => upper(word.charAt(0)))
    .join("");

/** The organiser below the leaders' committee; in the State family, which has no such board, the hearing's own. */
function organiser({ state: { plan } }: Source, family: Family): { issuer: string; symbol: string } {
  const issuer = bodiesOf(plan).organiser;
  return family === "party"
    ? { issuer, symbol: `-BB/${initials(issuer)}` }
    : { issuer: "Ban Tổ chức hội nghị đối thoại", symbol: "/BB-BTC" };
}
const FRONT = { issuer: "Ủy ban Mặt trận Tổ quốc Việt Nam", party: "-BB/MTTQ", state: "/BB-MTTQ" } as const;

/** The locality as the State family's issuer names it last: "THÀNH PHỐ UÔNG BÍ". */
function localityOf(source: Source): readonly string[] {
  const { issuer } = headOf(source, "state");
  return issuer.length > 1 ? issuer.slice(-1) : [];
}

export function bodyHead(source: Source, family: Family, body: "organiser" | "front"): Letterhead {
  if (body === "front")
    return { superior: "", issuer: [FRONT.issuer, ...localityOf(source)], symbol: FRONT[family] };
  const { issuer, symbol } = organiser(source, family);
  return { superior: headOf(source, family).issuer.join(" "), issuer: [issuer], symbol };
}

export const bodySigns = (family: Family, body: "organiser" | "front"): Signer =>
  body === "organiser"
    ? { authority: "", title: "TRƯỞNG BAN", name: "" }
    : { authority: `${family === "party" ? "T/M" : "TM."} BAN THƯỜNG TRỰC`, title: "CHỦ TỊCH", name: "" };
