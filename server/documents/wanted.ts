/** What a seat asks for, as it is to be drawn: from the state by a thread, or composed here from what no thread is given. */

import { hasAsker } from "../../shared/reckoning/caseDays.ts";
import { isNoticed } from "../../shared/reckoning/caseRound.ts";
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
  paperFile,
  paperOfFile,
} from "../../shared/terms/documents.ts";
import { audienceOf, type SeatName } from "../../shared/terms/seats.ts";
import type { Instant } from "../../shared/terms/time.ts";
import type { AnnouncedResults, DocumentKind } from "../../shared/views/after/documents.ts";
import { casesOf } from "../rulebook/after/cases/facts.ts";
import type { Case } from "../rulebook/after/cases/slice.ts";
import { issuedOf } from "../rulebook/after/documents/facts.ts";
import { isSigned, minutesOf } from "../rulebook/after/signature/facts.ts";
import { slipsOf } from "../rulebook/before/preparation/facts.ts";
import { synthesisOf } from "../rulebook/before/synthesis/facts.ts";
import { organisationAt } from "../rulebook/frame/seats.ts";
import type { HearingState } from "../rulebook/frame/state.ts";
import { guidancePaper } from "./before/guidancePaper.ts";
import { transferPaper } from "./before/transferPaper.ts";
import { listNamed } from "./lists/lists.ts";
import type { List } from "./lists/table.ts";
import { FAMILIES, ofFamily } from "./paper/letterhead.ts";
import type { Paper } from "./paper/model.ts";
import type { Source } from "./source.ts";

export type Wanted =
  /** `version`: of the log, which it is made of; left out: as things stand */
  | { readonly file: DocumentFile; readonly of: string | null; readonly version?: number }
  | { readonly list: List; readonly kind: ListKind }
  /** sealed: drawn for whoever asked, and kept nowhere */
  | { readonly paper: Paper; readonly format: Format };

interface Asking {
  readonly seat: SeatName;
  readonly of: string | null;
  /** the hearing's, for what is overdue */
  readonly now: Instant;
}

const issuedIds = (state: HearingState, kind: DocumentKind): string[] =>
  issuedOf(state, kind).map(({ id }) => id);

/** Of which version a notice is: as it was released, or with the number that it was given before the next one was. */
function versionOf({ after }: HearingState, { id, notices }: Case, place: number): number | undefined {
  const [notice, next] = notices.slice(place);
  const numbers = after.documents.issued.filter(
    (numbered) => numbered.kind === "notice" && numbered.of === id,
  );
  const number = numbers.findLast(
    ({ at }) => notice && at >= notice.at && at < (next?.at ?? Number.POSITIVE_INFINITY),
  );
  // what was put right after it had its number is the newest
  return notice && Math.max(number?.version ?? 0, notice.version);
}

/** The notices to the People by their ids ("ND-10.1"), and by its case's the one that stands: of which version each is. */
function noticeVersions(state: HearingState): ReadonlyMap<string, number | undefined> {
  return new Map(
    casesOf(state).flatMap((about) => {
      const all = about.notices.map((_, i) => [`${about.id}.${i + 1}`, versionOf(state, about, i)] as const);
      const stands = isNoticed(about) ? [[about.id, all.at(-1)?.[1]] as const] : [];
      return [...all, ...stands];
    }),
  );
}

/** The notices in whose place another stands, or is to. */
export function earlierNotices(state: HearingState): readonly string[] {
  const all = noticeVersions(state);
  const stand = new Set(casesOf(state).map(({ id }) => all.get(id)));
  return [...all].flatMap(([id, version]) => (stand.has(version) ? [] : [id]));
}

const hasExtract = ({ extract }: AnnouncedResults): boolean => extract !== undefined;

/** What was issued, released or signed is made of the log as it stood then. */
function final(state: HearingState, file: DocumentFile, of: string | null): { readonly version?: number } {
  if (file.startsWith("bien-ban-")) {
    const version = minutesOf(state).presider?.version;
    return version === undefined ? {} : { version };
  }
  const issued = state.after.documents.issued.find(({ id }) => id === of);
  // the one that everybody has
  const told = file.startsWith("trich-")
    ? state.after.documents.announced.findLast(hasExtract)?.extract
    : undefined;
  if (issued && told !== undefined) return { version: told };
  const version = issued?.version ?? noticeVersions(state).get(of ?? "");
  return version === undefined ? {} : { version };
}

/**
 * The extract for everybody that belongs to the so manieth time that the results were told, as the log stood then, in the
 * family that the notice's number is of; null: none does.
 */
export function extractWanted(state: HearingState, time: number) {
  const version = state.after.documents.announced[time - 1]?.extract;
  const [notice] = issuedOf(state, "conclusionNotice");
  if (version === undefined || !notice) return null;
  const form = ofFamily("party", notice.number) === null ? "nha-nuoc" : "dang";
  return { file: paperFile("trich-thong-bao-ket-luan", form, "pdf"), of: notice.id, version } as const;
}

/** Of which papers there are several, and which ones. */
const SEVERAL: Readonly<Partial<Record<OfficePaper, (state: HearingState) => readonly string[]>>> = {
  "danh-sach-dai-bieu": ({ plan }) => plan.organisations.map(({ number }) => String(number)),
  "bao-cao-tong-hop": (state) => synthesisOf(state).reports.map(({ id }) => id),
  "phieu-giao": (state) => slipsOf(state).map(({ unit }) => unit),
  "thong-bao-ket-luan": (state) => issuedIds(state, "conclusionNotice"),
  "trich-thong-bao-ket-luan": (state) => issuedIds(state, "conclusionNotice"),
  "bao-cao-ket-qua": (state) => issuedIds(state, "resultReport"),
  "bao-cao-ba-dong-chi": (state) => issuedIds(state, "leadersReport"),
  "bao-cao-giam-sat": (state) => issuedIds(state, "supervisionReport"),
  "bao-cao-ky": (state) => issuedIds(state, "periodicReport"),
  "thong-bao-nhan-dan": (state) => [
    ...new Set([...casesOf(state).map(({ id }) => id), ...noticeVersions(state).keys()]),
  ],
  "thong-bao-tiep-nhan": (state) =>
    casesOf(state)
      .filter(hasAsker)
      .map(({ id }) => id),
  "phu-luc-bien-ban": (state) => minutesOf(state).annexes.map((annex) => String(annex.number)),
};

export const severalOf = (state: HearingState, paper: OfficePaper): readonly string[] =>
  SEVERAL[paper]?.(state) ?? [];

/** An organisation gets its own list alone, whatever it names. null: there is nothing of that kind for this seat. */
export function wanted(source: Source, file: AnyFile, { seat, of, now }: Asking): Wanted | null {
  const { state } = source;
  if (isListFile(file)) {
    const { name, kind } = listOfFile(file);
    const ownOrganisation = organisationAt(state, seat);
    const whose = ownOrganisation ? String(ownOrganisation.number) : of;
    const isThere = whose === null || severalOf(state, "danh-sach-dai-bieu").includes(whose);
    return isThere ? { list: listNamed(name, source, whose, now), kind } : null;
  }
  if (isSealedFile(file)) {
    const { name, form, format } = paperOfFile(file);
    const family = FAMILIES[form];
    const paper =
      name === "phieu-chuyen" ? transferPaper(source, family, seat, of) : guidancePaper(source, family, of);
    return paper && { paper, format };
  }
  // a clerk reads the minutes once they are signed
  if (audienceOf(seat).role === "desk" && file.startsWith("bien-ban-") && !isSigned(state)) return null;
  if (of === null || !isOfficeFile(file)) return { file, of: null, ...final(state, file, null) };
  const all = severalOf(state, paperOfFile(file).name);
  return all.includes(of) ? { file, of, ...final(state, file, of) } : null;
}
