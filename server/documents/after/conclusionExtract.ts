/** The extract of the conclusion notice for everybody: without restricted matters and what belongs to them, numbers of persons, words of the offices. */

import { withoutNumbers } from "../../../shared/terms/privateNumbers.ts";
import { casesOf } from "../../rulebook/after/cases/facts.ts";
import { concludedInNotice, isGeneral } from "../../rulebook/after/documents/facts.ts";
import { resultFigures } from "../../rulebook/after/documents/resultFigures.ts";
import { hidesMatters, isHidden } from "../../rulebook/after/publication/facts.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import type { Conclusion } from "../../rulebook/live/state.ts";
import { tasks } from "../minutes/tasks.ts";
import { type Family, LAYOUTS } from "../paper/letterhead.ts";
import { inOtherWords } from "../paper/letters.ts";
import { type Paper, paragraph } from "../paper/model.ts";
import type { Source } from "../source.ts";
import { conclusionSubject, conclusions, LAST } from "./conclusionNotice.ts";
import { issuedNamed, named, opening } from "./issued.ts";

/** What the public may not be told of, and what has a task or a case in common with it. */
function hiddenIn(source: Source): ReadonlySet<string> {
  const { state } = source;
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
  const hidden = new Set(ids(Object.values(state.opinions).filter((opinion) => isHidden(state, opinion))));
  const together = [
    ...tasks(source).map(({ opinions }) => ids(opinions)),
    ...casesOf(state).map(({ opinions }) => opinions),
  ];
  for (const opinions of together)
    if (opinions.some((id) => hidden.has(id))) for (const id of opinions) hidden.add(id);
  return hidden;
}

const WAITS = "[Phần đánh giá chung chờ đọc, chọn trước khi công bố kết quả.]";

/** The general conclusion as whoever told the results has chosen; while that waits, nothing of it where something is restricted. */
function generalOf(state: HearingState, all: readonly Conclusion[]): readonly Conclusion[] {
  const [first] = all;
  const last = state.after.documents.announced.at(-1);
  // an older log has no choice, and its extract is out as it stood
  const waits = last?.general === undefined && last?.extract === undefined && hidesMatters(state);
  const { as, text } = last?.general ?? { as: waits ? "inOtherWords" : "asItStands", text: WAITS };
  if (as === "asItStands" || first === undefined) return all;
  return as === "leftOut" ? [] : [{ ...first, text, outcome: null, added: null }];
}

/** The hearing as if these matters had not been: what was concluded on their groups goes with them. */
function without(source: Source, hidden: ReadonlySet<string>): Source {
  const { state } = source;
  const all = Object.values(state.opinions);
  const groups = new Set(all.flatMap(({ id, group }) => (hidden.has(id) && group !== null ? [group] : [])));
  const kept = concludedInNotice(state).filter(
    (said) => !hidden.has(said.id) && !said.groups.some((group) => groups.has(group)),
  );
  const conclusions = [
    ...generalOf(state, kept.filter(isGeneral)),
    ...kept.filter((said) => !isGeneral(said)),
  ];
  return {
    ...source,
    state: {
      ...state,
      opinions: Object.fromEntries(
        all.filter(({ id }) => !hidden.has(id)).map((opinion) => [opinion.id, opinion]),
      ),
      minutes: { ...state.minutes, conclusions },
    },
  };
}

/** `id`: of the notice that was issued; null: of its draft. */
export function conclusionExtract(source: Source, family: Family, id: string | null): Paper {
  const { state } = source;
  const issued = issuedNamed(source, "conclusionNotice", id);
  const told = without(source, hiddenIn(source));
  const subject = conclusionSubject(source, family);
  const of = issued ? `Thông báo ${named(issued)}` : "dự thảo Thông báo kết luận";
  const blocks = [
    ...opening(source, family, { type: "TB", called: "TRÍCH THÔNG BÁO", subject, issued }),
    ...conclusions(told, family, resultFigures(state)).map((block) => inOtherWords(block, withoutNumbers)),
    paragraph("closing", `- ${LAST}./.`),
    paragraph(
      "body",
      `(Bản trích để công bố, lập từ ${of}; không nêu nội dung hạn chế công khai và đơn thư đã hướng dẫn sang tiếp công dân. Bản chính có chữ ký lưu tại cơ quan ban hành.)`,
    ),
  ];
  return {
    title: `Trích Thông báo kết luận: ${state.plan.title}`,
    at: issued?.at ?? state.at,
    layout: LAYOUTS[family],
    parts: [{ landscape: false, blocks }],
  };
}
