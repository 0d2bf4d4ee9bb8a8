/** Who issues and signs what the offices make: the organiser and the Front in their own name, the leaders' office by order. */
import type { Body } from "../../../shared/terms/seats.ts";
import type { Letterhead } from "../../rulebook/before/plan.ts";
import type { Signer } from "../paper/closing.ts";
import { type Family, headOf } from "../paper/letterhead.ts";
import type { Source } from "../source.ts";

export const BODY_NAMES: Readonly<Record<Body, string>> = {
  organiser: "Ban Dân vận",
  front: "Ủy ban Mặt trận Tổ quốc",
  officeParty: "Văn phòng cấp ủy",
  officeCouncil: "Văn phòng HĐND và UBND",
};

/** The organiser below the leaders' committee; in the State family, which has no such board, the hearing's own. */
const ORGANISER = {
  party: { issuer: "Ban Dân vận", symbol: "-BB/BDV" },
  state: { issuer: "Ban Tổ chức hội nghị đối thoại", symbol: "/BB-BTC" },
} as const;
const FRONT = { issuer: "Ủy ban Mặt trận Tổ quốc Việt Nam", party: "-BB/MTTQ", state: "/BB-MTTQ" } as const;

/** The locality as the State family's issuer names it last: "THÀNH PHỐ UÔNG BÍ". */
function localityOf(source: Source): readonly string[] {
  const { issuer } = headOf(source, "state");
  return issuer.length > 1 ? issuer.slice(-1) : [];
}

export function bodyHead(source: Source, family: Family, body: "organiser" | "front"): Letterhead {
  if (body === "front")
    return { superior: "", issuer: [FRONT.issuer, ...localityOf(source)], symbol: FRONT[family] };
  const { issuer, symbol } = ORGANISER[family];
  return { superior: headOf(source, family).issuer.join(" "), issuer: [issuer], symbol };
}

export const bodySigns = (family: Family, body: "organiser" | "front"): Signer =>
  body === "organiser"
    ? { authority: "", title: "TRƯỞNG BAN", name: "" }
    : { authority: `${family === "party" ? "T/M" : "TM."} BAN THƯỜNG TRỰC`, title: "CHỦ TỊCH", name: "" };
