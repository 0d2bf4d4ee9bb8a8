/**
 * What tells the sender of a complaint where it is seen to (Phiếu hướng dẫn, form F16). Of what was diverted in the hall
 * neither the words nor who brought it are known here: who gets the slip is written on it by hand.
 */
import { upperFirst } from "../../../shared/terms/address.ts";
import { longDate } from "../../../shared/terms/dates.ts";
import { UNSETTLED } from "../../../shared/terms/outcomes.ts";
import { divertedInHall } from "../../rulebook/live/outcomes/facts.ts";
import { signed } from "../paper/closing.ts";
import { type Family, LAYOUTS, letterhead } from "../paper/letterhead.ts";
import { type Paper, type Part, paragraph } from "../paper/model.ts";
import { titled } from "../paper/title.ts";
import type { Source } from "../source.ts";
import { DOTS, dayOf } from "../words.ts";
import { bodyHead, bodySigns } from "./issuers.ts";
import { labelled } from "./parts.ts";

interface Guidance {
  readonly inbox: "organiser" | "front";
  readonly day: string;
  readonly kind: string;
  readonly destination: string;
  readonly to: string;
  /** how the sender is addressed in a sentence */
  readonly form: string;
  /** when and how it came, a sentence */
  readonly came: string;
  /** what was done with it besides: ends the sentence that says whose it is */
  readonly done: string;
}

export function guidance(source: Source, family: Family, slip: Guidance): Part {
  const { inbox, day, kind, destination, to, form, came, done } = slip;
  const blocks = [
    ...letterhead(source, family, {
      ...{ issuer: bodyHead(source, family, inbox), type: "HD", number: null, day },
    }),
    ...titled(source, family, "PHIẾU HƯỚNG DẪN", kind, null),
    labelled("Kính gửi", to),
    paragraph("body", came),
    paragraph(
      "body",
      `Nội dung này là ${kind}, không thuộc phạm vi đối thoại, thuộc thẩm quyền của ${destination}${done}.`,
    ),
    paragraph(
      "closing",
      `Đề nghị ${form} liên hệ ${destination} để được tiếp nhận, giải quyết theo quy định của pháp luật. Trân trọng./.`,
    ),
    ...signed(family, bodySigns(family, inbox), ["Như trên"]),
  ];
  return { landscape: false, blocks };
}

/** Whose identity the law protects has no line for a name either. */
const PROTECTED: ReadonlySet<string> = new Set(["tố cáo", "tố giác, tin báo về tội phạm"]);

/** `of`: the number that the diverted matter has. null: nothing bears it, or its kind is not recorded yet. */
export function guidancePaper(source: Source, family: Family, of: string | null): Paper | null {
  const diversion = divertedInHall(source.state).find(({ number }) => String(number) === of);
  if (!diversion || diversion.kind === UNSETTLED) return null;
  const { number, kind, destination, at } = diversion;
  const part = guidance(source, family, {
    ...{ inbox: "organiser", day: dayOf(at), kind, destination, form: "ông (bà)", done: "" },
    to: PROTECTED.has(kind) ? "Ông (bà) đã nêu nội dung dưới đây." : `Ông (bà) ${DOTS}`,
    came: `${upperFirst(longDate(dayOf(at)))}, tại hội nghị đối thoại, ông (bà) nêu một nội dung, được ghi nhận bằng số ${number}.`,
  });
  return { title: "Phiếu hướng dẫn", at, layout: LAYOUTS[family], parts: [part] };
}
