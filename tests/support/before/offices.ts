/** What the offices' topics say at an instant of the preparation, in the words of the expected file. */
import { applicationsOf } from "../../../server/rulebook/before/applications/facts.ts";
import { checklistOf } from "../../../server/rulebook/before/checklist/facts.ts";
import { invitationsOf } from "../../../server/rulebook/before/invitations/facts.ts";
import { lateBy, listOf } from "../../../server/rulebook/before/roster/facts.ts";
import type { HearingState } from "../../../server/rulebook/frame/state.ts";
import { publicView } from "../../../server/views/before/public.ts";
import type { People } from "../../../server/views/people.ts";
import { registrationAt } from "../../../shared/reckoning/registration.ts";
import type { Instant } from "../../../shared/terms/time.ts";

const count = <T>(all: readonly T[], which: (one: T) => boolean) => all.filter(which).length;

export function officesStanding(state: HearingState, at: Instant, people: People) {
  const organisations = state.plan.organisations.map(({ number: org, quota, minimum }) => ({
    ...{ org, quota, minimum, listed: listOf(state, org).length },
  }));
  const applications = Object.values(applicationsOf(state));
  const invited = Object.values(invitationsOf(state).invited);
  const told = publicView(state, people);
  return {
    organisations,
    totals: {
      listed: organisations.reduce((sum, { listed }) => sum + listed, 0),
      noList: organisations.filter(({ listed }) => listed === 0).map(({ org }) => org),
      lateLists: organisations.filter(({ org }) => lateBy(state, org) !== null).map(({ org }) => org),
    },
    individuals: {
      applied: applications.length,
      admitted: count(applications, (one) => one.state === "admitted"),
      refused: count(applications, (one) => one.state === "refused"),
      waiting: count(applications, (one) => one.state === "waiting"),
    },
    checklist: Object.fromEntries(checklistOf(state).map((one) => [one.id, one.state])),
    escalated: checklistOf(state).flatMap((one) => (one.escalatedAt === null ? [] : [one.id])),
    invitations: {
      issued: invited.length,
      confirmed: count(invited, (one) => one.answer?.kind === "confirmed"),
      declined: count(invited, (one) => one.answer?.kind === "declined"),
      noAnswer: count(invited, (one) => one.answer === null),
    },
    public: {
      announcement: told.announcement?.id ?? null,
      date: told.dateText,
      registration: registrationAt(told, at),
      queue: told.queue,
      programme: told.programme?.map(({ step, minutes }) => ({ step, minutes })) ?? null,
    },
  };
}
