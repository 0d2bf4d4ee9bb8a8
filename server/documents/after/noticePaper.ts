/** The notice to the People (form F14): what was asked, what came of it, by whom, where and how it is told. A page a case. */
import { lowerFirst, upperFirst } from "../../../shared/terms/address.ts";
import { longDate } from "../../../shared/terms/dates.ts";
import { casesOf } from "../../rulebook/after/cases/facts.ts";
import type { Case } from "../../rulebook/after/cases/slice.ts";
import { labelled, listed } from "../before/parts.ts";
import { officeSigns, signed } from "../paper/closing.ts";
import { type Family, LAYOUTS, letterhead } from "../paper/letterhead.ts";
import { type Block, type Paper, type Part, paragraph } from "../paper/model.ts";
import { draftAt, titled } from "../paper/title.ts";
import type { Source } from "../source.ts";
import { dayOf, sentence } from "../words.ts";
import { askers, caseTitle, leadName } from "./tables.ts";
import { CHANNEL_NAMES } from "./words.ts";

/** What was asked, in the words of who asked; where they are gone, the titles. */
function asked({ state }: Source, { opinions }: Case): string[] {
  return opinions.flatMap((id) => {
    const opinion = state.opinions[id];
    const text = opinion?.content || opinion?.title || "";
    return text === "" ? [] : [sentence(text)];
  });
}

function told(source: Source, about: Case): Block[] {
  const notice = about.notices.at(-1);
  const report = about.reports.findLast(({ share }) => share === "whole");
  const result = notice?.text || report?.text || "";
  const where = [notice?.channels.map((one) => CHANNEL_NAMES[one]).join(", "), notice?.place].filter(Boolean);
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
      : []),
    labelled("Nơi niêm yết, hình thức", where.length === 0 ? "……………………" : `${where.join("; ")}.`),
  ];
}

function page(source: Source, family: Family, about: Case): Block[] {
  const { plan } = source.state;
  const notice = about.notices.at(-1);
  const subject = `kết quả giải quyết: ${lowerFirst(caseTitle(source, about))}`;
  return [
    ...letterhead(source, family, {
      ...{ type: "TB", number: null, day: notice ? dayOf(notice.at) : null },
    }),
    ...titled(
      source,
      family,
      "THÔNG BÁO",
      family === "party" ? subject : upperFirst(subject),
      notice ? null : draftAt(source.state),
    ),
    labelled("Mã theo dõi", `${about.id}.`),
    labelled("Người nêu", `${askers(source, about)}.`),
    labelled("Nội dung hỏi", ""),
    ...asked(source, about).map((text) => paragraph("body", text)),
    ...told(source, about),
    paragraph(
      "closing",
      `Trên đây là kết quả giải quyết ý kiến nêu tại ${lowerFirst(plan.title)}, thông báo để Nhân dân biết, giám sát./.`,
    ),
    ...signed(family, officeSigns(family), ["Người nêu ý kiến", "Ủy ban MTTQ nơi niêm yết", "Nhân dân"]),
  ];
}

/** `of`: a case; null: all of them. */
export function noticePaper(source: Source, family: Family, of: string | null): Paper {
  const cases = casesOf(source.state).filter(({ id }) => of === null || id === of);
  const parts = cases.map((about): Part => ({ landscape: false, blocks: page(source, family, about) }));
  const none: Part = { landscape: false, blocks: listed(["Chưa mở sổ theo dõi giải quyết"]) };
  return {
    title: `Thông báo đến Nhân dân: ${source.state.plan.title}`,
    at: source.state.at,
    layout: LAYOUTS[family],
    parts: parts.length > 0 ? parts : [none],
  };
}
