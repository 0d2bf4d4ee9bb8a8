/** Annexes of the minutes: what is put right in them, or added to their conclusion, after both have signed. One each, or all of them. */
import { lowerFirst } from "../../../shared/terms/address.ts";
import { longDate } from "../../../shared/terms/dates.ts";
import { OPENING } from "../../../shared/views/after/signature.ts";
import { issuedOf } from "../../rulebook/after/documents/facts.ts";
import { minutesOf } from "../../rulebook/after/signature/facts.ts";
import type { Annex } from "../../rulebook/after/signature/slice.ts";
import { labelled } from "../before/parts.ts";
import { tableOf, tasks } from "../minutes/tasks.ts";
import { numberAndDay } from "../paper/annex.ts";
import { minutesSigned } from "../paper/closing.ts";
import { type Family, LAYOUTS, minutesHead } from "../paper/letterhead.ts";
import { type Block, type Paper, type Part, paragraph } from "../paper/model.ts";
import { titled } from "../paper/title.ts";
import { chairName, inSentence, type Source } from "../source.ts";
import { dayOf, sentence, spokenTime } from "../words.ts";

function sectionName({ state }: Source, id: string): string {
  if (id === OPENING) return "phần mở đầu, thành phần tham dự";
  const title = state.steps.find((step) => step.id === id)?.shortTitle ?? "";
  return `mục ${id}${title === "" ? "" : ` (${lowerFirst(title)})`}`;
}

const signedOn = ({ at }: { readonly at: number }) => `${spokenTime(at)}, ${longDate(dayOf(at))}`;

/** What is put right, in words; or the task that is added, as the minutes have theirs, and on whose word. */
function content(source: Source, { section, text, task }: Annex): Block[] {
  const where = `${sectionName(source, section)}.`;
  const given = tasks(source).find(({ id, added }) => added && id === task);
  if (!given?.added)
    return [labelled("Phần được đính chính", where), labelled("Nội dung đính chính", sentence(text))];
  const { on, onWordOf } = given.added;
  const word = `theo ý kiến của ${inSentence(chairName(source, onWordOf))} ${longDate(on)}`;
  return [
    labelled("Phần được bổ sung", where),
    labelled("Nội dung bổ sung", `${word}, ${lowerFirst(given.titles[0] ?? "")} có thêm nhiệm vụ sau đây:`),
    tableOf(source, [{ ...given, added: null }]),
  ];
}

/** Who has written it, and who signed when; of a task that the desk has added the secretary signs what is written. */
function signatures({ task, secretary, presider }: Annex): string {
  if (secretary === null) return "Phụ lục chờ Thư ký ký./.";
  const second = presider === null ? "" : `; Chủ tọa ký lúc ${signedOn(presider)}`;
  return `Phụ lục được Thư ký ${task === null ? "lập, ký" : "ký"} lúc ${signedOn(secretary)}${second}./.`;
}

function page(source: Source, family: Family, annex: Annex): Block[] {
  const [minutes] = issuedOf(source.state, "minutes");
  const { number, task, secretary, presider } = annex;
  const waits = secretary === null ? "chờ Thư ký, Chủ tọa ký" : "chờ Chủ tọa ký";
  const draft = presider === null ? waits : null;
  const of = `Biên bản ${lowerFirst(source.state.plan.title)}`;
  const called = task === null ? "PHỤ LỤC ĐÍNH CHÍNH" : "PHỤ LỤC BỔ SUNG";
  return [
    ...minutesHead(source, family, minutes?.number ?? null),
    ...titled(source, family, `${called} SỐ ${number}`, of, draft),
    labelled(
      "Kèm theo",
      `Biên bản ${numberAndDay({ number: minutes?.number ?? null, day: source.state.plan.date })}.`,
    ),
    ...content(source, annex),
    paragraph("body", "Các nội dung khác của Biên bản giữ nguyên."),
    paragraph("speaker", signatures(annex)),
    ...minutesSigned(source, family),
  ];
}

/** `of`: an annex's number; null: all of them. */
export function annexPaper(source: Source, family: Family, of: string | null): Paper {
  const { state } = source;
  const annexes = minutesOf(state).annexes.filter(({ number }) => of === null || String(number) === of);
  const none: Part = { landscape: false, blocks: [paragraph("body", "Biên bản không có phụ lục.")] };
  const parts = annexes.map((annex): Part => ({ landscape: false, blocks: page(source, family, annex) }));
  return {
    title: `Phụ lục biên bản: ${state.plan.title}`,
    at: state.at,
    layout: LAYOUTS[family],
    parts: parts.length > 0 ? parts : [none],
  };
}
