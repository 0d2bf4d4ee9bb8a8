/** The invitations (form F6, Mẫu 1.7), a page for each who is invited: to whom, to what, who presides, when and where. */

import { lowerFirst } from "../../../shared/terms/address.ts";
import { spokenLongDate } from "../../../shared/terms/dates.ts";
import { recipientsOf } from "../../../shared/terms/recipients.ts";
import { invitationsOf, personInvited } from "../../rulebook/before/invitations/facts.ts";
import { leaderSigns, signed } from "../paper/closing.ts";
import { type Family, headOf, LAYOUTS, letterhead, ofFamily } from "../paper/letterhead.ts";
import { type Block, bold, cell, type Paper, type Part, paragraph } from "../paper/model.ts";
import { titled } from "../paper/title.ts";
import { inFull, named, type Source } from "../source.ts";
import { dayOf } from "../words.ts";

interface Sheet {
  readonly id: string;
  readonly letter: string;
  /** the number that it corrects; "": none */
  readonly corrects: string;
}

/** mm */
const CODE = 26;

/** Where whoever is invited answers by phone. */
const answered = (link: string): Block => ({
  ...{ kind: "table", widths: [110, 40], head: null, lined: false, whole: true },
  rows: [
    [
      cell("Báo dự hoặc không dự: quét mã bên bằng điện thoại.", "Mã này của riêng người được mời."),
      [{ kind: "code", text: link, size: CODE }],
    ],
  ],
});

function page(source: Source, family: Family, { id, letter, corrects }: Sheet): Block[] {
  // a letter that was corrected is answered no more
  const isCurrent = invitationsOf(source.state).invited[id]?.letter === letter;
  const link = isCurrent ? source.inviteLinks?.get(id) : undefined;
  const { plan, before, at: now } = source.state;
  const issued = invitationsOf({ before }).letters.find(({ number }) => number === letter);
  const { at, says } = issued ?? { at: now, says: plan };
  const seat = issued?.seats?.[id];
  const issuer = headOf(source, family).issuer.join(" ");
  const chairs = plan.chairs.map(({ position }) => position).join("; ");
  return [
    ...letterhead(source, family, { type: "GM", number: ofFamily(family, letter), day: dayOf(at) }),
    ...titled(source, family, "GIẤY MỜI", `dự ${lowerFirst(plan.title)}`, null),
    paragraph("body", `${issuer || "Ban tổ chức"} trân trọng kính mời:`),
    paragraph("body", bold(inFull(named(source, personInvited(source.state, id))))),
    paragraph("body", ["Tới dự: ", bold(plan.title), "."]),
    paragraph("body", `Chủ trì: ${chairs}.`),
    paragraph("body", `Thời gian: ${spokenLongDate(says.start)}.`),
    paragraph("body", `Địa điểm: ${says.venue}.`),
    ...(seat === undefined ? [] : [paragraph("body", `Chỗ ngồi dự kiến: ghế ${seat}.`)]),
    ...(corrects === "" ? [] : [paragraph("body", `Giấy mời này thay Giấy mời số ${corrects}.`)]),
    paragraph("closing", "Trường hợp không dự được, xin báo lại Ban tổ chức trước ngày họp. Trân trọng./."),
    ...signed(family, leaderSigns(source, family), recipientsOf(source.state.plan.documents, "invitations")),
    ...(link === undefined ? [] : [answered(link)]),
  ];
}

export function invitationPaper(source: Source, family: Family): Paper {
  const { state } = source;
  const { invited } = invitationsOf(state);
  // what was issued stays as it stood, and what corrects it follows
  const sheets = Object.entries(invited).flatMap(([id, { letter, earlier }]) =>
    [...earlier.map((version) => version.letter), letter].map(
      (letterShown, i, all): Sheet => ({ id, letter: letterShown, corrects: all[i - 1] ?? "" }),
    ),
  );
  const pages = sheets.map((sheet): Part => ({ landscape: false, blocks: page(source, family, sheet) }));
  const none: Part = {
    landscape: false,
    blocks: [paragraph("body", "Chưa có giấy mời nào được phát hành.")],
  };
  return {
    title: `Giấy mời: ${state.plan.title}`,
    at: state.at,
    layout: LAYOUTS[family],
    parts: pages.length > 0 ? pages : [none],
  };
}
