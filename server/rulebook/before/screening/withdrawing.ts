/** A sender that can no longer take its opinion back by its own hand says so to a clerk, who notes it with why. */
import { INBOXES } from "../../../../shared/terms/register.ts";
import type { CommandOf } from "../../../../shared/wire/commands/commands.ts";
import { desk, preparing } from "../../frame/rights.ts";
import { type Acts, type Circumstances, type Decision, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { nextRow } from "../register/acts.ts";
import { toRow } from "../register/registration.ts";
import { foundBy } from "./acts.ts";

function withdraw(state: HearingState, command: CommandOf<"WithdrawForSender">, at: Circumstances): Decision {
  const { registration, seen, why } = command;
  const found = foundBy(state, at, registration, seen);
  if ("code" in found) return refuse(found);
  const row = nextRow(found.row, { remarks: [...found.row.remarks, { text: why, at: at.now }] });
  return {
    kind: "accepted",
    events: [{ type: "RegistrationWithdrawn", registration, row: row.row, onWord: true }],
    people: [toRow(row)],
  };
}

export const withdrawingActs: Acts<"WithdrawForSender"> = {
  WithdrawForSender: { who: desk, when: preparing, bodies: INBOXES, decide: withdraw },
};
