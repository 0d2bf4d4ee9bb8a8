/** Facts: documents that were issued. What others may ask of them. */
import type { DocumentKind, IssuedDocument } from "../../../../shared/views/after/documents.ts";
import type { HearingState, Reads } from "../../frame/state.ts";
import type { Conclusion } from "../../live/state.ts";
import { hidesMatters } from "../publication/facts.ts";

/** The documents of a kind, in the order of issue. */
export function issuedOf<K extends DocumentKind>(
  { after }: Reads<"after.documents">,
  kind: K,
): readonly Extract<IssuedDocument, { kind: K }>[] {
  return after.documents.issued.filter(
    (document): document is Extract<IssuedDocument, { kind: K }> => document.kind === kind,
  );
}

/** Is it the general one, on no group of matters? */
export const isGeneral = ({ groups }: Conclusion): boolean => groups.length === 0;

/** What the conclusion notice tells of: all that was concluded, but what was added since it was issued. */
export function concludedInNotice(
  state: Reads<"after.documents" | "minutes.conclusions">,
): readonly Conclusion[] {
  const [notice] = issuedOf(state, "conclusionNotice");
  return state.minutes.conclusions.filter(({ added }) => !notice || !added || added.version < notice.version);
}

/** The general conclusion with the tasks that it gives, as somebody has to read it before the results are told; none: nothing in the hearing is restricted. */
export const generalToRead = (state: HearingState): readonly string[] =>
  hidesMatters(state)
    ? concludedInNotice(state)
        .filter(isGeneral)
        .flatMap(({ text, outcome, added }) => [
          ...(added ? [] : [text]),
          ...(outcome?.task ? [outcome.task] : []),
        ])
    : [];
