/** The head of an annex: which one, what it holds, and to what it belongs, by number and day. */
import { longDate } from "../../../shared/terms/dates.ts";
import { roman, upper } from "../words.ts";
import { type Block, paragraph } from "./model.ts";

export interface Parent {
  /** "Biên bản" */
  readonly called: string;
  /** null: a clerk writes it */
  readonly number: string | null;
  /** YYYY-MM-DD; null: a clerk writes it */
  readonly day: string | null;
}

/** "số 08-BB/TU, ngày 22 tháng 11 năm 2024", or room for either. */
export const numberAndDay = ({ number, day }: Pick<Parent, "number" | "day">): string =>
  `số ${number ?? "…………"}, ${day === null ? "ngày …… tháng …… năm ………" : longDate(day)}`;

/** "(Kèm theo Biên bản số 08-BB/TU, ngày 22 tháng 11 năm 2024)" */
export const annexNote = (parent: Parent): string => `Kèm theo ${parent.called} ${numberAndDay(parent)}`;

/** `place`: which of the annexes; null: there is but one. */
export const annexHead = (place: number | null, title: string, parent: Parent): Block[] => [
  paragraph("annex", place === null ? "Phụ lục" : `Phụ lục ${roman(place)}`),
  paragraph("annexTitle", upper(title)),
  paragraph("annexNote", `(${annexNote(parent)})`),
];
