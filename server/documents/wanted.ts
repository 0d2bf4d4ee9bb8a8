/** What a seat asks for, as it is to be drawn: from the state by a thread, or composed here from what no thread is given. */

import {
  type AnyFile,
  type DocumentFile,
  type Format,
  isListFile,
  isOfficeFile,
  isSealedFile,
  type ListKind,
  listOfFile,
  type OfficePaper,
  paperOfFile,
} from "../../shared/terms/documents.ts";
import type { SeatName } from "../../shared/terms/seats.ts";
import type { Instant } from "../../shared/terms/time.ts";
import { slipsOf } from "../rulebook/before/preparation/facts.ts";
import { synthesisOf } from "../rulebook/before/synthesis/facts.ts";
import { organisationAt } from "../rulebook/frame/seats.ts";
import type { HearingState } from "../rulebook/frame/state.ts";
import { transferPaper } from "./before/transferPaper.ts";
import { FAMILIES } from "./documents.ts";
import { listNamed } from "./lists/lists.ts";
import type { List } from "./lists/table.ts";
import type { Paper } from "./paper/model.ts";
import type { Source } from "./source.ts";

export type Wanted =
  | { readonly file: DocumentFile; readonly of: string | null }
  | { readonly list: List; readonly kind: ListKind }
  /** sealed: drawn for whoever asked, and kept nowhere */
  | { readonly paper: Paper; readonly format: Format };

interface Asking {
  readonly seat: SeatName;
  readonly of: string | null;
  /** the hearing's, for what is overdue */
  readonly now: Instant;
}

/** Of which papers there are several, and which ones. */
const SEVERAL: Readonly<Partial<Record<OfficePaper, (state: HearingState) => readonly string[]>>> = {
  "danh-sach-dai-bieu": ({ plan }) => plan.organisations.map(({ number }) => String(number)),
  "bao-cao-tong-hop": (state) => synthesisOf(state).reports.map(({ id }) => id),
  "phieu-giao": (state) => slipsOf(state).map(({ unit }) => unit),
};

/** An organisation gets its own list alone, whatever it names. null: there is nothing of that kind for this seat. */
export function wanted(source: Source, file: AnyFile, { seat, of, now }: Asking): Wanted | null {
  const { state } = source;
  if (isListFile(file)) {
    const { name, kind } = listOfFile(file);
    const own = organisationAt(state, seat);
    const whose = own ? String(own.number) : of;
    const known = whose === null || SEVERAL["danh-sach-dai-bieu"]?.(state).includes(whose);
    return known ? { list: listNamed(name, source, whose, now), kind } : null;
  }
  if (isSealedFile(file)) {
    const { form, format } = paperOfFile(file);
    const paper = transferPaper(source, FAMILIES[form], seat, of);
    return paper && { paper, format };
  }
  if (of === null || !isOfficeFile(file)) return { file, of: null };
  const all = SEVERAL[paperOfFile(file).name]?.(state) ?? [];
  return all.includes(of) ? { file, of } : null;
}
