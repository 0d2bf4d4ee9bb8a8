/**
 * The slip that sends a complaint to the body that is competent, and the guidance for its sender (form F16). What it says is
 * sealed: it is composed for a clerk of the inbox that took it, who has it open, goes to nobody else, and is kept nowhere.
 */

import { upperFirst } from "../../../shared/terms/address.ts";
import { longDate, spokenLongDate } from "../../../shared/terms/dates.ts";
import type { SeatName } from "../../../shared/terms/seats.ts";
import { bodiesOf } from "../../rulebook/before/bodies.ts";
import { registerOf, rowOf } from "../../rulebook/before/register/facts.ts";
import type { Registration, Slip } from "../../rulebook/before/register/registration.ts";
import type { Registered } from "../../rulebook/before/register/slice.ts";
import { isSealed, screeningOf } from "../../rulebook/before/screening/facts.ts";
import { clerkAt } from "../../rulebook/frame/seats.ts";
import { signed } from "../paper/closing.ts";
import { type Family, LAYOUTS, letterhead, ofFamily } from "../paper/letterhead.ts";
import { type Paper, type Part, paragraph } from "../paper/model.ts";
import { titled } from "../paper/title.ts";
import type { Source } from "../source.ts";
import { DOTS, dayOf, sentence } from "../words.ts";
import { guidance } from "./guidancePaper.ts";
import { bodyHead, bodySigns } from "./issuers.ts";
import { labelled } from "./parts.ts";

/** Who denounces is named to nobody on paper: the body that is competent asks for it by hand. */
function senderOf({ speaker, from, ruled }: Registration): string {
  if (ruled?.identityProtected)
    return "được giữ bí mật theo quy định; cơ quan nhận liên hệ trực tiếp nơi chuyển.";
  const who = [
    `${upperFirst(speaker.addressForm)} ${speaker.name}`.trim(),
    speaker.position,
    speaker.address,
  ];
  return sentence(`${who.filter(Boolean).join(", ") || DOTS} (gửi qua: ${from || "cá nhân"})`);
}

/** For whoever may be written to by name. */
function senderGuidance(
  source: Source,
  family: Family,
  { inbox, receivedAt }: Registered,
  row: Registration,
  slip: Slip,
): Part[] {
  if (row.ruled?.identityProtected) return [];
  const form = row.speaker.addressForm || "ông (bà)";
  const { kind, destination } = slip;
  return [
    guidance(source, family, {
      ...{ inbox, day: dayOf(slip.at), kind, destination, form, to: senderOf(row) },
      came: `${upperFirst(longDate(dayOf(receivedAt)))}, hội nghị đối thoại nhận được nội dung của ${form}: “${row.content.trim()}”.`,
      done: "; đã được chuyển tới đó cùng ngày với phiếu này",
    }),
  ];
}

function paperOf(
  source: Source,
  family: Family,
  registered: Registered,
  row: Registration,
  slip: Slip,
): Paper {
  const { inbox, receivedAt } = registered;
  const issuer = bodyHead(source, family, inbox);
  const body = family === "party" ? bodiesOf(source.state.plan)[inbox] : issuer.issuer.join(" ");
  const place = row.place === "" ? [] : [labelled("Địa điểm", sentence(row.place))];
  const basis = row.ruled?.basis ?? "";
  const blocks = [
    ...letterhead(source, family, {
      issuer,
      type: "PC",
      number: ofFamily(family, slip.number),
      day: dayOf(slip.at),
    }),
    ...titled(source, family, "PHIẾU CHUYỂN", slip.kind, null),
    labelled("Kính gửi", `${slip.destination}.`),
    paragraph(
      "body",
      `${spokenLongDate(receivedAt)}, ${body} nhận được nội dung dưới đây gửi tới hội nghị đối thoại. Sau khi xem xét, nội dung này là ${slip.kind}, không thuộc phạm vi đối thoại và thuộc thẩm quyền của cơ quan nhận phiếu.`,
    ),
    labelled("Người gửi", senderOf(row)),
    labelled("Nội dung", sentence(row.content)),
    ...place,
    ...(basis === "" ? [] : [labelled("Căn cứ chuyển", sentence(basis))]),
    labelled("Cách chuyển", sentence(slip.way)),
    paragraph(
      "closing",
      `Đề nghị cơ quan nhận phiếu xem xét, giải quyết theo quy định của pháp luật, thông báo cho người gửi và ${body}./.`,
    ),
    ...signed(family, bodySigns(family, inbox), ["Như trên"]),
  ];
  return {
    title: "Phiếu chuyển",
    ...{ at: slip.at, layout: LAYOUTS[family] },
    parts: [{ landscape: false, blocks }, ...senderGuidance(source, family, registered, row, slip)],
  };
}

/** "PY-0007.1": the first slip of a registration. */
function meant(of: string | null): { readonly id: string; readonly slip: number } | null {
  const [, id, slip] = /^(.+)\.(\d)$/.exec(of ?? "") ?? [];
  return id === undefined ? null : { id, slip: Number(slip) - 1 };
}

/** null: there is no such slip for whoever sits there. That it was opened is noted already. */
export function transferPaper(
  source: Source,
  family: Family,
  seat: SeatName,
  of: string | null,
): Paper | null {
  const { state, people } = source;
  const asked = meant(of);
  const registration = asked && registerOf(state).registrations[asked.id];
  if (!asked || !registration || !isSealed(state, asked.id)) return null;
  if (clerkAt(state, seat)?.body !== registration.inbox || screeningOf(state).open[seat] !== asked.id)
    return null;
  const row = rowOf(people.registrations, registration);
  const slip = row?.slips[asked.slip];
  return row && slip ? paperOf(source, family, registration, row, slip) : null;
}
