/** The desk's part of office holders and guests, in the order of protocol. */
import type { OfficialRow } from "../../../../shared/views/before/offices.ts";
import { invitationsOf } from "../../../rulebook/before/invitations/facts.ts";
import { seatOfOfficial } from "../../../rulebook/before/officials/facts.ts";
import { fields, part } from "../../part.ts";
import { fullName } from "../../people.ts";

export const officialsPart = part(
  fields("plan", "before"),
  ({ plan, before }, people): readonly OfficialRow[] => {
    const { invited } = invitationsOf({ before });
    return plan.officials
      .map((official) => {
        const { person, unit, role, order, mayAnswer, timed } = official;
        const guest = people.get(person);
        const { name = "", addressForm = "", position = "", pronunciation = "" } = guest ?? {};
        // a preset calls by the office whose name nobody has typed
        const isNamed = name !== "" && name !== position;
        return {
          ...{ id: person, name: isNamed ? name : "", called: isNamed ? fullName(guest, person) : null },
          ...{ addressForm, position, pronunciation, unit, role, order, mayAnswer, timed },
          body: plan.units.find(({ id }) => id === unit)?.name ?? unit,
          seat: seatOfOfficial({ plan }, official),
          invited: person in invited,
        };
      })
      .toSorted((a, b) => a.order - b.order);
  },
);
