/** What stands between a document's head and its text: what kind of paper it is, and whether it may be taken for one that was issued. */
import { upperFirst } from "../../../shared/terms/address.ts";
import { longDate } from "../../../shared/terms/dates.ts";
import { rehearsalMark } from "../../../shared/terms/rehearsal.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import type { Source } from "../source.ts";
import { dayOf, spokenTime } from "../words.ts";
import { type Family, LAYOUTS } from "./letterhead.ts";
import { type Block, paragraph } from "./model.ts";

/** A rehearsal never looks like a hearing, a draft never like what was issued; `draft` says of what. */
export function marks({ plan }: HearingState, draft: string | null): Block[] {
  const mark = rehearsalMark(plan.rehearsal);
  return [...(mark === "" ? [] : [mark]), ...(draft === null ? [] : [`DỰ THẢO, ${draft}`])].map((text) =>
    paragraph("mark", text),
  );
}

/** Up to when a draft goes: the newest entry of the log, never now. */
export const draftAt = ({ at }: HearingState): string =>
  `số liệu đến ${spokenTime(at)}, ${longDate(dayOf(at))}`;

/** "BÁO CÁO / tổng hợp ý kiến …", with the family's rule below. `draft`: up to when it goes; null: it is none. */
export function titled(
  { state }: Source,
  family: Family,
  type: string,
  subject: string,
  draft: string | null,
): Block[] {
  const { subjectRule, subjectGap } = LAYOUTS[family];
  return [
    ...marks(state, draft),
    paragraph("type", type),
    // the Party's form has it in small letters below the type, the State's as a line of its own
    paragraph("subject", family === "state" ? upperFirst(subject) : subject),
    ...(subjectRule > 0 ? [{ kind: "rule", length: subjectRule, after: subjectGap } as const] : []),
  ];
}
