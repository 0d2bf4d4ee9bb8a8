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

const count = <T>(all: readonly T[], which: (item: T) => boolean) => all.filter(which).length;

export function officesStanding(state: HearingState, at: Instant, people: People) {
  const organisations = state.plan.organisations.map(({ number: org, quota, minimum }) => ({
    ...{ org, quota, minimum, listed: listOf(state, org).length },
  }));
  const applications = Object.values(applicationsOf(state));
  const invited = Object.values(invitationsOf(state).invited);
  const publicSays = publicView(state, people);
  return {
    organisations,
    totals: {
      listed: organisations.reduce((sum, { listed }) => sum + listed, 0),
      noList: organisations.filter(({ listed }) => listed === 0).map(({ org }) => org),
      lateLists: organisations.filter(({ org }) => lateBy(state, org) !== null).map(({ org }) => org),
    },
    individuals: {
      applied: applications.length,
      admitted: count(applications, (application) => application.state === "admitted"),
      refused: count(applications, (application) => application.state === "refused"),
      waiting: count(applications, (application) => application.state === "waiting"),
    },
    checklist: Object.fromEntries(checklistOf(state).map((item) => [item.id, item.state])),
    escalated: checklistOf(state).flatMap((item) => (item.escalatedAt === null ? [] : [item.id])),
    invitations: {
      issued: invited.length,
      confirmed: count(invited, (invitation) => invitation.answer?.kind === "confirmed"),
      declined: count(invited, (invitation) => invitation.answer?.kind === "declined"),
      noAnswer: count(invited, (invitation) => invitation.answer === null),
    },
    public: {
      announcement: publicSays.announcement?.id ?? null,
      date: publicSays.dateText,
      registration: registrationAt(publicSays, at),
      queue: publicSays.queue,
      programme: publicSays.programme?.map(({ step, minutes }) => ({ step, minutes })) ?? null,
    },
  };
}
