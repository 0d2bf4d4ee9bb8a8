/** The desk's part of office holders and guests, in the order of protocol. */
import type { OfficialRow } from "../../../../shared/views/before/offices.ts";
import { invitationsOf } from "../../../rulebook/before/invitations/facts.ts";
import { seatOfOfficial } from "../../../rulebook/before/officials/facts.ts";
import type { Official } from "../../../rulebook/before/plan.ts";
import { fields, item, part } from "../../part.ts";
import { fullName, type Person } from "../../people.ts";

const officialRow = item(
  (
    official: Official,
    guest: Person | undefined,
    body: string,
    seat: OfficialRow["seat"],
    invited: boolean,
  ): OfficialRow => {
    const { person, unit, role, order, mayAnswer, timed } = official;
    const { name = "", addressForm = "", position = "", pronunciation = "" } = guest ?? {};
    // a preset calls by the office whose name nobody has typed
    const isNamed = name !== "" && name !== position;
    return {
      ...{ id: person, name: isNamed ? name : "", called: isNamed ? fullName(guest, person) : null },
      ...{ addressForm, position, pronunciation, unit, role, order, mayAnswer, timed },
      ...{ body, seat, invited },
    };
  },
);

export const officialsPart = part(
  fields("plan", "before.invitations"),
  ({ plan, before }, people): readonly OfficialRow[] => {
    const { invited } = invitationsOf({ before });
    return plan.officials
      .map((official) => {
        const { person, unit } = official;
        const body = plan.units.find(({ id }) => id === unit)?.name ?? unit;
        return officialRow(
          official,
          people.get(person),
          body,
          seatOfOfficial({ plan }, official),
          person in invited,
        );
      })
      .toSorted((a, b) => a.order - b.order);
  },
);
