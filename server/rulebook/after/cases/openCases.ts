/** Facts: what is still open after the hearing: matters that no case holds yet, and for whom links live on. */
import type { CaseState } from "../../../../shared/terms/cases.ts";
import { isNumbered } from "../../../../shared/terms/ids.ts";
import { byNumber } from "../../../../shared/terms/order.ts";
import type { OutcomeKind } from "../../../../shared/terms/outcomes.ts";
import { audienceOf, type SeatName } from "../../../../shared/terms/seats.ts";
import type { Instant } from "../../../../shared/terms/time.ts";
import { sourceAt } from "../../before/register/facts.ts";
import type { HearingState, Opinion, Reads } from "../../frame/state.ts";
import { caseOfMatter, casesOf, isOpenCase, shareIn, shareOf, taskOf } from "./facts.ts";
import { type CaseMatter, ofConclusion } from "./matters.ts";
import type { Case } from "./slice.ts";

/** The order in which cases are numbered. */
const ORDER: readonly OutcomeKind[] = [
  "ASSIGNED_FOR_VERIFICATION",
  "UNHEARD_WRITTEN_REPLY",
  "TRANSFERRED_TO_HIGHER_AUTHORITY",
];

const fromTheFloor = ({ id }: Opinion) => isNumbered(id, "walkIn") || isNumbered(id, "afterAnswers");

/** Registered matters by their codes, then those from the floor. */
function inOrder(a: Opinion, b: Opinion): number {
  const kind = ({ outcome }: Opinion) => ORDER.indexOf(outcome?.kind ?? "NOTED");
  return kind(a) - kind(b) || Number(fromTheFloor(a)) - Number(fromTheFloor(b)) || byNumber(a.id, b.id);
}

type Given = Pick<HearingState, "opinions" | "after">;

/** Said in the hall to make a registered opinion clear: its task is that one's. */
function clarifiesTask(state: Given, { clarifies }: Opinion): boolean {
  const registered = state.opinions[clarifies ?? ""];
  return registered !== undefined && taskOf(state, registered) !== null;
}

/** The matters that were given as tasks and that no case holds, in the order of their numbers to be. */
export const notInCases = (state: Given): readonly Opinion[] =>
  Object.values(state.opinions)
    .filter((opinion) => taskOf(state, opinion) !== null && !clarifiesTask(state, opinion))
    .filter(({ id }) => caseOfMatter(state, id) === null)
    .toSorted(inOrder);

/** The conclusions that give a task and that no case holds. The desk may leave them so: often an outcome has given the same task. */
export const conclusionsNotInCases = (
  state: Reads<"minutes.conclusions"> & Pick<HearingState, "after">,
): readonly CaseMatter[] =>
  state.minutes.conclusions
    .filter(({ id, outcome }) => outcome !== null && caseOfMatter(state, id) === null)
    .map(ofConclusion);

/** Those that ask the same as a matter, and go with it into its case; who only came back to it has asked nothing else. */
export const askersOf = (
  { opinions, entries }: Pick<HearingState, "opinions" | "entries">,
  matter: string,
): readonly string[] =>
  Object.values(opinions)
    .filter(({ mergedInto, diversion }) => mergedInto === matter && diversion === null)
    .map(({ id }) => id)
    .filter((id) => (entries[id]?.about ?? null) === null)
    .toSorted();

/** What waits for others alone, who may never come to it: the Front's finding, an authority's answer. */
const WAITS_FOR_OTHERS: ReadonlySet<CaseState> = new Set(["notified", "transferred"]);
const YEAR = 365 * 86_400_000;

/** Does it keep links: is it open, and if it waits for others alone, was anything recorded of it within a year? */
function keepsLinks(about: Case, now: Instant): boolean {
  if (!isOpenCase(about)) return false;
  if (!WAITS_FOR_OTHERS.has(about.state)) return true;
  const { noticedAt, transfer } = about;
  return now - Math.max(noticedAt ?? 0, transfer?.at ?? 0, transfer?.answer?.at ?? 0) <= YEAR;
}

/** Everything about which something is still to be done: the matters of open cases, and those that no case holds. */
const openMatters = (state: HearingState, now: Instant): readonly Opinion[] => [
  ...casesOf(state)
    .filter((about) => keepsLinks(about, now))
    .flatMap(({ opinions }) => opinions.flatMap((id) => state.opinions[id] ?? [])),
  ...notInCases(state),
];

/** Did the seat, an organisation's or a ward's, send an opinion about which something is still to be done? */
function sentOpenMatter(state: HearingState, seat: SeatName, now: Instant): boolean {
  const name = sourceAt(state, seat)?.name ?? "";
  return name !== "" && openMatters(state, now).some(({ source }) => source === name);
}

/**
 * Has the seat something that is still open: a unit of its own, who sent an opinion its case, a chair any? The operator, who
 * hands out links, stays as long as those whose links they are.
 */
export function hasOpenCase(state: HearingState, seat: SeatName, now: Instant): boolean {
  if (state.session.kind !== "closed") return false;
  const audience = audienceOf(seat);
  const open = () => casesOf(state).filter((about) => keepsLinks(about, now));
  switch (audience.role) {
    case "chair":
    case "operator":
    case "media":
    case "desk":
      return open().length > 0 || notInCases(state).length > 0;
    case "department": {
      const { unit } = audience;
      if (open().some((openCase) => shareIn(openCase, unit) !== null)) return true;
      const given = notInCases(state).some(({ outcome }) => outcome && shareOf(outcome, unit) !== null);
      return given || sentOpenMatter(state, seat, now);
    }
    case "organisation":
      return sentOpenMatter(state, seat, now);
    default:
      return false;
  }
}
