/** The delegates of the hearing, numbered: those of the organisations in their order, then the individuals who were admitted. */
import { delegateId } from "../../../../shared/terms/ids.ts";
import { searchKey, spellingKey } from "../../../../shared/terms/text.ts";
import { phaseOf } from "../../frame/phase.ts";
import type { NewPerson } from "../../frame/ruling.ts";
import type { HearingState, Reads } from "../../frame/state.ts";
import { admitted } from "../applications/facts.ts";
import { declinedBy } from "../invitations/facts.ts";
import type { Delegate } from "../plan.ts";
import { attending } from "./attending.ts";
import { placesOf } from "./places.ts";

type Persons = ReadonlyMap<string, NewPerson>;

const plain = ({ person, organisation, kind }: Delegate): Delegate => ({ person, organisation, kind });

/** Whoever is entered gets a higher number until the freeze: those up to it stand on badges. */
export const MOST_DELEGATES = 1000;

export interface Numbered {
  readonly delegates: readonly Delegate[];
  /** their rows under their numbers, by name alone: what is sealed of a person stays where it was given */
  readonly rows: readonly NewPerson[];
  /** who declined the invitation, by number, with why */
  readonly absent: Record<string, string>;
  /** the rows of those whose substitute has their place, each under the substitute's number */
  readonly replaced: readonly NewPerson[];
}

/** A delegate as entered: the id by which it was invited, and the row of who had the place before. */
interface Entered {
  readonly invited: string;
  readonly person: string;
  /** the organisation that sends it, or where an individual lives */
  readonly from: string;
  readonly kind: Delegate["kind"];
  readonly insteadOf: string | null;
  /** the id under which its place in the hall stands: a substitute has that of the other */
  readonly listedAs: string;
}

/** Who has a place, in the order of the numbers: the freeze gives them, and leaves the lists as they are. */
export function entered(state: Pick<HearingState, "before" | "plan">): Entered[] {
  const listed = state.plan.organisations.flatMap(({ number, name }) =>
    attending(state, number).map(
      ({ delegate: { id, person }, insteadOf }): Entered => ({
        ...{ invited: id, person, from: name, kind: "allocated" },
        insteadOf: insteadOf?.person ?? null,
        listedAs: insteadOf?.id ?? id,
      }),
    ),
  );
  const individuals = admitted(state).map(
    ({ id, person, residence }): Entered => ({
      ...{ invited: id, person, from: residence, kind: "individual" },
      ...{ insteadOf: null, listedAs: id },
    }),
  );
  return [...listed, ...individuals];
}

/** Whoever was invited by this id as the hearing knows it, under its number once there are numbers; null: it does not come as a delegate. */
export function comesAs(
  state: Pick<HearingState, "before" | "plan" | "session">,
  invited: string,
): Pick<Entered, "person" | "listedAs"> | null {
  const all = entered(state);
  const place = all.findIndex((delegate) => delegate.invited === invited);
  const found = all[place];
  if (!found || declinedBy(state, invited) !== null) return null;
  const { person, listedAs } = found;
  const isNumbered = phaseOf(state) !== "before" && !ofFolder(state);
  return { person: isNumbered ? delegateId(place + 1) : person, listedAs };
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

/** Was it founded with a folder's own lists, which the operator may freeze? Without, all is prepared at the desks. */
export const ofFolder = (state: Reads<"before.numbered">): boolean =>
  (state.before?.numbered ?? 0) < MOST_DELEGATES;

/** Each under its number; of a folder's own list numbers were given already. */
export function numbered(state: Pick<HearingState, "before" | "plan">, persons: Persons): Numbered {
  const all = entered(state).map(({ from, ...delegate }) => ({
    ...delegate,
    organisation: delegate.kind === "individual" ? (persons.get(delegate.person)?.organisation ?? "") : from,
  }));
  if (ofFolder(state))
    return { delegates: all.map(plain), rows: [], absent: declined(state, all), replaced: [] };
  const places = placesOf(state);
  const rows = all.map(({ person, organisation, listedAs }, i): NewPerson => {
    const { name = "", addressForm = "", position = "" } = persons.get(person) ?? {};
    const seat = places.get(listedAs)?.place ?? "";
    return { id: delegateId(i + 1), name, addressForm, position, organisation, seat };
  });
  const given = all.map((delegate, i) => ({ ...delegate, person: delegateId(i + 1) }));
  const replaced = given.flatMap(({ person, organisation, insteadOf }) => {
    const row = insteadOf === null ? undefined : persons.get(insteadOf);
    return row ? [{ ...row, id: person, organisation }] : [];
  });
  return { delegates: given.map(plain), rows, absent: declined(state, given), replaced };
}

/** Two people may bear one name: a delegate is found by name and organisation together, else by a name that one alone bears. */
export function delegateNamed(rows: readonly NewPerson[], name: string, organisation: string): string | null {
  const named = rows.filter((row) => spellingKey(row.name) === spellingKey(name));
  const ofOrganisation = named.find((list) => searchKey(list.organisation) === searchKey(organisation));
  return ofOrganisation?.id ?? (named.length === 1 ? (named[0]?.id ?? null) : null);
}
