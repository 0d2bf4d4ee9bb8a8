/** Facts: what the public may read. What others may ask of it. */
import { isNoticed, reopenedAt } from "../../../../shared/reckoning/caseRound.ts";
import type { OutcomeKind } from "../../../../shared/terms/outcomes.ts";
import type { ReleasedAs, Shows } from "../../../../shared/terms/publication.ts";
import type { Registrations } from "../../before/register/registration.ts";
import { bearerOf, isForTheDialogue, screeningOf } from "../../before/screening/facts.ts";
import type { HearingState, Opinion } from "../../frame/state.ts";
import { isSealed } from "../../live/outcomes/facts.ts";
import { isRestricted } from "../../matter.ts";
import { isUnanswered } from "../cases/facts.ts";
import { type CaseMatter, mattersWith } from "../cases/matters.ts";
import type { Case } from "../cases/slice.ts";
import { caseOf, toldToAll } from "./followed.ts";
import type { Released, TakenBack } from "./slice.ts";

/** These outcomes were an answer: nothing is left to be done. */
const ANSWERS: ReadonlySet<OutcomeKind> = new Set([
  "RESOLVED_ON_THE_SPOT",
  "ANSWERED",
  "EXPLAINED_NOT_IN_LINE",
  "NOTED",
]);

/** Why an item may not be released so. */
export type NotYet =
  | { readonly why: "noSuchItem" }
  | { readonly why: "left"; readonly number: number }
  | { readonly why: "restricted"; readonly opinion: string }
  | { readonly why: "noAnswer" | "noTask" | "noNotice" | "noTransfer" };

/** An item of publication: what it holds, the opinions among that, and its case. */
export interface Item {
  readonly matters: readonly CaseMatter[];
  readonly opinions: readonly Opinion[];
  readonly of: Case | null;
}

/** An opinion, or the matters of a case, as an item of publication; null: there is no such thing. */
export function itemOf(state: HearingState, id: string): Item | null {
  const of = caseOf(state, id) ?? null;
  const matters = mattersWith(state, of ? of.opinions : state.opinions[id] ? [id] : []);
  if (matters.length === 0) return null;
  return { matters, opinions: matters.flatMap(({ opinion }) => opinion ?? []), of };
}

/** What tells of whom the public may be told, and what waits for a leader. */
type Named = Pick<HearingState, "before" | "plan" | "session" | "opinions" | "entries" | "after">;

/** Is it restricted and no leader has let it be published? */
export const isHidden = (state: Named, opinion: Opinion): boolean =>
  isRestricted(state, opinion) && state.after.publication.released[opinion.id] === undefined;

/** Is there a matter that the public may not be told of, beside those that have left the dialogue? */
export const hidesMatters = (state: HearingState): boolean =>
  Object.values(state.opinions).some((opinion) => isHidden(state, opinion) && !isSealed(state, opinion));

const leftWith = (state: HearingState, opinion: Opinion): number | null =>
  isSealed(state, opinion)
    ? ((opinion.diversion ?? state.opinions[opinion.parts[0] ?? ""]?.diversion)?.number ?? 0)
    : null;

function notYetAs(of: Case | null, opinions: readonly Opinion[], shows: ReleasedAs): NotYet | null {
  // what is in a case has another outcome, or none yet
  const answered = () => opinions.every((opinion) => ANSWERS.has(opinion.outcome?.kind ?? "REDIRECTED"));
  switch (shows) {
    case "answer":
      return answered() ? null : { why: "noAnswer" };
    case "task":
      return of ? null : { why: "noTask" };
    case "transfer":
      return of?.transfer ? null : { why: "noTransfer" };
    case "result":
      return of && of.noticedAt !== null && !isUnanswered(of) ? null : { why: "noNotice" };
    default:
      return shows satisfies never;
  }
}

/** What keeps an item from being released so; null: nothing. */
export function notToRelease(state: HearingState, id: string, shows: ReleasedAs): NotYet | null {
  const item = itemOf(state, id);
  if (item === null) return { why: "noSuchItem" };
  for (const opinion of item.opinions) {
    const left = leftWith(state, opinion);
    if (left !== null) return { why: "left", number: left };
    if (isHidden(state, opinion)) return { why: "restricted", opinion: opinion.id };
  }
  return notYetAs(item.of, item.opinions, shows);
}

/** What is called what it asks for once somebody made it clearer in the hall. */
const clarifierOf = (state: HearingState, { id }: Opinion): Opinion | undefined =>
  Object.values(state.opinions).find((opinion) => opinion.clarifies === id);

/** The title that the desk proposes for the public. */
export function publicTitle(state: HearingState, { opinion, title }: CaseMatter): string {
  if (!opinion) return title;
  if (isRestricted(state, opinion)) return opinion.title;
  return clarifierOf(state, opinion)?.displayTitle ?? opinion.displayTitle ?? opinion.title;
}

/** The text that the desk proposes: of a settled case what the People were told; of an answer the rule that was explained. */
export function proposedText(state: HearingState, id: string, shows: ReleasedAs): string {
  const item = itemOf(state, id);
  if (!item) return "";
  switch (shows) {
    case "answer":
      return item.opinions[0]?.outcome?.policy ?? "";
    case "task":
      return item.of?.task ?? "";
    case "transfer":
      return item.of ? toldToAll(item.of) : "";
    case "result":
      return item.of ? toldToAll(item.of) : "";
    default:
      return shows satisfies never;
  }
}

/** The opinion as it was registered, whose part this is: what was said of being named was said of that. */
export function registeredAs(state: Named, opinion: Opinion): Opinion {
  const whole = opinion.partOf === null ? undefined : state.opinions[opinion.partOf];
  return whole ?? opinion;
}

/**
 * May the public be told who raised it? Consent that was never recorded is none. `registered`: what was said with the
 * opinion, where that stands in the vault alone.
 */
export function mayBeNamed(state: Named, opinion: Opinion, registered?: boolean): boolean {
  const whole = registeredAs(state, opinion);
  const said = state.after.publication.consents[whole.id];
  return said ? said.mayBeNamed : whole.screening !== "floor" && (registered ?? whole.mayBeNamed);
}

/** The opinion as it was registered, and whether the public may be told of whom; null: there is none, or none is for the dialogue. */
export function consentTo(
  state: Named,
  code: string,
  rows?: Registrations,
): { readonly code: string; readonly named: boolean } | null {
  const opinion = state.opinions[code];
  if (opinion) {
    const { id, sealedIn } = registeredAs(state, opinion);
    return { code: id, named: mayBeNamed(state, opinion, rows?.get(sealedIn ?? "")?.mayBeNamed) };
  }
  const bearer = bearerOf(state, code);
  const accepted = screeningOf(state).texts[code];
  return bearer && accepted && isForTheDialogue(state, bearer.id)
    ? { code, named: accepted.mayBeNamed }
    : null;
}

/** What became of an item last; undefined: it was never public. */
export const lastOf = (state: HearingState, id: string): Released | TakenBack | undefined =>
  state.after.publication.items[id]?.at(-1);

/** How an item stands for the public after what became of it last. */
export function showsAfter(of: Case | null, last: Released | TakenBack): Shows {
  if (last.kind === "withdrawn") return "withdrawn";
  const again = of ? reopenedAt(of) : null;
  if (again !== null && again > last.at) return "reopened";
  // an answer never came, and the People know: no word of a result or of a way that goes on
  return of && isUnanswered(of) && isNoticed(of) ? "unanswered" : last.shows;
}
