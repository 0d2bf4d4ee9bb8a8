/** The letter that tells whoever asked that the matter is taken up, by whom and until when: a page a case. */
import { hasAsker } from "../../../shared/reckoning/caseDays.ts";
import { lowerFirst, upperFirst } from "../../../shared/terms/address.ts";
import { longDate } from "../../../shared/terms/dates.ts";
import { casesOf } from "../../rulebook/after/cases/facts.ts";
import type { Case } from "../../rulebook/after/cases/slice.ts";
import { labelled, listed } from "../before/parts.ts";
import { officeSigns, signed } from "../paper/closing.ts";
import { type Family, LAYOUTS, letterhead } from "../paper/letterhead.ts";
import { type Block, type Paper, type Part, paragraph } from "../paper/model.ts";
import { titled } from "../paper/title.ts";
import type { Source } from "../source.ts";
import { dayOf } from "../words.ts";
import { asked, askers, caseTitle, leadName } from "./tables.ts";

function letter(source: Source, family: Family, about: Case): Block[] {
  const { plan } = source.state;
  const subject = `tiếp nhận, giải quyết ý kiến: ${lowerFirst(caseTitle(source, about))}`;
  return [
    ...letterhead(source, family, {
      ...{ type: "TB", number: null, day: about.told ? dayOf(about.told.at) : null },
    }),
    ...titled(source, family, "THÔNG BÁO", family === "party" ? subject : upperFirst(subject), null),
    labelled("Kính gửi", `${askers(source, about)}.`),
    paragraph("body", `Tại ${lowerFirst(plan.title)}, ${longDate(plan.date)}, đã tiếp nhận ý kiến:`),
    ...asked(source, about).map((text) => paragraph("body", text)),
    labelled("Cơ quan giải quyết", `${leadName(source, about.lead)}.`),
    labelled(
      "Thời hạn",
      about.due === null ? "báo sau khi cơ quan nhận việc." : `chậm nhất ${longDate(about.due)}.`,
    ),
    labelled("Mã theo dõi", `${about.id}.`),
    paragraph(
      "closing",
      "Kết quả giải quyết sẽ được thông báo khi có. Trân trọng thông báo để người nêu biết, theo dõi./.",
    ),
    ...signed(family, officeSigns(family), ["Như trên", "Cơ quan giải quyết"]),
  ];
}

/** `of`: a case; null: all of them. */
export function takenUpPaper(source: Source, family: Family, of: string | null): Paper {
  const cases = casesOf(source.state).filter((about) => hasAsker(about) && (of === null || about.id === of));
  const parts = cases.map((about): Part => ({ landscape: false, blocks: letter(source, family, about) }));
  const none: Part = { landscape: false, blocks: listed(["Chưa mở sổ theo dõi giải quyết"]) };
  return {
    title: `Thông báo tiếp nhận, giải quyết ý kiến: ${source.state.plan.title}`,
    ...{ at: source.state.at, layout: LAYOUTS[family] },
    parts: parts.length > 0 ? parts : [none],
  };
}
