/** What is seen of the register. A sealed matter is read only for a seat that may open it and has; a sender's own for it alone. */
import { INBOXES, type Inbox } from "../../../shared/terms/register.ts";
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
import { type Registration, reachOf } from "../../rulebook/before/register/registration.ts";
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

function matterOf(row: Registration, reach: MatterView["reach"]): MatterView {
  const { from, note, ruled, reasons = [], slips, notices, remarks, wardRemarks = [] } = row;
  return {
    ...formOf(row),
    ...{ from, note, ruled, reasons, slips, notices, remarks, answers: answersOf(row) },
    ...{ called: titleOf(row), writtenBy: row.writtenBy, wardRemarks, reach },
  };
}

const isScreening = (body: Body): body is Inbox => INBOXES.some((inbox) => inbox === body);

const inboxRow = item(
  (
    registered: Registered,
    { decisions, code, clarification }: Screened,
    row: Registration | undefined,
    sealed: InboxRow["sealed"],
    undecided: boolean,
    reach: MatterView["reach"],
  ): InboxRow => {
    const { id, inbox, source, receivedAt, late, lateTakenAt, changedAt, withdrawnAt, doubles } = registered;
    const { withdrawnBy = null } = registered;
    return {
      ...{
        id,
        code,
        seen: registered.row,
        inbox,
        source,
        receivedAt,
        late,
        lateTakenAt,
        changedAt,
        withdrawnAt,
      },
      ...{ withdrawnBy, doubles, undecided, decisions, clarification, sealed },
      matter: row ? matterOf(row, reach) : null,
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

/** How its speaker can be reached: "": not shown; null: nothing is known, or it is another inbox's. */
function reachFor(
  state: Pick<HearingState, "before">,
  seat: SeatName,
  body: Body,
  { id, inbox }: Registered,
  row: Registration | undefined,
): MatterView["reach"] {
  const reach = row && body === inbox ? reachOf(row) : "";
  if (reach === "") return null;
  return screeningOf(state).reaching[seat] === id ? reach : "";
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
    return rows.map((otherRow) => {
      const sealed = sealOf(state, seat, body, otherRow);
      const readable = sealed === "no" || sealed === "open";
      const row = readable ? rowOf(people.registrations, otherRow) : undefined;
      return inboxRow(
        otherRow,
        screenedOf(state, otherRow.id),
        row,
        sealed,
        isUndecided(state, otherRow.id),
        reachFor(state, seat, body, otherRow, row),
      );
    });
  }),
);

/** Slips F16 that were made: the next number follows. */
export const slipsMade = part(fields("before.screening"), ({ before }) =>
  Object.values(before?.screening.screened ?? {}).reduce((sum, { slips }) => sum + slips, 0),
);

type Decided = NonNullable<ReturnType<typeof decisionOf>>;
/** The place in the published order; null: it has none there. */
type Turn = number | null | "unpublished";

/** What was neither accepted nor merged has no place to look for. */
function turnOf(
  state: Pick<HearingState, "before">,
  code: string | null,
  decision: Decided | undefined,
): Turn {
  if (orderOf(state).publishedAt === null) return "unpublished";
  if (decision?.result !== "accept" && decision?.result !== "merge") return "unpublished";
  const turn = plannedTurns(state).indexOf(decision.into ?? code ?? "") + 1;
  return turn === 0 ? null : turn;
}

/** `decision`: what was decided, and stands. */
const ownOpinion = item(
  (
    registered: Registered,
    { code, clarification }: Screened,
    row: Registration,
    decision: Decided | undefined,
    turn: Turn,
    became: OwnOpinion["became"],
  ): OwnOpinion => {
    const { id, receivedAt, late, changedAt, withdrawnAt, doubles } = registered;
    return {
      ...formOf(row),
      ...{ id, code, seen: registered.row, receivedAt, late, changedAt, withdrawnAt, clarification },
      onWord: registered.withdrawnBy !== undefined,
      doubleAt: doubles.at(-1)?.at ?? null,
      result: decision?.result ?? null,
      decidedAt: decision?.at ?? null,
      into: decision?.into ?? null,
      destination: decision ? (row.ruled?.destination ?? "") : "",
      answers: answersOf(row),
      notices: row.notices,
      planned: turn === "unpublished" ? null : { turn },
      receipt: row.receipt,
      became,
    };
  },
);

function ownOpinionOf(
  state: BecameReads & Pick<HearingState, "before">,
  registered: Registered,
  row: Registration,
): OwnOpinion {
  const screened = screenedOf(state, registered.id);
  const decision = isUndecided(state, registered.id) ? undefined : decisionOf(state, registered.id);
  const turn = turnOf(state, screened.code, decision);
  return ownOpinion(registered, screened, row, decision, turn, becameOf(state, screened.code));
}

/** What a sender has sent, until when it may, and after the freeze how it stands. */
export const ownRegister = partOf((seat) =>
  part(fields("before", "plan", "session", "opinions", "entries", "after"), (state, people) =>
    registerFor(state, people, seat as SeatName),
  ),
);

/** How an opinion stands, for whoever has the code of its receipt. */
export function byReceipt(state: HearingState, people: People, code: string): OwnOpinion | null {
  const found = rowsOf(state, people.registrations).find(({ row }) => row.receipt === code);
  if (!found) return null;
  return ownOpinionOf(state, found.registered, found.row);
}

/** What a phone has sent, and what became of it. */
export const registerOfPhone = (state: HearingState, people: People, seat: SeatName): OwnRegister =>
  registerFor(state, people, seat);

/** As `ownRegister`, for whom nothing is kept: phones are many. */
function registerFor(
  state: BecameReads & Pick<HearingState, "before" | "plan" | "session">,
  people: People,
  seat: SeatName,
): OwnRegister {
  const source = sourceAt(state, seat);
  const limit = source && lateFrom(state, source.source);
  const organisation = state.plan.organisations.find(({ number }) => `org.${number}` === seat);
  return {
    last: limit === null ? null : limit - 1,
    minimum: organisation?.minimum ?? null,
    opinions: sentBy(state, people.registrations, seat).map(({ registered: sent, row }) =>
      ownOpinionOf(state, sent, row),
    ),
  };
}
