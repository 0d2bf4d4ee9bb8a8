/** Registering an opinion, changing and withdrawing it. What comes late is taken and flagged; only its sender's own hand ends with the deadline. */

import { isSameText } from "../../../../shared/reckoning/likeness.ts";
import type { Attachment } from "../../../../shared/terms/attachments.ts";
import { PREFIX, registrationRow } from "../../../../shared/terms/ids.ts";
import type { Refusal } from "../../../../shared/terms/refusals.ts";
import {
  INBOXES,
  MOST_CONTENT,
  MOST_OF_A_PHONE,
  MOST_WAITING,
  type Source,
} from "../../../../shared/terms/register.ts";
import { audienceOf, type SeatName } from "../../../../shared/terms/seats.ts";
import { fitsIn, graphemeLength } from "../../../../shared/terms/text.ts";
import type { CommandOf } from "../../../../shared/wire/commands/commands.ts";
import { attachedOf } from "../../frame/attached.ts";
import type { EventOf } from "../../frame/events.ts";
import { desk, nobody, preparing } from "../../frame/rights.ts";
import { type Acts, accept, type Circumstances, type Decision, refuse } from "../../frame/ruling.ts";
import { clerkAt, isOfOffice } from "../../frame/seats.ts";
import type { HearingState } from "../../frame/state.ts";
import { isUndecided } from "../screening/facts.ts";
import { inNewWords, notAsSeen } from "../screening/words.ts";
import { lateFrom, registered, registerOf, rowOf, sentBy, sourceAt, standing } from "./facts.ts";
import { type Form, type Registration, toRow } from "./registration.ts";
import type { Registered } from "./slice.ts";

type Typed = CommandOf<"RegisterOpinions">["lists"][number]["opinions"][number];

export const formOf = (typed: Typed): Form => {
  const { kind, field, title, content, questions, place, addressed } = typed;
  const { speaker, wantsToSpeak, minutes, needsHelp, mayBeNamed } = typed;
  return {
    kind,
    field,
    title,
    content,
    questions,
    place,
    addressed,
    speaker,
    wantsToSpeak,
    minutes,
    needsHelp,
    mayBeNamed,
  };
};

/** What a form may not be, whoever sends it; a public one also not without the place of the matter. */
export function misfit(form: Pick<Form, "content" | "place">, source: Source): Refusal | null {
  if (form.content === "") return { code: "contentMissing" };
  const { content } = form;
  if (!fitsIn(content, MOST_CONTENT))
    return { code: "contentTooLong", length: graphemeLength(content), most: MOST_CONTENT };
  if (source === "individual" && form.place === "") return { code: "placeMissing" };
  return null;
}

export interface Sender {
  readonly seat: SeatName;
  readonly source: Source;
  readonly name: string;
  /** the clerk who writes it down for the sender */
  readonly clerk: SeatName | null;
}

/** Who sends it: whoever sits there, or for whom a screening clerk writes it down. */
export function senderOf(
  state: HearingState,
  actor: SeatName,
  onBehalfOf: string | undefined,
): Sender | Refusal {
  const clerk = clerkAt(state, actor);
  if (clerk === null) {
    const ownSource = onBehalfOf === undefined ? sourceAt(state, actor) : null;
    return ownSource ? { ...ownSource, seat: actor, clerk: null } : { code: "notAllowed" };
  }
  if (onBehalfOf === undefined) return { code: "notAllowed" };
  if (onBehalfOf === "individual") return { seat: actor, source: "individual", name: "", clerk: actor };
  const named = sourceAt(state, onBehalfOf as SeatName);
  return named
    ? { ...named, seat: onBehalfOf as SeatName, clerk: actor }
    : { code: "unknownId", id: onBehalfOf };
}

/** A phone sends a few; all that wait are bounded: a flood fills no register. */
function flooded(state: HearingState, { registrations }: Circumstances, sender: Sender): Refusal | null {
  if (audienceOf(sender.seat).role !== "delegate") return null;
  const ownOpinions = sentBy(state, registrations, sender.seat).filter(
    (opinion) => opinion.registered.withdrawnAt === null,
  );
  if (ownOpinions.length >= MOST_OF_A_PHONE) return { code: "tooManyRequests", most: MOST_OF_A_PHONE };
  const waiting = standing(state).filter(
    (opinion) => opinion.source === "individual" && isUndecided(state, opinion.id),
  );
  return waiting.length >= MOST_WAITING ? { code: "requestsFull" } : null;
}

/** A file that hangs on nothing yet, or a request that was not made yet, is never left out in silence. */
const bringsMore = (
  { attached = [], questions }: Registration,
  more: readonly Attachment[],
  asked: readonly string[],
): boolean =>
  more.some(({ file }) => !attached.some((attachment) => attachment.file === file)) ||
  asked.some((question) => !questions.some((otherQuestion) => isSameText(otherQuestion, question)));

/** The same from the same sender, which stands there already. */
function doubleOf(
  state: HearingState,
  { registrations }: Circumstances,
  sender: Sender,
  form: Form,
  attached: readonly Attachment[],
) {
  if (sender.clerk !== null && sender.source === "individual") return undefined;
  return sentBy(state, registrations, sender.seat).find(
    ({ registered: sent, row }) =>
      sent.withdrawnAt === null &&
      isSameText(row.content, form.content) &&
      isSameText(row.place, form.place) &&
      !bringsMore(row, attached, form.questions),
  );
}

/** Of nothing that came before. */
const EMPTY = { ruled: null, slips: [], answers: [], notices: [], remarks: [] } as const;

function register(state: HearingState, command: CommandOf<"RegisterOpinion">, at: Circumstances): Decision {
  const sender = senderOf(state, at.actor, command.onBehalfOf);
  if ("code" in sender) return refuse(sender);
  const form = formOf(command);
  const wrong = misfit(form, sender.source) ?? flooded(state, at, sender);
  if (wrong) return refuse(wrong);
  const { inbox, note, receipt = "" } = command;
  const attached = attachedOf(at, command.attached);
  if ("code" in attached) return refuse(attached);
  const double = doubleOf(state, at, sender, form, attached);
  if (double) return accept({ type: "DoubleRecognised", registration: double.registered.id, inbox });
  if (
    receipt !== "" &&
    [...(at.registrations?.values() ?? [])].some((registration) => registration.receipt === receipt)
  )
    return refuse({ code: "idReused" });
  const taken = entered(state, at, sender, form, { inbox, note, receipt, attached }, nextNumber(state));
  return { kind: "accepted", events: [taken.event], people: [toRow(taken.row)] };
}

/** Which number the next to come in has. */
export const nextNumber = (state: HearingState): number => registered(state).length + 1;

/** What goes into the log and what into the vault, under its number. */
export function entered(
  state: HearingState,
  at: Circumstances,
  sender: Sender,
  form: Form,
  sent: Pick<CommandOf<"RegisterOpinion">, "inbox" | "note"> & {
    readonly receipt: string;
    readonly attached?: readonly Attachment[];
  },
  number: number,
): { readonly event: EventOf<"OpinionRegistered">; readonly row: Registration } {
  const id = `${PREFIX.registration}-${String(number).padStart(4, "0")}`;
  const { inbox, note, receipt, attached = [] } = sent;
  const row: Registration = {
    ...form,
    ...EMPTY,
    ...{
      row: registrationRow(number),
      registered: id,
      sender: sender.seat,
      writtenBy: sender.clerk,
      note,
      receipt,
    },
    ...(attached.length === 0 ? {} : { attached }),
    from: sender.source === "individual" ? "Cá nhân" : sender.name,
  };
  const limit = lateFrom(state, sender.source);
  const late = limit !== null && at.now >= limit ? at.now - limit : null;
  const event: EventOf<"OpinionRegistered"> = {
    ...{ type: "OpinionRegistered", registration: id, row: row.row, source: sender.source, inbox, late },
  };
  return { event, row };
}

/** The next row of a registration, with what is another in it. */
export function nextRow(was: Registration, change: Partial<Registration>): Registration {
  const [, number = 0, count = 0] = was.row.split(".").map(Number);
  return { ...was, ...change, row: registrationRow(number, count + 1) };
}

interface Own {
  readonly known: Registered;
  readonly row: Registration;
}

/** A registration that the sender may touch with its own hand; of another's it hears that there is none. */
export function ownOf(state: HearingState, at: Circumstances, id: string): Own | Refusal {
  const registration = registerOf(state).registrations[id];
  const row = registration && rowOf(at.registrations, registration);
  if (!registration || !row) return { code: "unknownId", id };
  // the office that has written it down for somebody may put it right in the same way
  const isOwn = row.sender === at.actor || isOfOffice(state, at.actor, row.writtenBy);
  if (!isOwn) return { code: "unknownId", id };
  if (registration.withdrawnAt !== null) return { code: "wrongState", id, state: "withdrawn" };
  return { known: registration, row };
}

function deadlineOver(state: HearingState, { known }: Own, at: Circumstances): Refusal | null {
  const limit = lateFrom(state, known.source);
  return limit !== null && at.now >= limit ? { code: "deadlineOver", last: limit - 1 } : null;
}

/** What no page shows need not be typed again: left out, it stays. */
const reachedAsBefore = ({ speaker: was }: Registration, { speaker }: Form): Form["speaker"] => ({
  ...speaker,
  phone: speaker.phone || was.phone,
  address: speaker.address || was.address,
  birthYear: speaker.birthYear || was.birthYear,
});

/** The new form in place of the old one; what is accepted already speaks in the new words from now on. */
function change(state: HearingState, command: CommandOf<"ChangeOpinion">, at: Circumstances): Decision {
  const ownRegistration = ownOf(state, at, command.registration);
  if ("code" in ownRegistration) return refuse(ownRegistration);
  const { known, row: was } = ownRegistration;
  const form = formOf(command);
  const wrong =
    deadlineOver(state, ownRegistration, at) ??
    misfit(form, known.source) ??
    notAsSeen(state, known, command.seen);
  if (wrong) return refuse(wrong);
  const attached = attachedOf(at, command.attached, was.attached);
  if ("code" in attached) return refuse(attached);
  const row = nextRow(was, { ...form, attached, speaker: reachedAsBefore(was, form) });
  const { events, people } = inNewWords(state, known, row);
  return {
    kind: "accepted",
    events: [{ type: "RegistrationChanged", registration: known.id, row: row.row }, ...events],
    people: [toRow(row), ...people],
  };
}

function withdraw(state: HearingState, command: CommandOf<"WithdrawOpinion">, at: Circumstances): Decision {
  const ownRegistration = ownOf(state, at, command.registration);
  if ("code" in ownRegistration) return refuse(ownRegistration);
  const over = deadlineOver(state, ownRegistration, at);
  if (over) return refuse(over);
  const row = nextRow(ownRegistration.row, {
    remarks: [...ownRegistration.row.remarks, { text: command.why, at: at.now }],
  });
  return {
    kind: "accepted",
    events: [{ type: "RegistrationWithdrawn", registration: ownRegistration.known.id, row: row.row }],
    people: [toRow(row)],
  };
}

function takeLate(state: HearingState, command: CommandOf<"AcceptLate">, at: Circumstances): Decision {
  const rows: Registration[] = [];
  for (const id of command.registrations) {
    const registration = registerOf(state).registrations[id];
    const row = registration && rowOf(at.registrations, registration);
    if (!registration || !row) return refuse({ code: "unknownId", id });
    if (registration.late === null) return refuse({ code: "wrongState", id, state: "inTime" });
    if (registration.lateTakenAt !== null) return refuse({ code: "alreadyDone" });
    rows.push(nextRow(row, { remarks: [...row.remarks, { text: command.why, at: at.now }] }));
  }
  return {
    kind: "accepted",
    events: rows.map(({ registered, row }) => ({ type: "LateTaken", registration: registered, row })),
    people: rows.map(toRow),
  };
}

const senders = {
  who: { ...nobody, organisation: "yes", department: "yes", delegate: "yes", desk: "yes" },
  when: preparing,
  bodies: INBOXES,
  sealed: true,
} as const;
const clerks = { who: desk, when: preparing, bodies: INBOXES } as const;

export const registerActs: Acts<"RegisterOpinion" | "ChangeOpinion" | "WithdrawOpinion" | "AcceptLate"> = {
  RegisterOpinion: { ...senders, decide: register },
  ChangeOpinion: { ...senders, decide: change },
  WithdrawOpinion: { ...senders, decide: withdraw },
  AcceptLate: { ...clerks, decide: takeLate },
};
