/** The notice to the People (form F14): what was asked, what came of it, by whom, where and how it is told. A page a case. */

import { hasAsker } from "../../../shared/reckoning/caseDays.ts";
import { isNoticed } from "../../../shared/reckoning/caseRound.ts";
import { lowerFirst, upperFirst } from "../../../shared/terms/address.ts";
import { longDate } from "../../../shared/terms/dates.ts";
import { ASKER, recipientsOf } from "../../../shared/terms/recipients.ts";
import { casesOf } from "../../rulebook/after/cases/facts.ts";
import type { Case, Notice } from "../../rulebook/after/cases/slice.ts";
import { toldToAll } from "../../rulebook/after/publication/followed.ts";
import { labelled, listed } from "../before/parts.ts";
import { officeSigns, signed } from "../paper/closing.ts";
import { type Family, LAYOUTS, letterhead } from "../paper/letterhead.ts";
import { type Block, type Paper, type Part, paragraph } from "../paper/model.ts";
import { numbering } from "../paper/numbering.ts";
import { draftAt, titled } from "../paper/title.ts";
import type { Source } from "../source.ts";
import { dayOf, sentence } from "../words.ts";
import { asked, askers, caseTitle, leadName } from "./tables.ts";
import { CHANNEL_NAMES } from "./words.ts";

/** A case as its notice tells it. `notice`: the one that was released; null: one is about to be. */
interface Told {
  readonly about: Case;
  readonly notice: Notice | null;
}

/** Up to its notice: what came afterwards is the next one's. */
function asReleased(about: Case, place: number): Told {
  const notices = about.notices.slice(0, place + 1);
  const notice = notices[place] ?? null;
  if (notice === null) return { about, notice };
  const sentOn = about.transfer && about.transfer.at <= notice.at ? about.transfer : null;
  const upTo = <T extends { readonly at: number }>(heard: T | null) =>
    heard && heard.at <= notice.at ? heard : null;
  const heard = sentOn && { answer: upTo(sentOn.answer), unanswered: upTo(sentOn.unanswered) };
  return { about: { ...about, notices, transfer: sentOn && { ...sentOn, ...heard } }, notice };
}

/** "ND-10.1" is its first notice, "ND-10" the one that stands, or else a draft of the next. */
function toldOf(about: Case, of: string | null): Told {
  const place = of?.split(".")[1];
  if (place !== undefined) return asReleased(about, Number(place) - 1);
  return isNoticed(about) ? asReleased(about, about.notices.length - 1) : { about, notice: null };
}

/** The report that stands. */
const reported = ({ reports, reportedAt }: Case): string =>
  reportedAt === null ? "" : (reports.findLast(({ share }) => share === "whole")?.text ?? "");

const noAnswer = (reminders: readonly string[]): string =>
  `không có trả lời, dù đã nhắc ${reminders.map(longDate).join(", ")}. Kết thúc theo dõi.`;

function told(source: Source, { about, notice }: Told): Block[] {
  const result = notice ? toldToAll(about) : reported(about);
  const where = [
    notice?.channels.map((channel) => CHANNEL_NAMES[channel]).join(", "),
    notice?.place,
    notice && longDate(notice.on),
  ].filter(Boolean);
  return [
    labelled("Cơ quan giải quyết", `${leadName(source, about.lead)}.`),
    labelled("Kết quả", result === "" ? "chưa có báo cáo kết quả." : sentence(result)),
    ...(about.transfer
      ? [
          labelled(
            "Chuyển cấp có thẩm quyền",
            `${about.transfer.to}, Công văn số ${about.transfer.number}, ${longDate(about.transfer.date)}.`,
          ),
        ]
      : []),
    ...(about.transfer?.answer
      ? [labelled("Trả lời của cấp có thẩm quyền", sentence(about.transfer.answer.text))]
      : about.transfer?.unanswered
        ? [labelled("Trả lời của cấp có thẩm quyền", noAnswer(about.transfer.unanswered.reminders))]
        : []),
    labelled("Nơi niêm yết, hình thức, ngày", where.length === 0 ? "……………………" : `${where.join("; ")}.`),
  ];
}

function page(source: Source, family: Family, otherTold: Told): Block[] {
  const { plan } = source.state;
  const { about, notice } = otherTold;
  const subject = `kết quả giải quyết: ${lowerFirst(caseTitle(source, about))}`;
  return [
    ...letterhead(source, family, {
      type: "TB",
      ...(notice
        ? numbering(source, family, ["notice", about.id], dayOf(notice.at))
        : { number: null, day: null }),
    }),
    ...titled(
      source,
      family,
      "THÔNG BÁO",
      family === "party" ? subject : upperFirst(subject),
      notice ? null : draftAt(source.state),
    ),
    labelled("Mã theo dõi", `${about.id}.`),
    labelled(hasAsker(about) ? "Người nêu" : "Căn cứ", `${askers(source, about)}.`),
    labelled(hasAsker(about) ? "Nội dung hỏi" : "Nội dung kết luận", ""),
    ...asked(source, about).map((text) => paragraph("body", text)),
    ...told(source, otherTold),
    paragraph(
      "closing",
      `Trên đây là kết quả ${hasAsker(about) ? "giải quyết ý kiến nêu" : "thực hiện kết luận"} tại ${lowerFirst(plan.title)}, thông báo để Nhân dân biết, giám sát./.`,
    ),
    ...signed(
      family,
      officeSigns(family),
      recipientsOf(source.state.plan.documents, "notice").filter(
        (recipient) => recipient !== ASKER || hasAsker(about),
      ),
    ),
  ];
}

/** `of`: a case, or a notice of it ("ND-10.1") as of when it was released; null: all of them. */
export function noticePaper(source: Source, family: Family, of: string | null): Paper {
  const cases = casesOf(source.state).filter(({ id }) => of === null || id === of.split(".")[0]);
  const parts = cases.map(
    (about): Part => ({ landscape: false, blocks: page(source, family, toldOf(about, of)) }),
  );
  const none: Part = { landscape: false, blocks: listed(["Chưa mở sổ theo dõi giải quyết"]) };
  return {
    title: `Thông báo đến Nhân dân: ${source.state.plan.title}`,
    at: source.state.at,
    layout: LAYOUTS[family],
    parts: parts.length > 0 ? parts : [none],
  };
}
