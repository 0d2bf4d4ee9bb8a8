/** A paper of the phase after is a draft until it is issued: then it bears its number and its day, and says what stood then. */
import { longDate } from "../../../shared/terms/dates.ts";
import type { DocumentKind, IssuedDocument } from "../../../shared/views/after/documents.ts";
import { issuedOf } from "../../rulebook/after/documents/facts.ts";
import type { Letterhead } from "../../rulebook/before/plan.ts";
import { type Family, letterhead, ofFamily } from "../paper/letterhead.ts";
import type { Block } from "../paper/model.ts";
import { draftAt, titled } from "../paper/title.ts";
import type { Source } from "../source.ts";

export type Issued<K extends DocumentKind> = Extract<IssuedDocument, { kind: K }>;

/** The document of this id; null: a draft is asked for. */
export function issuedNamed<K extends DocumentKind>(
  { state }: Source,
  kind: K,
  id: string | null,
): Issued<K> | null {
  return issuedOf(state, kind).find((document) => document.id === id) ?? null;
}

interface Opening {
  /** as numbers have it: "TB", "BC" */
  readonly type: string;
  /** as the paper is headed: "THÔNG BÁO" */
  readonly called: string;
  readonly subject: string;
  readonly issuer?: Letterhead;
  readonly issued: Pick<IssuedDocument, "number" | "date"> | null;
}

/** Head and title; a draft is marked, and says up to when it goes. */
export const opening = (source: Source, family: Family, opened: Opening): Block[] => {
  const { type, called, subject, issuer, issued } = opened;
  return [
    ...letterhead(source, family, {
      ...(issuer && { issuer }),
      ...{ type, number: ofFamily(family, issued?.number ?? null), day: issued?.date ?? null },
    }),
    ...titled(source, family, called, subject, issued === null ? draftAt(source.state) : null),
  ];
};

/** "Số 08-BB/TU, ngày 22 tháng 11 năm 2024" */
export const named = ({ number, date }: Pick<IssuedDocument, "number" | "date">): string =>
  `${number === null ? "" : `số ${number}, `}${longDate(date)}`;
