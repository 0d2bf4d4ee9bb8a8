/** What an organisation sees of its own list beside the names: lateness, the newest reminder, its invitations. */
import type { OrganisationPageView } from "../../../shared/views/before/organisation.ts";
import { invitationsOf } from "../../rulebook/before/invitations/facts.ts";
import { lateBy, listOf, rosterOf } from "../../rulebook/before/roster/facts.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import { fields, part, partOf } from "../part.ts";
import { fullName } from "../people.ts";

type Beside = Pick<OrganisationPageView, "lateFrom" | "lateBy" | "lateKept" | "reminder" | "invited">;

const NOTHING: Beside = { lateFrom: null, lateBy: null, lateKept: false, reminder: null, invited: [] };

export const ownRoster = partOf((key) =>
  part(fields("plan", "before", "session"), (state, people): Beside => {
    if (phaseOf(state) !== "before") return NOTHING;
    const number = Number(key);
    const name = state.plan.organisations.find((one) => one.number === number)?.name;
    const reminded = state.before?.reminders.findLast(({ organisations }) =>
      organisations.some(({ organisation }) => organisation === number),
    );
    const short = reminded?.organisations.find(({ organisation }) => organisation === number);
    const own = [
      ...listOf(state, number).map(({ id, person }) => ({ id, person })),
      ...state.plan.officials
        .filter(({ unit }) => unit === name)
        .map(({ person }) => ({ id: person, person })),
    ];
    const { invited } = invitationsOf(state);
    return {
      lateFrom: state.plan.deadlines?.organisations ?? null,
      lateBy: lateBy(state, number),
      lateKept: rosterOf(state, number).lateKept !== undefined,
      reminder:
        reminded && short
          ? {
              ...{ at: reminded.at, about: reminded.about },
              ...{ registered: short.registered, minimum: short.minimum },
            }
          : null,
      invited: own.flatMap(({ id, person }) => {
        const invitation = invited[id];
        if (!invitation) return [];
        const position = people.get(person)?.position ?? "";
        return [
          {
            ...{ id, name: fullName(people.get(person), person), position },
            ...{ letter: invitation.letter, answer: invitation.answer?.kind ?? null },
          },
        ];
      }),
    };
  }),
);
