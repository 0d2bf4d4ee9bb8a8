/** Who of an organisation's list comes: in the place of who declined, the substitute, where that one has not declined too. */
import type { Reads } from "../../frame/state.ts";
import { declinedBy } from "../invitations/facts.ts";
import type { Delegate } from "../plan.ts";
import { listOf, principals } from "../roster/facts.ts";
import type { RosterDelegate } from "../roster/slice.ts";

type Prepared = Reads<"before.invitations" | "before.rosters">;

/** A place of the list, and whose it was where the substitute has it. */
export interface Attending {
  readonly delegate: RosterDelegate;
  readonly insteadOf: RosterDelegate | null;
}

/** Who would come in a delegate's place: its substitute, who has not declined; null: nobody. */
export function substituteOf(
  state: Prepared,
  list: readonly RosterDelegate[],
  delegate: string,
): RosterDelegate | null {
  const substitute = list.find(({ substituteFor }) => substituteFor === delegate);
  return substitute && declinedBy(state, substitute.id) === null ? substitute : null;
}

/** Each place of an organisation's list with who comes. */
export function attending(state: Prepared, organisation: number): readonly Attending[] {
  const list = listOf(state, organisation);
  return principals(list).map((principal) => {
    const declined = declinedBy(state, principal.id) !== null;
    const instead = declined ? substituteOf(state, list, principal.id) : null;
    return instead ? { delegate: instead, insteadOf: principal } : { delegate: principal, insteadOf: null };
  });
}

/**
 * The delegates of the hearing as the freeze of a folder takes them: of each organisation that has entered a list, that list
 * alone; of the others, and of individuals, what the folder has.
 */
export function delegatesAtFreeze(
  state: Prepared & Reads<"plan">,
  ofFolder: readonly Delegate[],
): Delegate[] {
  const lists = state.plan.organisations.flatMap(({ number, name }) => {
    const list = attending(state, number);
    return list.length === 0 ? [] : [{ name, list }];
  });
  const entered = new Set(lists.map(({ name }) => name));
  return [
    ...ofFolder.filter(({ kind, organisation }) => kind === "individual" || !entered.has(organisation)),
    ...lists.flatMap(({ name, list }) =>
      list.map(({ delegate: { person } }): Delegate => ({ person, organisation: name, kind: "allocated" })),
    ),
  ];
}
