/** The hearing as its preparation would have it held: what the freeze tells, and what a paper of it shows before that. */
import type { Body } from "../../../../shared/terms/seats.ts";
import type { Instant } from "../../../../shared/terms/time.ts";
import type { EventOf } from "../../frame/events.ts";
import type { NewPerson, NewRow } from "../../frame/ruling.ts";
import type { Entry, HearingState, Opinion } from "../../frame/state.ts";
import { officialsAtFreeze } from "../invitations/facts.ts";
import type { Plan } from "../plan.ts";
import { stepsAtFreeze } from "../programme/facts.ts";
import type { Registrations } from "../register/registration.ts";
import type { AcceptedOpinion } from "../synthesis/accepted.ts";
import { synthesisOf } from "../synthesis/facts.ts";
import { delegateNamed, numbered } from "./delegates.ts";
import { freeze } from "./folds.ts";
import { mattersAtFreeze } from "./matters.ts";

export interface Content {
  readonly opinions: Opinion[];
  readonly entries: Entry[];
  readonly plan: Partial<Plan>;
  readonly confirmedBy?: Body;
  /** delegates who declined, each with why */
  readonly absent: Record<string, string>;
  readonly people?: readonly NewRow[];
}

interface Vault {
  readonly people: ReadonlyMap<string, NewPerson>;
  readonly registrations: Registrations;
}

/** The event that makes the hearing live. */
export function preparedEvent(state: HearingState, content: Content): EventOf<"HearingPrepared"> {
  const {
    time: { limits },
    chair: { presider },
  } = state;
  const { opinions, entries, plan, confirmedBy, absent } = content;
  return {
    type: "HearingPrepared",
    ...{ plan: { ...state.plan, officials: officialsAtFreeze(state), ...plan }, limits, presider },
    ...{ steps: stepsAtFreeze(state), opinions, entries },
    ...(confirmedBy && { confirmedBy }),
    ...(Object.keys(absent).length > 0 && { absent }),
  };
}

/** What was prepared at the desks. */
export function preparedHere(
  state: HearingState,
  { people, registrations }: Vault,
  now: Instant,
): Content & { readonly people: readonly NewPerson[] } {
  const { delegates, rows, absent, replaced } = numbered(state, people);
  const among = (all: readonly NewPerson[], { person, from }: AcceptedOpinion) =>
    delegateNamed(all, people.get(person)?.name ?? "", from);
  const { opinions, entries } = mattersAtFreeze(
    state,
    registrations,
    (opinion) => {
      const listed = among(rows, opinion);
      return { person: listed ?? opinion.person, instead: listed === null ? among(replaced, opinion) : null };
    },
    now,
  );
  const groups = synthesisOf(state).groups.map(({ id, title }) => ({ id, title }));
  return { opinions, entries, absent, people: rows, plan: { groups, delegates: [...delegates] } };
}

/** The state as a freeze at this moment would leave it, whatever is unfinished; the rows that it would write. */
export function asIfFrozen(
  state: HearingState,
  vault: Vault,
): { readonly state: HearingState; readonly rows: readonly NewPerson[] } {
  const content = preparedHere(state, vault, state.at);
  const frozen = freeze(preparedEvent(state, content), state, state.at);
  return { state: { ...frozen, at: state.at }, rows: content.people };
}
