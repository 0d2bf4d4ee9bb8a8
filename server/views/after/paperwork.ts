/** A desk's documents in any phase: what is this clerk's to number, what bears a number, own words in drafts. */
import { NUMBERED_BY, WRITTEN_INTO } from "../../../shared/terms/numbered.ts";
import type { Body } from "../../../shared/terms/seats.ts";
import type { DocumentRow, PaperworkView } from "../../../shared/views/after/documents.ts";
import { unnumbered } from "../../rulebook/after/documents/paperwork.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import { fields, part, partOf } from "../part.ts";
import { namedIn } from "./about.ts";
import { bookOf } from "./book.ts";

const register = part(fields("after.documents", "plan"), ({ after, plan }): readonly DocumentRow[] =>
  after.documents.issued.flatMap((document) => {
    if (!("of" in document)) return [];
    const { id, kind, number, date, at, of, wrong = false } = document;
    return [{ id, kind, number, date, at, wrong, about: namedIn({ plan }, kind, of) }];
  }),
);

const words = part(fields("after.documents"), ({ after }): PaperworkView["words"] =>
  Object.fromEntries(
    WRITTEN_INTO.flatMap((document) => {
      const text = after.documents.words[document]?.at(-1)?.text ?? "";
      return text === "" ? [] : [[document, text]];
    }),
  ),
);

const open = part(
  { ...fields("after", "before", "plan") },
  (state): ReturnType<typeof unnumbered> => unnumbered(state as HearingState),
);

export const paperwork = partOf((body) =>
  part(
    { ...fields("plan"), open, register, words, book: bookOf(body) },
    ({ plan, ...read }): PaperworkView => ({
      toNumber: read.open
        .filter(({ document }) => NUMBERED_BY[document].includes(body as Body))
        .map(({ document, of }) => ({ document, of, about: namedIn({ plan }, document, of) })),
      numbered: read.register,
      words: read.words,
      outgoing: read.book,
    }),
  ),
);
