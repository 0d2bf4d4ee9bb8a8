/** What is seen of the register. A sealed matter is read only for a seat that may open it and has; a sender's own for it alone. */
import { INBOXES, type Inbox, type Screening } from "../../../shared/terms/register.ts";
import { type Body, deskSeat, type SeatName } from "../../../shared/terms/seats.ts";
import type { DeskView } from "../../../shared/views/before/desk.ts";
import type {
  AnswerSaid,
  FormView,
  InboxRow,
  MatterView,
  OwnOpinion,
  OwnRegister,
} from "../../../shared/views/before/register.ts";
import { orderOf, plannedTurns } from "../../rulebook/before/order/facts.ts";
import {
  lateFrom,
  registered,
  rowOf,
  rowsOf,
  sentBy,
  sourceAt,
  titleOf,
} from "../../rulebook/before/register/facts.ts";
import type { Registration } from "../../rulebook/before/register/registration.ts";
import type { Registered } from "../../rulebook/before/register/slice.ts";
import {
  decisionOf,
  isForTheDialogue,
  isSealed,
  isUndecided,
  screenedOf,
  screeningOf,
} from "../../rulebook/before/screening/facts.ts";
import type { Screened } from "../../rulebook/before/screening/slice.ts";
import { phaseOf } from "../../rulebook/frame/phase.ts";
import { clerkAt } from "../../rulebook/frame/seats.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import { type BecameReads, becameOf } from "../after/became.ts";
import { fields, item, part, partOf } from "../part.ts";
import type { People } from "../people.ts";

function formOf(row: Registration): FormView {
  const { name, addressForm, position } = row.speaker;
  const { kind, field, title, content, questions, place, addressed } = row;
  const { wantsToSpeak, minutes, needsHelp, mayBeNamed, attached = [] } = row;
  return {
    ...{ kind, field, title, content, questions, place, addressed },
    ...{ wantsToSpeak, minutes, needsHelp, mayBeNamed, attached },
    speaker: { name, addressForm, position },
  };
}

const answersOf = ({ answers }: Registration): AnswerSaid[] =>
  answers.map(({ text, at, attached = [] }) => ({ text, at, attached }));

function matterOf(row: Registration): MatterView {
  const { from, note, ruled, reasons = [], slips, notices, remarks } = row;
  return {
    ...formOf(row),
    ...{ from, note, ruled, reasons, slips, notices, remarks, answers: answersOf(row) },
    called: titleOf(row),
    writtenBy: row.writtenBy,
  };
}

const isScreening = (body: Body): body is Inbox => INBOXES.some((one) => one === body);

const inboxRow = item(
  (
    one: Registered,
    { decisions, code, clarification }: Screened,
    row: Registration | undefined,
    sealed: InboxRow["sealed"],
    undecided: boolean,
  ): InboxRow => {
    const { id, inbox, source, receivedAt, late, lateTakenAt, changedAt, withdrawnAt, doubles } = one;
    return {
      ...{ id, code, seen: one.row, inbox, source, receivedAt, late, lateTakenAt, changedAt, withdrawnAt },
      ...{ doubles, undecided, decisions, clarification, sealed },
      matter: row ? matterOf(row) : null,
    };
  },
);

/** Who may read a sealed matter, and does. */
function sealOf(
  state: Pick<HearingState, "before">,
  seat: SeatName,
  body: Body,
  { id, inbox }: Registered,
): InboxRow["sealed"] {
  if (!isSealed(state, id)) return "no";
  if (body !== inbox) return "elsewhere";
  return screeningOf(state).open[seat] === id ? "open" : "shut";
}

/** The register as a clerk sees it: whoever screens all of it, the offices what is accepted. */
export const inboxOf = partOf((clerk) =>
  part(fields("before", "plan", "session"), (state, people): DeskView["inbox"] => {
    if (phaseOf(state) !== "before") return [];
    const seat = deskSeat(Number(clerk));
    const body = clerkAt(state, seat)?.body ?? "officeParty";
    const rows = registered(state).filter(
      ({ id }) => isScreening(body) || (screenedOf(state, id).code !== null && isForTheDialogue(state, id)),
    );
    return rows.map((one) => {
      const sealed = sealOf(state, seat, body, one);
      const readable = sealed === "no" || sealed === "open";
      const row = readable ? rowOf(people.registrations, one) : undefined;
      return inboxRow(one, screenedOf(state, one.id), row, sealed, isUndecided(state, one.id));
    });
  }),
);

/** Slips F16 that were made: the next number follows. */
export const slipsMade = part(fields("before"), ({ before }) =>
  Object.values(before?.screening.screened ?? {}).reduce((sum, { slips }) => sum + slips, 0),
);

/** The place in the published order; what was neither accepted nor merged has none to look for. */
function planned(
  state: Pick<HearingState, "before">,
  code: string | null,
  decision: { readonly result: Screening; readonly into: string | null } | undefined,
): OwnOpinion["planned"] {
  if (orderOf(state).publishedAt === null) return null;
  if (decision?.result !== "accept" && decision?.result !== "merge") return null;
  const turn = plannedTurns(state).indexOf(decision.into ?? code ?? "") + 1;
  return { turn: turn === 0 ? null : turn };
}

function ownOpinion(state: Pick<HearingState, "before">, one: Registered, row: Registration): OwnOpinion {
  const { id, receivedAt, late, changedAt, withdrawnAt, doubles } = one;
  const { code, clarification } = screenedOf(state, id);
  const decision = decisionOf(state, id);
  const decided = decision !== undefined && !isUndecided(state, id);
  return {
    ...formOf(row),
    ...{ id, code, seen: one.row, receivedAt, late, changedAt, withdrawnAt, clarification },
    doubleAt: doubles.at(-1)?.at ?? null,
    result: decided ? decision.result : null,
    decidedAt: decided ? decision.at : null,
    into: decided ? decision.into : null,
    destination: decided ? (row.ruled?.destination ?? "") : "",
    answers: answersOf(row),
    notices: row.notices,
    planned: planned(state, code, decided ? decision : undefined),
    receipt: row.receipt,
    became: null,
  };
}

/** What a sender has sent, until when it may, and after the freeze how it stands. */
export const ownRegister = partOf((seat) =>
  part(fields("before", "plan", "session", "opinions", "entries", "after"), (state, people) =>
    withWhatBecame(state, registerFor(state, people, seat as SeatName)),
  ),
);

/** How an opinion stands, for whoever has the code of its receipt. */
export function byReceipt(state: HearingState, people: People, code: string): OwnOpinion | null {
  const found = rowsOf(state, people.registrations).find(({ row }) => row.receipt === code);
  if (!found) return null;
  const opinion = ownOpinion(state, found.registered, found.row);
  return { ...opinion, became: becameOf(state, opinion.code) };
}

const withWhatBecame = (state: BecameReads, own: OwnRegister): OwnRegister => ({
  ...own,
  opinions: own.opinions.map((one) => ({ ...one, became: becameOf(state, one.code) })),
});

/** What a phone has sent, and what became of it. */
export const registerOfPhone = (state: HearingState, people: People, seat: SeatName): OwnRegister =>
  withWhatBecame(state, registerFor(state, people, seat));

/** As `ownRegister`, for whom nothing is kept: phones are many. */
function registerFor(
  state: Pick<HearingState, "before" | "plan" | "session">,
  people: People,
  seat: SeatName,
): OwnRegister {
  const source = sourceAt(state, seat);
  const limit = source && lateFrom(state, source.source);
  const organisation = state.plan.organisations.find(({ number }) => `org.${number}` === seat);
  return {
    last: limit === null ? null : limit - 1,
    minimum: organisation?.minimum ?? null,
    opinions: sentBy(state, people.registrations, seat).map(({ registered: one, row }) =>
      ownOpinion(state, one, row),
    ),
  };
}
