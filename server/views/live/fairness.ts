/** Who has had the floor and for how long, by person and by organisation; guests out of the list stand outside it. */
import type { OrganisationView } from "../../../shared/views/live/session.ts";
import type { Entry, HearingState, Opinion, Reads } from "../../rulebook/frame/state.ts";
import { isSealed } from "../../rulebook/live/outcomes/facts.ts";
import { isAbsent, organisationOf } from "../../rulebook/live/queue/facts.ts";

interface Share {
  readonly turns: number;
  /** ms */
  readonly used: number;
}
const NONE: Share = { turns: 0, used: 0 };

export interface Had {
  readonly person: (person: string) => Share;
  readonly organisation: (name: string) => Share;
}

/** The organisation for which a turn counts: that of who speaks, else whence the opinion came. */
export const organisationFor = (state: Pick<HearingState, "plan" | "opinions">, entry: Entry): string =>
  organisationOf(state, entry.person, state.opinions[entry.opinion ?? ""]?.source ?? "");

/** Turns ended and the time used in them; a turn that still runs counts when it has ended. */
export function turnsHad(state: Pick<HearingState, "plan" | "opinions" | "entries">): Had {
  const persons = new Map<string, Share>();
  const organisations = new Map<string, Share>();
  const add = (shares: Map<string, Share>, key: string, used: number) => {
    const before = shares.get(key) ?? NONE;
    shares.set(key, { turns: before.turns + 1, used: before.used + used });
  };
  for (const entry of Object.values(state.entries)) {
    if (entry.source === "outOfList") continue;
    if (entry.state.kind !== "spoken" && entry.state.kind !== "stopped") continue;
    add(persons, entry.person, entry.clock?.used ?? 0);
    add(organisations, organisationFor(state, entry), entry.clock?.used ?? 0);
  }
  return {
    person: (person) => persons.get(person) ?? NONE,
    organisation: (name) => organisations.get(name) ?? NONE,
  };
}

/** How often each name stands there. */
function counted(names: readonly string[]): (name: string) => number {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (name) => counts.get(name) ?? 0;
}

/** A row for each organisation of the plan, in its order. */
export function organisationViews(
  state: Reads<"plan" | "opinions" | "entries" | "queue.order" | "attendance">,
  had: Had,
): OrganisationView[] {
  const whole = Object.values(state.opinions).filter((opinion) => opinion.partOf === null);
  const registered = counted(
    whole.flatMap((opinion) => (opinion.screening === "floor" ? [] : opinion.source)),
  );
  const accepted = counted(
    whole.flatMap((opinion) => (opinion.screening === "accept" ? opinion.source : [])),
  );
  const waiting = counted(
    state.queue.order.flatMap((id) => state.entries[id] ?? []).map((entry) => organisationFor(state, entry)),
  );
  const here = state.plan.delegates.filter((delegate) => !isAbsent(state, delegate.person));
  const present = counted(here.map((delegate) => delegate.organisation));
  return state.plan.organisations.map(({ number, name, quota, minimum }) => {
    const { turns, used } = had.organisation(name);
    return {
      id: String(number),
      name,
      quota,
      present: present(name),
      minimum,
      registered: registered(name),
      accepted: accepted(name),
      waiting: waiting(name),
      spoken: turns,
      used,
    };
  });
}

type Shared = Reads<"plan" | "opinions" | "entries" | "queue.order" | "attendance">;

/** The hearing as if what has left the dialogue had never been asked for: a matter, and the turn of whoever brought it. */
export function withoutSealed(state: Shared): Shared {
  const left = (opinion: Opinion) => isSealed(state, opinion) || opinion.screening === "redirect";
  const opinions = Object.values(state.opinions).filter((opinion) => !left(opinion));
  const entries = Object.entries(state.entries).filter(([, { opinion }]) => {
    const about = state.opinions[opinion ?? ""];
    return about === undefined || !isSealed(state, about);
  });
  const turns = Object.fromEntries(entries);
  return {
    ...state,
    entries: turns,
    opinions: Object.fromEntries(opinions.map((opinion) => [opinion.id, opinion])),
    queue: { order: state.queue.order.filter((id) => id in turns) },
  };
}
