/** An organisation enters its own delegates by hand, within its quota; another's list is as if it were not there. */
import { delegateId } from "../../../../shared/terms/ids.ts";
import type { Refusal } from "../../../../shared/terms/refusals.ts";
import type { CommandOf } from "../../../../shared/wire/commands/commands.ts";
import { nobody, preparing } from "../../frame/rights.ts";
import { type Acts, accept, type Circumstances, type Decision, refuse } from "../../frame/ruling.ts";
import { organisationAt } from "../../frame/seats.ts";
import type { HearingState } from "../../frame/state.ts";
import type { Organisation } from "../plan.ts";
import type { RosterDelegate } from "../state.ts";
import { listOf, principals } from "./facts.ts";

/** The sender's own organisation with its list, and the delegate of it that is named. */
interface Own {
  readonly organisation: Organisation;
  readonly list: readonly RosterDelegate[];
}

function ownList(state: HearingState, { actor }: Circumstances): Own | null {
  const organisation = organisationAt(state, actor);
  return organisation && { organisation, list: listOf(state, organisation.number) };
}

type Typed = Omit<CommandOf<"EnterDelegate">, "type">;

/** Why the list may not be so; `others`: who else stands on it. */
function misfit(
  { organisation }: Own,
  others: readonly RosterDelegate[],
  id: string,
  typed: Typed,
): Refusal | null {
  const { substituteFor } = typed;
  if (substituteFor === null)
    return principals(others).length < organisation.quota
      ? null
      : { code: "overQuota", quota: organisation.quota };
  if (!principals(others).some((one) => one.id === substituteFor))
    return { code: "unknownId", id: substituteFor };
  const taken = others.some((one) => [substituteFor, id].includes(one.substituteFor ?? ""));
  return taken ? { code: "hasSubstitute" } : null;
}

/** What is stored of a delegate: who it is in the register, that it is so in the event. */
function stored(
  state: HearingState,
  own: Own,
  type: "DelegateEntered" | "DelegateChanged",
  id: string,
  typed: Typed,
  contact: string | null,
): Decision {
  const { name, addressForm, position, phone, substituteFor } = typed;
  const person = delegateId((state.before?.numbered ?? 0) + 1);
  const row = { id: person, name, addressForm, position, organisation: own.organisation.name };
  return {
    kind: "accepted",
    events: [
      {
        type,
        organisation: own.organisation.number,
        delegate: id,
        person,
        substituteFor,
        contact: phone === undefined ? contact : person,
      },
    ],
    people: [phone === undefined ? row : { ...row, phone }],
  };
}

const rights = { who: { ...nobody, organisation: "yes" }, when: preparing } as const;

export const rosterActs: Acts<"EnterDelegate" | "ChangeDelegate" | "RemoveDelegate"> = {
  EnterDelegate: {
    ...rights,
    decide: (state, typed, at) => {
      const own = ownList(state, at);
      if (!own) return refuse({ code: "notAllowed" });
      const number = (state.before?.rosters[own.organisation.number]?.entered ?? 0) + 1;
      const id = `${own.organisation.number}.${number}`;
      const wrong = misfit(own, own.list, id, typed);
      return wrong ? refuse(wrong) : stored(state, own, "DelegateEntered", id, typed, null);
    },
  },
  ChangeDelegate: {
    ...rights,
    decide: (state, { delegate: id, ...typed }, at) => {
      const own = ownList(state, at);
      const was = own?.list.find((one) => one.id === id);
      if (!own || !was) return refuse({ code: "unknownId", id });
      const others = own.list.filter((one) => one !== was);
      const wrong = misfit(own, others, id, typed);
      return wrong ? refuse(wrong) : stored(state, own, "DelegateChanged", id, typed, was.contact);
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
