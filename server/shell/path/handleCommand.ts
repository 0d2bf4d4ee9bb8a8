/** The one path of a command: recognise → decide → append → fold and publish. Reads top to bottom. */

import type { Refusal } from "../../../shared/terms/refusals.ts";
import type { SeatName } from "../../../shared/terms/seats.ts";
import { hearingTime } from "../../../shared/terms/time.ts";
import type { Envelope } from "../../../shared/wire/commands/commands.ts";
import { LONG_ACTS } from "../../../shared/wire/longActs.ts";
import type { CommandResult } from "../../../shared/wire/protocol.ts";
import { canonicalHash } from "../../machine/canonicalHash.ts";
import type { Prepared } from "../../rulebook/before/freeze/events.ts";
import { actorInLog, decide } from "../../rulebook/decide.ts";
import type { Sent } from "../../rulebook/frame/ruling.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import type { AppendResult, HearingLog } from "../../storage/log.ts";
import type { LiveFigures } from "../figures.ts";
import type { HearingRoom, Publish } from "./hearingRoom.ts";

/** A command older than this is not carried out late by itself, in ms; a clock that stands ages nothing. */
const TOO_OLD = 10_000;
const ATTEMPTS = 5;

export interface Shell {
  readonly log: HearingLog;
  /** Redis time in ms */
  now(): number;
  /** this process's monotonic clock, ms */
  steady(): number;
  readonly figures: LiveFigures;
  publish(room: HearingRoom): Publish;
  /** for whoever runs the machine */
  readonly warn: (text: string) => void;
  /** Asks Redis for its time anew. */
  measure(): Promise<void>;
  /** In a turn of its own, and when no other act is under way; not for long, should there always be one. */
  quiet(): Promise<void>;
  /** Keeps a hearing's time where Redis's is seen to have been set; false: that could not be done yet. */
  keepClock(room: HearingRoom): Promise<boolean>;
  /** ms since a seat's last sign of life on any node; null: none for long */
  lastSeen(room: HearingRoom, seat: SeatName): Promise<number | null>;
  /** of the files that a seat names, those that it has sent up lately */
  sent(room: HearingRoom, seat: SeatName, files: readonly string[]): Promise<Sent>;
  /** what the vault holds of the preparation until the freeze; null: nothing any more */
  prepared(room: HearingRoom): Promise<Prepared | null>;
}

/** What the same command id must ask again to be a resend: who asks, and what. */
export function fingerprintOf(actor: SeatName, envelope: Envelope): string {
  return canonicalHash([actor, envelope.command]).slice(0, 32);
}

/** A command as it came in. */
interface Asked {
  readonly actor: SeatName;
  readonly envelope: Envelope;
  readonly fingerprint: string;
  /** when, by the monotonic clock */
  readonly received: number;
}

/** An act of a whole list takes each of its steps when no press is under way: those at other hearings come between. */
const breath = (shell: Shell, { envelope: { command } }: Asked): Promise<void> | null =>
  LONG_ACTS.some((longAct) => longAct === command.type) ? shell.quiet() : null;

/** Null: others have written meanwhile, it is judged anew. */
type Answer = CommandResult | null;

export async function handleCommand(
  shell: Shell,
  room: HearingRoom,
  actor: SeatName,
  envelope: Envelope,
  received: number,
): Promise<CommandResult> {
  const asked = { actor, envelope, fingerprint: fingerprintOf(actor, envelope), received };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const answer = (await recognised(shell, room, asked)) ?? (await judged(shell, room, asked));
    if (answer) return answer;
  }
  return { kind: "unknown" };
}

/** 1. A resend finds its own commit. Null: it was never carried out. */
async function recognised(
  shell: Shell,
  room: HearingRoom,
  { envelope, fingerprint }: Asked,
): Promise<Answer> {
  const commandId = envelope.id;
  const seen = await room.seen.find(shell.log, room.id, envelope);
  if (!seen) return null;
  if (seen.fingerprint !== fingerprint) return refused({ code: "idReused" });
  const keptEntry = await shell.log.kept(room.id, seen.version, commandId);
  return keptEntry ? { kind: "done", version: seen.version } : { kind: "unknown" };
}

/** Is what the hearing's folder brings judged by it: the freeze, and the fields that its opinions bear? */
const judgesFolder = (command: Envelope["command"]): boolean =>
  command.type === "Freeze" ||
  (command.type === "ChangeSettings" && ["field", "fieldRemoved"].includes(command.change.section));

/** 2. The rules. */
async function judged(shell: Shell, room: HearingRoom, asked: Asked): Promise<Answer> {
  const { actor, envelope } = asked;
  const { id: commandId, command } = envelope;
  const refuse = (refusal: Refusal) =>
    envelope.again ? refuseForGood(shell, room, commandId, refusal) : refused(refusal);
  if (!(await shell.keepClock(room))) return { kind: "unknown" };
  const realNow = shell.now();
  const now = hearingTime(room.state.clock, realNow);
  const { rate } = room.state.clock;
  if (rate > 0 && (now - envelope.madeAt) / rate > TOO_OLD) return refuse({ code: "tooLate" });
  await breath(shell, asked);
  const verdict = decide(room.state, command, {
    now,
    realNow,
    actor,
    commandId,
    // asked for only where it is judged
    ...(judgesFolder(command) && { prepared: await shell.prepared(room) }),
    ...("attached" in command &&
      command.attached.length > 0 && { sent: await shell.sent(room, actor, command.attached) }),
    people: room.people,
    registrations: room.people.registrations,
    reaches: room.people.reaches,
    presiderLastSeen:
      command.type === "TakeOver" ? await shell.lastSeen(room, room.state.chair.presider) : null,
  });
  if (verdict.kind === "refused") return refuse(verdict.refusal);
  return stored(shell, room, asked, verdict, { now, realNow });
}

/** 3. The log: one entry, exactly after the version that was decided on, durable before anybody hears of it. */
async function stored(
  shell: Shell,
  room: HearingRoom,
  given: Asked,
  verdict: Extract<ReturnType<typeof decide>, { kind: "accepted" }>,
  { now, realNow }: { readonly now: number; readonly realNow: number },
): Promise<Answer> {
  const { actor, envelope, fingerprint } = given;
  const { id: commandId, command } = envelope;
  const { onBehalfOf } = verdict;
  await breath(shell, given);
  // as every node will read them
  const events = JSON.parse(JSON.stringify(verdict.events)) as typeof verdict.events;
  const entry = {
    prev: room.prev,
    commandId,
    actor: actorInLog(command.type, actor),
    onBehalfOf,
    fingerprint,
    events,
  };
  const next = { ...entry, v: room.version + 1, at: Math.max(now, room.state.at) };
  const tried = room.tryOut(next);
  await breath(shell, given);
  const asked = shell.steady();
  const appending = shell.log.append(room.id, {
    ...entry,
    expected: room.version,
    people: verdict.people.map((person) => ({ ...person })),
    clock: room.state.clock,
    realNow,
  });
  // while the storage writes it; told once it is stored
  room.foresee(next, tried);
  return followed(shell, room, given, { result: await appending, asked, tried });
}

/** 4. Fold and publish: the same path as for another node's entries. */
async function followed(
  shell: Shell,
  room: HearingRoom,
  given: Asked,
  {
    result,
    asked,
    tried,
  }: { readonly result: AppendResult; readonly asked: number; readonly tried: HearingState },
): Promise<Answer> {
  const { envelope, received } = given;
  const answered = shell.steady();
  if (result.kind === "appended") {
    await breath(shell, given);
    // stored as it was tried, it is not folded again
    await room.take([result.entry], shell.log, shell.publish(room), tried);
  }
  shell.figures.written("log", result.kind, answered - asked);
  switch (result.kind) {
    case "appended":
      shell.figures.durable(answered - received);
      if (envelope.command.type === "DeletePersonalData") void forgetReplaced(shell, room);
      return { kind: "done", version: result.entry.v };
    case "conflict":
      await catchUp(shell, room);
      return null;
    case "parted":
      await shell.measure();
      return null;
    case "unknown":
      return { kind: "unknown" };
    case "notSaved":
      // what was sent before may be stored all the same
      return envelope.again ? { kind: "unknown" } : refused({ code: "notSaved" });
    case "barred":
      return refused({ code: "tooLate" });
    default:
      return result satisfies never;
  }
}

/** What was deleted must not stay in the storage's file; who runs the machine hears where it does. */
async function forgetReplaced({ log, warn }: Shell, { id }: HearingRoom): Promise<void> {
  try {
    await log.forgetReplaced();
  } catch (error) {
    const why = error instanceof Error ? error.message : "unknown";
    warn(
      `Personal data of ${id} is deleted, but may still lie in the storage's file: ${why}. Make room, then BGREWRITEAOF.`,
    );
  }
}

const refused = (refusal: Refusal): CommandResult => ({ kind: "refused", refusal });

/**
 * An earlier sending may still be on its way, at a node that stands still or before a Redis that does: once the sender
 * is told no, it must not be carried out any more. Null: others have written meanwhile, it is judged anew.
 */
async function refuseForGood(
  shell: Shell,
  room: HearingRoom,
  commandId: string,
  refusal: Refusal,
): Promise<Answer> {
  const result = await shell.log.bar(room.id, room.version, commandId);
  if (result.kind === "barred") return refused(refusal);
  if (result.kind !== "conflict") return { kind: "unknown" };
  await catchUp(shell, room);
  return null;
}

/** Takes what other writers have appended meanwhile. */
export async function catchUp(shell: Shell, room: HearingRoom): Promise<void> {
  const entries = await shell.log.read(room.id, room.version);
  await room.take(entries, shell.log, shell.publish(room));
}
