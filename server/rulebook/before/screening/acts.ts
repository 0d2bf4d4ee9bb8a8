/** Screening: the two bodies with an inbox decide of each registration, and may decide anew until the freeze. One who has not seen it as it is, is told. */
import type { Refusal } from "../../../../shared/terms/refusals.ts";
import { INBOXES } from "../../../../shared/terms/register.ts";
import { dayOf } from "../../../../shared/terms/time.ts";
import type { CommandOf } from "../../../../shared/wire/commands/commands.ts";
import type { HearingEvent } from "../../frame/events.ts";
import { desk, preparing } from "../../frame/rights.ts";
import {
  type Acts,
  accept,
  type Circumstances,
  type Decision,
  type NewRow,
  refuse,
} from "../../frame/ruling.ts";
import { clerkAt } from "../../frame/seats.ts";
import type { HearingState } from "../../frame/state.ts";
import { nextRow } from "../register/acts.ts";
import { registerOf, rowOf } from "../register/facts.ts";
import { type Registration, type Ruled, toRow } from "../register/registration.ts";
import type { Registered } from "../register/slice.ts";
import { isAccepted, isSealed, mergedWith, screenedOf, screeningOf } from "./facts.ts";
import { inWords, notAsSeen } from "./words.ts";

export interface Found {
  readonly known: Registered;
  readonly row: Registration;
}

/** A registration that a screening clerk may decide on: of one that is sealed in the other inbox there is none. */
export function foundBy(state: HearingState, at: Circumstances, id: string, seen?: string): Found | Refusal {
  const registration = registerOf(state).registrations[id];
  const row = registration && rowOf(at.registrations, registration);
  if (!registration || !row) return { code: "unknownId", id };
  if (isSealed(state, id) && clerkAt(state, at.actor)?.body !== registration.inbox)
    return { code: "unknownId", id };
  if (registration.withdrawnAt !== null) return { code: "wrongState", id, state: "withdrawn" };
  const other = seen === undefined ? null : notAsSeen(state, registration, seen);
  return other ?? { known: registration, row };
}

type Ruling = CommandOf<"Screen">["decision"];

/** What of a decision stands in the vault alone. */
function ruledBy(decision: Ruling): Ruled {
  if (decision.result === "outside") return { basis: decision.basis, destination: decision.destination };
  if (decision.result !== "redirect") return { basis: decision.basis };
  const { result: _, alsoKind, alsoDestination, ...ruled } = decision;
  return {
    ...ruled,
    ...(alsoKind === undefined ? {} : { alsoKind }),
    ...(alsoDestination === undefined ? {} : { alsoDestination }),
  };
}

/** Why this decision cannot be of this registration. */
function contrary(state: HearingState, id: string, decision: Ruling, now: number): Refusal | null {
  const { code } = screenedOf(state, id);
  if (decision.result === "merge" && (decision.into === code || !isAccepted(state, decision.into)))
    return { code: "notToMergeInto", id: decision.into };
  if (decision.result === "return" && decision.until < dayOf(now)) return { code: "dueInPast" };
  const leads = code !== null && decision.result !== "accept" && mergedWith(state).has(code);
  return leads ? { code: "hasMerged", id: code } : null;
}

/** Gives codes: the one that it has, the one that was named, or the next that is free. */
class Codes {
  readonly #taken: Set<string>;

  constructor(state: HearingState) {
    const all = Object.values(screeningOf(state).screened);
    this.#taken = new Set(all.flatMap((opinion) => opinion.code ?? []));
  }

  /** null: it is another's */
  take(named: string): string | null {
    if (this.#taken.has(named)) return null;
    this.#taken.add(named);
    return named;
  }

  next(): string {
    const highest = Math.max(0, ...[...this.#taken].map((code) => Number(code.slice("YK-".length))));
    const code = `YK-${String(highest + 1).padStart(3, "0")}`;
    this.#taken.add(code);
    return code;
  }
}

function screen(state: HearingState, command: CommandOf<"Screen">, at: Circumstances): Decision {
  const { decision, decider = null } = command;
  if (decider !== null && !state.plan.officials.some((official) => official.person === decider))
    return refuse({ code: "unknownId", id: decider });
  const codes = new Codes(state);
  const people: NewRow[] = [];
  const events: HearingEvent[] = [];
  for (const { registration, seen, code: named } of command.registrations) {
    const found = foundBy(state, at, registration, seen);
    if ("code" in found) return refuse(found);
    const wrong = contrary(state, registration, decision, at.now);
    if (wrong) return refuse(wrong);
    const forTheDialogue = decision.result === "accept" || decision.result === "merge";
    const has = screenedOf(state, registration).code;
    const given = has ?? (named === undefined ? (forTheDialogue ? codes.next() : null) : codes.take(named));
    if (named !== undefined && given !== named) return refuse({ code: "codeTaken", id: named });
    const row = nextRow(found.row, {
      ...(decision.result === "accept" ? decision.treated : {}),
      ruled: ruledBy(decision),
      reasons: [...(found.row.reasons ?? []), { text: decision.basis, at: at.now }],
    });
    people.push(toRow(row));
    const { result } = decision;
    const into = result === "merge" ? decision.into : null;
    events.push({
      type: "RegistrationScreened",
      registration,
      row: row.row,
      result,
      decider,
      into,
      code: given,
    });
    if (result === "return")
      events.push({
        type: "ClarificationAsked",
        registration,
        row: row.row,
        lacks: decision.lacks,
        until: decision.until,
      });
    if (!forTheDialogue || given === null) continue;
    const words = inWords(row, found.known.source, given);
    events.push(...words.events);
    people.push(...words.people);
  }
  return { kind: "accepted", events, people };
}

function makeSlip(
  state: HearingState,
  { registration, slips, way }: CommandOf<"MakeSlip">,
  at: Circumstances,
): Decision {
  const otherRegistration = registerOf(state).registrations[registration];
  const row = otherRegistration && rowOf(at.registrations, otherRegistration);
  // whoever has sealed it makes its slips, also where the other inbox keeps it
  if (!row || !isSealed(state, registration)) return refuse({ code: "unknownId", id: registration });
  const given = new Set(
    [...(at.registrations?.values() ?? [])].flatMap((registration) =>
      registration.slips.map(({ number }) => number),
    ),
  );
  for (const { number } of slips) {
    if (given.has(number)) return refuse({ code: "codeTaken", id: number });
    given.add(number);
  }
  const made = nextRow(row, {
    slips: [...row.slips, ...slips.map((slip) => ({ ...slip, way, at: at.now }))],
  });
  return {
    kind: "accepted",
    events: slips.map(() => ({ type: "SlipMade", registration, row: made.row })),
    people: [toRow(made)],
  };
}

function notify(
  state: HearingState,
  { registration, text }: CommandOf<"NotifySender">,
  at: Circumstances,
): Decision {
  const found = foundBy(state, at, registration);
  if ("code" in found) return refuse(found);
  const row = nextRow(found.row, { notices: [...found.row.notices, { text, at: at.now }] });
  return {
    kind: "accepted",
    events: [{ type: "SenderNotified", registration, row: row.row }],
    people: [toRow(row)],
  };
}

const clerks = { who: desk, when: preparing, bodies: INBOXES } as const;

export const screeningActs: Acts<"Screen" | "MakeSlip" | "NotifySender" | "OpenSealed" | "ShutSealed"> = {
  Screen: { ...clerks, decide: screen },
  MakeSlip: { ...clerks, decide: makeSlip },
  NotifySender: { ...clerks, decide: notify },
  OpenSealed: {
    ...clerks,
    decide: (state, { registration }, at) => {
      const otherRegistration = registerOf(state).registrations[registration];
      const isOfInbox =
        otherRegistration !== undefined && clerkAt(state, at.actor)?.body === otherRegistration.inbox;
      if (!isOfInbox || !isSealed(state, registration))
        return refuse({ code: "unknownId", id: registration });
      if (screeningOf(state).open[at.actor] === registration) return refuse({ code: "alreadyDone" });
      return accept({ type: "SealedOpened", registration });
    },
  },
  ShutSealed: {
    ...clerks,
    decide: (state, _command, { actor }) =>
      screeningOf(state).open[actor] === undefined
        ? refuse({ code: "alreadyDone" })
        : accept({ type: "SealedShut" }),
  },
};
