/** An organisation enters its own delegates, by hand or as a list, within its quota; another's list is as if it were not there. */
import { delegateId } from "../../../../shared/terms/ids.ts";
import type { Refusal } from "../../../../shared/terms/refusals.ts";
import type { CommandOf } from "../../../../shared/wire/commands/commands.ts";
import type { EventOf } from "../../frame/events.ts";
import { nobody, preparing } from "../../frame/rights.ts";
import {
  type Acts,
  accept,
  type Circumstances,
  type Decision,
  type NewPerson,
  refuse,
} from "../../frame/ruling.ts";
import { organisationAt } from "../../frame/seats.ts";
import type { HearingState } from "../../frame/state.ts";
import type { Organisation } from "../plan.ts";
import { principals, rosterOf } from "./facts.ts";
import type { RosterDelegate } from "./slice.ts";

/** The sender's own organisation with its list. */
export interface Own {
  readonly organisation: Organisation;
  readonly list: readonly RosterDelegate[];
  /** the id of the next who is entered, or of the one so many after it */
  readonly next: (further?: number) => string;
}

/** The list that is written: a clerk names whose it is, an organisation has its own alone. */
function takenList(state: HearingState, { actor }: Circumstances, named: number | undefined): Own | null {
  const ownOrganisation = organisationAt(state, actor);
  if (ownOrganisation)
    return named === undefined || named === ownOrganisation.number
      ? ofOrganisation(state, ownOrganisation)
      : null;
  const organisation = state.plan.organisations.find(({ number }) => number === named);
  return organisation ? ofOrganisation(state, organisation) : null;
}

export function ofOrganisation(state: HearingState, organisation: Organisation): Own {
  const { delegates, entered } = rosterOf(state, organisation.number);
  const next = (further = 0) => `${organisation.number}.${entered + 1 + further}`;
  return { organisation, list: delegates, next };
}

type Typed = Omit<CommandOf<"SubmitDelegateList">["delegates"][number], "delegate">;

/** Why the list may not be so; `others`: who else stands on it. */
function misfit(
  { organisation }: Own,
  others: readonly RosterDelegate[],
  id: string,
  substituteFor: string | null,
): Refusal | null {
  if (substituteFor === null)
    return principals(others).length < organisation.quota
      ? null
      : { code: "overQuota", quota: organisation.quota };
  if (!principals(others).some((principal) => principal.id === substituteFor))
    return { code: "unknownId", id: substituteFor };
  const taken = others.some((other) => [substituteFor, id].includes(other.substituteFor ?? ""));
  return taken ? { code: "hasSubstitute" } : null;
}

/** What the register gets of a delegate, and what the event has: that the phone and the year are there, not which. */
function stored(state: HearingState, own: Own, typed: Typed, was: Partial<RosterDelegate> = {}, further = 0) {
  const { name, addressForm, position, phone, birthYear, represents = was.represents } = typed;
  const person = delegateId((state.before?.numbered ?? 0) + 1 + further);
  const born = birthYear === undefined ? was.born : person;
  const row: NewPerson = {
    ...{ id: person, name, addressForm, position, organisation: own.organisation.name },
    ...{ phone, birthYear },
  };
  const content = {
    ...{ person, contact: phone === undefined ? (was.contact ?? null) : person },
    ...(born !== undefined && { born }),
    ...(represents && { represents }),
  };
  return { row, content };
}

/** Who stands on the list already is named by its id. */
const isNew = ({ delegate }: { readonly delegate?: string | undefined }): boolean => delegate === undefined;

const accepted = (event: Extract<Decision, { kind: "accepted" }>["events"][number], ...people: NewPerson[]) =>
  ({ kind: "accepted", events: [event], people }) as const;

type Submitted = Pick<CommandOf<"SubmitDelegateList">, "delegates" | "seen">;

/** A whole list, or why it may not be so; `before`: how many of other lists are entered with it. */
export function submitted(
  state: HearingState,
  own: Own,
  { delegates: typed, seen }: Submitted,
  file: string | null,
  before = 0,
): { readonly event: EventOf<"DelegateListSubmitted">; readonly people: readonly NewPerson[] } | Refusal {
  const { number: organisation, quota } = own.organisation;
  if (seen !== undefined && seen !== rosterOf(state, organisation).entered) return { code: "rosterChanged" };
  const [entered, changed] = [typed.filter(isNew), typed.filter((delegate) => !isNew(delegate))];
  const knownDelegates = changed.map(({ delegate }) => own.list.find(({ id }) => id === delegate));
  const unknown = changed.find(
    (_, i) => knownDelegates[i] === undefined || knownDelegates.indexOf(knownDelegates[i]) !== i,
  );
  if (unknown) return { code: "unknownId", id: unknown.delegate ?? "" };
  if (principals(own.list).length + entered.length > quota) return { code: "overQuota", quota };
  const all = entered.map((delegate, i) => ({
    id: own.next(i),
    ...stored(state, own, delegate, {}, before + i),
  }));
  const others = changed.map((delegate, i) => ({
    id: delegate.delegate ?? "",
    ...stored(state, own, delegate, knownDelegates[i], before + entered.length + i),
  }));
  const event: EventOf<"DelegateListSubmitted"> = {
    ...{ type: "DelegateListSubmitted", organisation, file },
    delegates: all.map(({ id, content }) => ({ id, ...content })),
    ...(others.length > 0 && { changed: others.map(({ id, content }) => ({ id, ...content })) }),
  };
  return { event, people: [...all, ...others].map(({ row }) => row) };
}

/** An organisation itself, or a clerk of either inbox in its place. */
const rights = {
  who: { ...nobody, organisation: "yes", desk: "yes" },
  when: preparing,
  bodies: ["organiser", "front"],
} as const;

export const rosterActs: Acts<
  "SubmitDelegateList" | "EnterDelegate" | "ChangeDelegate" | "ReplaceDelegate" | "RemoveDelegate"
> = {
  SubmitDelegateList: {
    ...rights,
    decide: (state, { file, organisation: named, ...list }, at) => {
      const ownOrganisation = takenList(state, at, named);
      if (!ownOrganisation) return refuse({ code: "notAllowed" });
      const taken = submitted(state, ownOrganisation, list, file);
      return "code" in taken ? refuse(taken) : accepted(taken.event, ...taken.people);
    },
  },
  EnterDelegate: {
    ...rights,
    decide: (state, { substituteFor, organisation: named, ...typed }, at) => {
      const ownOrganisation = takenList(state, at, named);
      if (!ownOrganisation) return refuse({ code: "notAllowed" });
      const delegate = ownOrganisation.next();
      const wrong = misfit(ownOrganisation, ownOrganisation.list, delegate, substituteFor);
      if (wrong) return refuse(wrong);
      const { row, content } = stored(state, ownOrganisation, typed);
      const { number: organisation } = ownOrganisation.organisation;
      return accepted({ type: "DelegateEntered", organisation, delegate, substituteFor, ...content }, row);
    },
  },
  ChangeDelegate: {
    ...rights,
    decide: (state, { delegate, substituteFor, organisation: named, ...typed }, at) => {
      const ownOrganisation = takenList(state, at, named);
      const was = ownOrganisation?.list.find((listed) => listed.id === delegate);
      if (!ownOrganisation || !was) return refuse({ code: "unknownId", id: delegate });
      const others = ownOrganisation.list.filter((listed) => listed !== was);
      const wrong = misfit(ownOrganisation, others, delegate, substituteFor);
      if (wrong) return refuse(wrong);
      const { row, content } = stored(state, ownOrganisation, typed, was);
      const { number: organisation } = ownOrganisation.organisation;
      return accepted({ type: "DelegateChanged", organisation, delegate, substituteFor, ...content }, row);
    },
  },
  ReplaceDelegate: {
    ...rights,
    decide: (state, { delegate, why, organisation: of, ...typed }, at) => {
      const ownOrganisation = takenList(state, at, of);
      if (!ownOrganisation?.list.some((listed) => listed.id === delegate))
        return refuse({ code: "unknownId", id: delegate });
      const { row, content } = stored(state, ownOrganisation, typed);
      const { number: organisation } = ownOrganisation.organisation;
      const named = { organisation, delegate, replacement: ownOrganisation.next() };
      return accepted({ type: "DelegateReplaced", ...named, why, ...content }, row);
    },
  },
  RemoveDelegate: {
    ...rights,
    decide: (state, { delegate: id, organisation: named }, at) => {
      const ownOrganisation = takenList(state, at, named);
      if (!ownOrganisation?.list.some((listed) => listed.id === id)) return refuse({ code: "unknownId", id });
      return accept({
        type: "DelegateRemoved",
        organisation: ownOrganisation.organisation.number,
        delegate: id,
      });
    },
  },
};
