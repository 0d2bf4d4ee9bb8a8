/** What each phone has asked, told to it when it changes: a small part beside the one that all phones share. */
import type { Phase } from "../../../shared/terms/phase.ts";
import type { OwnPart } from "../../../shared/views/live/phone.ts";
import { applicationsByPhone } from "../../rulebook/before/applications/facts.ts";
import type { Application } from "../../rulebook/before/applications/slice.ts";
import { invitationsOf } from "../../rulebook/before/invitations/facts.ts";
import { orderOf } from "../../rulebook/before/order/facts.ts";
import { registeredByPhone } from "../../rulebook/before/register/facts.ts";
import type { Registered } from "../../rulebook/before/register/slice.ts";
import { screenedOf } from "../../rulebook/before/screening/facts.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import { requestsByPhone } from "../../rulebook/live/requests/facts.ts";
import { becameFrom } from "../../views/after/became.ts";
import { allowedOwn, lost } from "../../views/allowed.ts";
import { ownPart } from "../../views/live/phone.ts";
import type { People } from "../../views/people.ts";

const withInvitation = (state: HearingState, application: Application): object[] => {
  const invitation = invitationsOf(state).invited[application.id];
  return invitation ? [application, invitation] : [application];
};

const registrationFrom = (state: HearingState, registered: Registered): readonly object[] => {
  const screened = screenedOf(state, registered.id);
  return [registered, screened, orderOf(state), ...becameFrom(state, screened.code)];
};

export class OwnParts {
  /** as it was last told, by phone, and of which requests, in which phase */
  readonly #told = new Map<
    string,
    { readonly json: string; readonly of: readonly object[]; readonly phase: Phase }
  >();
  readonly #alarm: (text: string) => void;

  constructor(alarm: (text: string) => void) {
    this.#alarm = alarm;
  }

  of(state: HearingState, people: People, phone: string): OwnPart {
    return allowedOwn(ownPart(state, people, phone), (where) => this.#alarm(lost(where)));
  }

  /**
   * The phones whose part is another than was told. Who has asked nothing costs nothing, nor whose requests are as they
   * were and not in line: a crowd that asks and withdraws makes no later press slower.
   */
  changed(state: HearingState, people: People): (readonly [phone: string, part: OwnPart])[] {
    // at the freeze a phone is told anew what it reads of its own
    const phase = phaseOf(state);
    const requests = requestsByPhone(state);
    const applications = applicationsByPhone(state);
    const registered = registeredByPhone(state, people.registrations);
    return [...new Set([...requests.keys(), ...applications.keys(), ...registered.keys()])].flatMap(
      (phone) => {
        const asked = requests.get(phone) ?? [];
        const of = [
          ...asked,
          ...(applications.get(phone) ?? []).flatMap((application) => withInvitation(state, application)),
          ...(registered.get(phone) ?? []).flatMap((registration) => registrationFrom(state, registration)),
        ];
        const before = this.#told.get(phone);
        const same =
          before?.phase === phase &&
          before.of.length === of.length &&
          of.every((part, i) => part === before.of[i]);
        if (same && asked.every((request) => request.state.kind !== "admitted")) return [];
        const part = this.of(state, people, phone);
        const json = JSON.stringify(part);
        this.#told.set(phone, { json, of, phase });
        return before?.json === json ? [] : [[phone, part] as const];
      },
    );
  }
}
