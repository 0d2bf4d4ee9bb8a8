/** What is unclear goes back to its sender with a question and a day; the answer is judged, or its absence noted. */
import type { Refusal } from "../../../../shared/terms/refusals.ts";
import { INBOXES } from "../../../../shared/terms/register.ts";
import { dayOf } from "../../../../shared/terms/time.ts";
import type { CommandOf } from "../../../../shared/wire/commands/commands.ts";
import { attachedOf } from "../../frame/attached.ts";
import { desk, nobody, preparing } from "../../frame/rights.ts";
import { type Acts, type Circumstances, type Decision, refuse } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { nextRow, ownOf } from "../register/acts.ts";
import { toRow } from "../register/registration.ts";
import { foundBy } from "./acts.ts";
import { decisionOf, screenedOf } from "./facts.ts";

/** Why nothing can be asked, answered or settled of it now. */
function notReturned(state: HearingState, id: string): Refusal | null {
  const result = decisionOf(state, id)?.result;
  return result === "return" ? null : { code: "wrongState", id, state: result ?? "undecided" };
}

function ask(state: HearingState, command: CommandOf<"AskClarification">, at: Circumstances): Decision {
  const { registration, seen, lacks, until } = command;
  const found = foundBy(state, at, registration, seen);
  if ("code" in found) return refuse(found);
  const wrong = notReturned(state, registration);
  if (wrong) return refuse(wrong);
  if (until < dayOf(at.now)) return refuse({ code: "dueInPast" });
  const row = nextRow(found.row, {});
  return {
    kind: "accepted",
    events: [{ type: "ClarificationAsked", registration, row: row.row, lacks, until }],
    people: [toRow(row)],
  };
}

function answer(state: HearingState, command: CommandOf<"AnswerClarification">, at: Circumstances): Decision {
  const { registration, text, place, addressed } = command;
  const ownRegistration = ownOf(state, at, registration);
  if ("code" in ownRegistration) return refuse(ownRegistration);
  const wrong = notReturned(state, registration);
  if (wrong) return refuse(wrong);
  const { clarification } = screenedOf(state, registration);
  if (!clarification || clarification.settled) return refuse({ code: "alreadyDone" });
  const attached = attachedOf(at, command.attached);
  if ("code" in attached) return refuse(attached);
  const files = attached.length === 0 ? {} : { attached };
  const row = nextRow(ownRegistration.row, {
    answers: [...ownRegistration.row.answers, { text, at: at.now, ...files }],
    ...(place ? { place } : {}),
    ...(addressed ? { addressed } : {}),
  });
  return {
    kind: "accepted",
    events: [{ type: "ClarificationAnswered", registration, row: row.row }],
    people: [toRow(row)],
  };
}

function settle(state: HearingState, command: CommandOf<"SettleClarification">, at: Circumstances): Decision {
  const { registration, seen, as, note } = command;
  const found = foundBy(state, at, registration, seen);
  if ("code" in found) return refuse(found);
  const wrong = notReturned(state, registration);
  if (wrong) return refuse(wrong);
  const { clarification } = screenedOf(state, registration);
  if (!clarification || clarification.settled) return refuse({ code: "alreadyDone" });
  const answered = clarification.answeredAt !== null;
  if (answered === (as === "noAnswer"))
    return refuse({ code: "wrongState", id: registration, state: answered ? "answered" : "unanswered" });
  const remarks = note === "" ? found.row.remarks : [...found.row.remarks, { text: note, at: at.now }];
  const row = nextRow(found.row, { remarks });
  return {
    kind: "accepted",
    events: [{ type: "ClarificationSettled", registration, row: row.row, as }],
    people: [toRow(row)],
  };
}

const clerks = { who: desk, when: preparing, bodies: INBOXES } as const;

export const clarifyingActs: Acts<"AskClarification" | "AnswerClarification" | "SettleClarification"> = {
  AskClarification: { ...clerks, decide: ask },
  AnswerClarification: {
    who: { ...nobody, organisation: "yes", department: "yes", delegate: "yes", desk: "yes" },
    when: preparing,
    bodies: INBOXES,
    sealed: true,
    decide: answer,
  },
  SettleClarification: { ...clerks, decide: settle },
};
