/** Office holders and guests: the organiser's clerk enters, changes and takes them off, until the freeze. */
import type { CommandOf } from "../../../../shared/wire/commands/commands.ts";
import type { HearingEvent } from "../../frame/events.ts";
import {
  type Acts,
  accept,
  type Circumstances,
  type Decision,
  type NewPerson,
  refuse,
} from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { byClerks } from "../offices.ts";
import { nextOfficial, officialWith, seatOfOfficial, slipOfOfficial } from "./facts.ts";

type Typed = Omit<CommandOf<"EnterOfficial">, "type" | "role">;

/** The row of the register. */
function stored({ plan }: HearingState, id: string, typed: Typed): NewPerson {
  const { name, addressForm, position, pronunciation, unit } = typed;
  const organisation = plan.units.find((otherUnit) => otherUnit.id === unit)?.name ?? unit;
  return {
    ...{ id, name, addressForm, position, organisation },
    ...(pronunciation !== "" && { pronunciation }),
  };
}

/** The unit of this name, by its id; what is none stands under its own name. */
const unitNamed = ({ plan }: HearingState, typed: string): string =>
  plan.units.find(({ id, name }) => id === typed || name === typed)?.id ?? typed;

const accepted = (event: HearingEvent, person: NewPerson): Decision => ({
  ...{ kind: "accepted", events: [event], people: [person] },
});

function change(state: HearingState, command: CommandOf<"ChangeOfficial">, at: Circumstances): Decision {
  const { official: id, order, mayAnswer, timed, another } = command;
  const was = officialWith(state, id);
  if (!was) return refuse({ code: "unknownId", id });
  const unit = command.unit === undefined ? was.unit : unitNamed(state, command.unit);
  const role = command.role ?? was.role;
  const seat = seatOfOfficial(state, was);
  if (seat !== null && (unit !== was.unit || role !== was.role))
    return refuse({ code: "officialNeeded", official: id, seat });
  const slip = slipOfOfficial(state, id);
  if (slip !== null && unit !== was.unit) return refuse({ code: "officialNeeded", official: id, slip });
  const person = nextOfficial(state);
  const presides = state.plan.chairs.some((chair) => chair.person === id);
  const renamed = presides && command.position !== at.people?.get(id)?.position;
  return accepted(
    {
      type: "OfficialChanged",
      ...{ official: id, person, another, unit, role, order, mayAnswer, timed },
      ...(renamed && { office: command.position }),
    },
    stored(state, person, { ...command, unit }),
  );
}

export const officialsActs: Acts<"EnterOfficial" | "ChangeOfficial" | "RemoveOfficial"> = {
  EnterOfficial: {
    ...byClerks("organiser"),
    decide: (state, command) => {
      const { role, order, mayAnswer, timed } = command;
      const unit = unitNamed(state, command.unit);
      const person = nextOfficial(state);
      return accepted(
        { type: "OfficialEntered", person, unit, role, order, mayAnswer, timed },
        stored(state, person, { ...command, unit }),
      );
    },
  },
  ChangeOfficial: { ...byClerks("organiser"), decide: change },
  RemoveOfficial: {
    ...byClerks("organiser"),
    decide: (state, { official: id }) => {
      const official = officialWith(state, id);
      if (!official) return refuse({ code: "unknownId", id });
      const seat = seatOfOfficial(state, official);
      if (seat !== null) return refuse({ code: "officialNeeded", official: id, seat });
      const slip = slipOfOfficial(state, id);
      if (slip !== null) return refuse({ code: "officialNeeded", official: id, slip });
      return accept({ type: "OfficialRemoved", official: id });
    },
  },
};
