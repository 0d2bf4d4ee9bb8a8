/** An organisation enters its own delegates, by hand or as a list, within its quota; another's list is as if it were not there. */
import { delegateId } from "../../../../shared/terms/ids.ts";
import type { Refusal } from "../../../../shared/terms/refusals.ts";
import type { CommandOf } from "../../../../shared/wire/commands/commands.ts";
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
interface Own {
  readonly organisation: Organisation;
  readonly list: readonly RosterDelegate[];
  /** the id of the next who is entered, or of the one so many after it */
  readonly next: (further?: number) => string;
}

function ownList(state: HearingState, { actor }: Circumstances): Own | null {
  const organisation = organisationAt(state, actor);
  if (organisation === null) return null;
  const { delegates, entered } = rosterOf(state, organisation.number);
  const next = (further = 0) => `${organisation.number}.${entered + 1 + further}`;
  return { organisation, list: delegates, next };
}

type Typed = CommandOf<"SubmitDelegateList">["delegates"][number];

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
  if (!principals(others).some((one) => one.id === substituteFor))
    return { code: "unknownId", id: substituteFor };
  const taken = others.some((one) => [substituteFor, id].includes(one.substituteFor ?? ""));
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
    ...(represents !== undefined && { represents }),
  };
  return { row, content };
}

const accepted = (event: Extract<Decision, { kind: "accepted" }>["events"][number], ...people: NewPerson[]) =>
  ({ kind: "accepted", events: [event], people }) as const;

const rights = { who: { ...nobody, organisation: "yes" }, when: preparing } as const;

export const rosterActs: Acts<
  "SubmitDelegateList" | "EnterDelegate" | "ChangeDelegate" | "ReplaceDelegate" | "RemoveDelegate"
> = {
  SubmitDelegateList: {
    ...rights,
    decide: (state, { delegates: typed, file }, at) => {
      const own = ownList(state, at);
      if (!own) return refuse({ code: "notAllowed" });
      const { number: organisation, quota } = own.organisation;
      if (principals(own.list).length + typed.length > quota) return refuse({ code: "overQuota", quota });
      const all = typed.map((one, i) => ({ id: own.next(i), ...stored(state, own, one, {}, i) }));
      const delegates = all.map(({ id, content }) => ({ id, ...content }));
      const event = { type: "DelegateListSubmitted", organisation, file, delegates } as const;
      return accepted(event, ...all.map(({ row }) => row));
    },
  },
  EnterDelegate: {
    ...rights,
    decide: (state, { substituteFor, ...typed }, at) => {
      const own = ownList(state, at);
      if (!own) return refuse({ code: "notAllowed" });
      const delegate = own.next();
      const wrong = misfit(own, own.list, delegate, substituteFor);
      if (wrong) return refuse(wrong);
      const { row, content } = stored(state, own, typed);
      const { number: organisation } = own.organisation;
      return accepted({ type: "DelegateEntered", organisation, delegate, substituteFor, ...content }, row);
    },
  },
  ChangeDelegate: {
    ...rights,
    decide: (state, { delegate, substituteFor, ...typed }, at) => {
      const own = ownList(state, at);
      const was = own?.list.find((one) => one.id === delegate);
      if (!own || !was) return refuse({ code: "unknownId", id: delegate });
      const others = own.list.filter((one) => one !== was);
      const wrong = misfit(own, others, delegate, substituteFor);
      if (wrong) return refuse(wrong);
      const { row, content } = stored(state, own, typed, was);
      const { number: organisation } = own.organisation;
      return accepted({ type: "DelegateChanged", organisation, delegate, substituteFor, ...content }, row);
    },
  },
  ReplaceDelegate: {
    ...rights,
    decide: (state, { delegate, why, ...typed }, at) => {
      const own = ownList(state, at);
      if (!own?.list.some((one) => one.id === delegate)) return refuse({ code: "unknownId", id: delegate });
      const { row, content } = stored(state, own, typed);
      const { number: organisation } = own.organisation;
      const named = { organisation, delegate, replacement: own.next() };
      return accepted({ type: "DelegateReplaced", ...named, why, ...content }, row);
    },
  },
  RemoveDelegate: {
    ...rights,
    decide: (state, { delegate: id }, at) => {
      const own = ownList(state, at);
      if (!own?.list.some((one) => one.id === id)) return refuse({ code: "unknownId", id });
      if (own.list.some((one) => one.substituteFor === id)) return refuse({ code: "hasSubstitute" });
      return accept({ type: "DelegateRemoved", organisation: own.organisation.number, delegate: id });
    },
  },
};
