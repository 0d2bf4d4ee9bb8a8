/** Facts: what is still open after the hearing: matters that no case holds yet, and for whom links live on. */
import { isNumbered } from "../../../../shared/terms/ids.ts";
import type { OutcomeKind } from "../../../../shared/terms/outcomes.ts";
import { audienceOf, type SeatName } from "../../../../shared/terms/seats.ts";
import type { HearingState, Opinion } from "../../frame/state.ts";
import { caseOfMatter, casesOf, isOpenCase, shareIn, shareOf, taskOf } from "./facts.ts";

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
  return (
    kind(a) - kind(b) ||
    Number(fromTheFloor(a)) - Number(fromTheFloor(b)) ||
    a.id.localeCompare(b.id, "en", { numeric: true })
  );
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

/**
 * Has the seat something that is still open: a unit of its own, a chair any? The operator, who hands out links, stays as
 * long as those whose links they are.
 */
export function hasOpenCase(state: HearingState, seat: SeatName): boolean {
  if (state.session.kind !== "closed") return false;
  const audience = audienceOf(seat);
  const open = () => casesOf(state).filter(isOpenCase);
  switch (audience.role) {
    case "chair":
    case "operator":
    case "desk":
      return open().length > 0 || notInCases(state).length > 0;
    case "department": {
      const { unit } = audience;
      if (open().some((one) => shareIn(one, unit) !== null)) return true;
      return notInCases(state).some(({ outcome }) => outcome && shareOf(outcome, unit) !== null);
    }
    default:
      return false;
  }
}
