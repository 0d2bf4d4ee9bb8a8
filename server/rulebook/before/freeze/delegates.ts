/** The delegates of the hearing, numbered: those of the organisations in their order, then the individuals who were admitted. */
import { delegateId } from "../../../../shared/terms/ids.ts";
import { searchKey, spellingKey } from "../../../../shared/terms/text.ts";
import type { NewPerson } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { admitted } from "../applications/facts.ts";
import { declinedBy } from "../invitations/facts.ts";
import type { Delegate } from "../plan.ts";
import { listOf, principals } from "../roster/facts.ts";

type Persons = ReadonlyMap<string, NewPerson>;

/** Whoever is entered gets a higher number until the freeze: those up to it stand on badges. */
export const MOST_DELEGATES = 1000;

export interface Numbered {
  readonly delegates: readonly Delegate[];
  /** their rows under their numbers, by name alone: what is sealed of a person stays where it was given */
  readonly rows: readonly NewPerson[];
  /** who declined the invitation, by number, with why */
  readonly absent: Record<string, string>;
}

/** A delegate as entered: the id by which it was invited. */
type Entered = Delegate & { readonly invited: string };

const plain = ({ person, organisation, kind }: Delegate): Delegate => ({ person, organisation, kind });

function entered(state: Pick<HearingState, "before" | "plan">, persons: Persons): Entered[] {
  const listed = state.plan.organisations.flatMap(({ number, name }) =>
    principals(listOf(state, number)).map(
      ({ id, person }): Entered => ({ invited: id, person, organisation: name, kind: "allocated" }),
    ),
  );
  const individuals = admitted(state).map(
    ({ id, person }): Entered => ({
      ...{ invited: id, person, organisation: persons.get(person)?.organisation ?? "", kind: "individual" },
    }),
  );
  return [...listed, ...individuals];
}

/** Who of them declined, under the person that the hearing knows each by. */
function declined(
  state: Pick<HearingState, "before">,
  all: readonly { readonly invited: string; readonly person: string }[],
): Record<string, string> {
  return Object.fromEntries(
    all.flatMap(({ invited, person }) => {
      const why = declinedBy(state, invited);
      return why === null ? [] : [[person, why] as const];
    }),
  );
}

/** "H10": the row by its letter, then the place in it; after Z come AA, BB … */
function seatOf(index: number, inRow: number | undefined): string {
  if (inRow === undefined) return "";
  const row = Math.floor(index / inRow);
  const letter = String.fromCharCode("A".charCodeAt(0) + (row % 26));
  return `${letter.repeat(Math.floor(row / 26) + 1)}${String((index % inRow) + 1).padStart(2, "0")}`;
}

/** Was it founded with a folder's own lists, which the operator may freeze? Without, all is prepared at the desks. */
export const ofFolder = (state: Pick<HearingState, "before">): boolean =>
  (state.before?.numbered ?? 0) < MOST_DELEGATES;

/** Each under its number; of a folder's own list numbers were given already. */
export function numbered(state: Pick<HearingState, "before" | "plan">, persons: Persons): Numbered {
  const all = entered(state, persons);
  if (ofFolder(state)) return { delegates: all.map(plain), rows: [], absent: declined(state, all) };
  const rows = all.map(({ person, organisation }, i): NewPerson => {
    const { name = "", addressForm = "", position = "" } = persons.get(person) ?? {};
    const seat = seatOf(i, state.plan.seatsInRow);
    return { id: delegateId(i + 1), name, addressForm, position, organisation, seat };
  });
  const given = all.map((one, i) => ({ ...one, person: delegateId(i + 1) }));
  return { delegates: given.map(plain), rows, absent: declined(state, given) };
}

/** Two people may bear one name: a delegate is found by name and organisation together, else by a name that one alone bears. */
export function delegateNamed(rows: readonly NewPerson[], name: string, organisation: string): string | null {
  const named = rows.filter((one) => spellingKey(one.name) === spellingKey(name));
  const own = named.find((one) => searchKey(one.organisation) === searchKey(organisation));
  return own?.id ?? (named.length === 1 ? (named[0]?.id ?? null) : null);
}
