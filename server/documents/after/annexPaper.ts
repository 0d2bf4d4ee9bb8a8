/** Annexes of the minutes: what is put right in them after both have signed. One each, or all of them. */
import { lowerFirst } from "../../../shared/terms/address.ts";
import { longDate } from "../../../shared/terms/dates.ts";
import { OPENING } from "../../../shared/views/after/signature.ts";
import { issuedOf } from "../../rulebook/after/documents/facts.ts";
import { minutesOf } from "../../rulebook/after/signature/facts.ts";
import type { Annex } from "../../rulebook/after/signature/slice.ts";
import { labelled } from "../before/parts.ts";
import { numberAndDay } from "../paper/annex.ts";
import { minutesSigned } from "../paper/closing.ts";
import { type Family, LAYOUTS, minutesHead } from "../paper/letterhead.ts";
import { type Block, type Paper, type Part, paragraph } from "../paper/model.ts";
import { titled } from "../paper/title.ts";
import type { Source } from "../source.ts";
import { dayOf, sentence, spokenTime } from "../words.ts";

function sectionName({ state }: Source, id: string): string {
  if (id === OPENING) return "phần mở đầu, thành phần tham dự";
  const title = state.steps.find((step) => step.id === id)?.shortTitle ?? "";
  return `mục ${id}${title === "" ? "" : ` (${lowerFirst(title)})`}`;
}

function page(source: Source, family: Family, annex: Annex): Block[] {
  const [minutes] = issuedOf(source.state, "minutes");
  const { number, section, text, secretary, presider } = annex;
  const signedOn = ({ at }: { readonly at: number }) => `${spokenTime(at)}, ${longDate(dayOf(at))}`;
  const draft = presider === null ? "chờ Chủ tọa ký" : null;
  const of = `Biên bản ${lowerFirst(source.state.plan.title)}`;
  return [
    ...minutesHead(source, family, minutes?.number ?? null),
    ...titled(source, family, `PHỤ LỤC ĐÍNH CHÍNH SỐ ${number}`, of, draft),
    labelled(
      "Kèm theo",
      `Biên bản ${numberAndDay({ number: minutes?.number ?? null, day: source.state.plan.date })}.`,
    ),
    labelled("Phần được đính chính", `${sectionName(source, section)}.`),
    labelled("Nội dung đính chính", sentence(text)),
    paragraph("body", "Các nội dung khác của Biên bản giữ nguyên."),
    paragraph(
      "speaker",
      `Phụ lục được Thư ký lập, ký lúc ${signedOn(secretary)}${presider === null ? "" : `; Chủ tọa ký lúc ${signedOn(presider)}`}./.`,
    ),
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
