/** The invitations (form F6, Mẫu 1.7), a page for each who is invited: to whom, to what, who presides, when and where. */
import { lowerFirst } from "../../../shared/terms/address.ts";
import { spokenLongDate } from "../../../shared/terms/dates.ts";
import { applicationOf } from "../../rulebook/before/applications/facts.ts";
import { invitationsOf } from "../../rulebook/before/invitations/facts.ts";
import { listOf, organisationOf } from "../../rulebook/before/roster/facts.ts";
import { leaderSigns, signed } from "../paper/closing.ts";
import { type Family, headOf, LAYOUTS, letterhead, ofFamily } from "../paper/letterhead.ts";
import { type Block, bold, type Paper, type Part, paragraph } from "../paper/model.ts";
import { titled } from "../paper/title.ts";
import { inFull, named, type Source } from "../source.ts";
import { dayOf } from "../words.ts";

/** The register's row of who is invited. */
export function personInvited({ state }: Source, id: string): string {
  const organisation = organisationOf(state, id);
  if (organisation === null) return applicationOf(state, id)?.person ?? id;
  return listOf(state, organisation).find((one) => one.id === id)?.person ?? id;
}

interface Sheet {
  readonly id: string;
  readonly letter: string;
  /** the number that it corrects; "": none */
  readonly corrects: string;
}

function page(source: Source, family: Family, { id, letter, corrects }: Sheet): Block[] {
  const { plan, before, at: now } = source.state;
  const issued = invitationsOf({ before }).letters.find(({ number }) => number === letter);
  const { at, says } = issued ?? { at: now, says: plan };
  const issuer = headOf(source, family).issuer.join(" ");
  const chairs = plan.chairs.map(({ position }) => position).join("; ");
  return [
    ...letterhead(source, family, { type: "GM", number: ofFamily(family, letter), day: dayOf(at) }),
    ...titled(source, family, "GIẤY MỜI", `dự ${lowerFirst(plan.title)}`, null),
    paragraph("body", `${issuer || "Ban tổ chức"} trân trọng kính mời:`),
    paragraph("body", bold(inFull(named(source, personInvited(source, id))))),
    paragraph("body", ["Tới dự: ", bold(plan.title), "."]),
    paragraph("body", `Chủ trì: ${chairs}.`),
    paragraph("body", `Thời gian: ${spokenLongDate(says.start)}.`),
    paragraph("body", `Địa điểm: ${says.venue}.`),
    ...(corrects === "" ? [] : [paragraph("body", `Giấy mời này thay Giấy mời số ${corrects}.`)]),
    paragraph("closing", "Trường hợp không dự được, xin báo lại Ban tổ chức trước ngày họp. Trân trọng./."),
    ...signed(family, leaderSigns(source, family), ["Như trên"]),
  ];
}

export function invitationPaper(source: Source, family: Family): Paper {
  const { state } = source;
  const { invited } = invitationsOf(state);
  // what was issued stays as it stood, and what corrects it follows
  const sheets = Object.entries(invited).flatMap(([id, { letter, earlier }]) =>
    [...earlier.map((one) => one.letter), letter].map(
      (one, i, all): Sheet => ({ id, letter: one, corrects: all[i - 1] ?? "" }),
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
