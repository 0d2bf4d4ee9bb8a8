/** The minutes of all hearings on this node: what a seat may read and write of them, and what is typed here or elsewhere. */
import { setTimeout as pause } from "node:timers/promises";
import { SEAT_NAMES, type SeatName } from "../../../shared/terms/seats.ts";
import type {
  SectionText,
  TextRefused,
  TypedResult,
  WrittenSections,
} from "../../../shared/wire/protocol.ts";
import { isLocked } from "../../rulebook/after/signature/facts.ts";
import { isPlaced, minutesRight } from "../../rulebook/live/minutes/facts.ts";
import { type HearingLog, type MinutesUpdate, NoAnswer } from "../../storage/log.ts";
import type { LiveFigures } from "../figures.ts";
import { Listeners } from "../listeners.ts";
import type { MinutesPort } from "../offers.ts";
import type { HearingRoom } from "../path/hearingRoom.ts";
import { MEND_AGAIN, textOf } from "../path/mender.ts";
import { isVector } from "./minutesBook.ts";

export interface MinutesParts {
  readonly log: HearingLog;
  readonly steady: () => number;
  readonly figures: LiveFigures;
  readonly room: (hearing: string) => HearingRoom | undefined;
  /** the hearing cannot go on: its minutes cannot be read */
  readonly setAside: (hearing: string, why: string) => void;
  readonly closing: AbortSignal;
}

/** updates of one section that may wait for their turn */
const WAITING = 50;

export class MinutesDesk implements MinutesPort {
  readonly #parts: MinutesParts;
  readonly #typing = new Listeners<[hearing: string, section: string, update: Uint8Array]>();
  /** by section: an update is judged when what came before it is stored, or is not */
  readonly #turns = new Map<string, { last: Promise<unknown>; waiting: number }>();

  constructor(parts: MinutesParts) {
    this.#parts = parts;
  }

  writtenSections(hearing: string, seat: SeatName): WrittenSections {
    const room = this.#parts.room(hearing);
    if (!room) return { written: [], aside: [] };
    const mayRead = (section: string) => minutesRight(room.state, seat, section) !== "none";
    const aside = [...room.minutes.aside().keys()];
    return { written: room.minutes.sections().filter(mayRead), aside: aside.filter(mayRead) };
  }

  async openSection(
    hearing: string,
    seat: SeatName,
    section: string,
    vector: Uint8Array | null,
  ): Promise<SectionText | "withheld" | null> {
    const room = this.#parts.room(hearing);
    if (!room) return null;
    if (minutesRight(room.state, seat, section) === "none") return "withheld";
    if (vector !== null && !isVector(vector)) return null;
    try {
      const text = await room.minutes.missing(section, vector);
      return minutesRight(room.state, seat, section) === "none" ? "withheld" : text;
    } catch {
      // the storage or the thread gave no answer: the screen asks again
      return null;
    }
  }

  async typed(hearing: string, seat: SeatName, section: string, update: Uint8Array): Promise<TypedResult> {
    const { log, steady, figures } = this.#parts;
    const room = this.#parts.room(hearing);
    // nothing is typed into a replay
    const mayWrite = () =>
      room && room.state.plan.replayOf === undefined && minutesRight(room.state, seat, section) === "write";
    const isSection = room && (isPlaced(room.state, section) || room.minutes.sections().includes(section));
    if (!isSection || !mayWrite()) return { kind: "refused", code: "notAllowed" };
    return this.#inTurn(`${hearing} ${section}`, async () => {
      if (isLocked(room.state, section)) return { kind: "refused", code: "locked" };
      const flaw = await this.#judge(room, seat, section, update);
      if (flaw) return { kind: "refused", code: flaw };
      const asked = steady();
      const result =
        mayWrite() && !isLocked(room.state, section)
          ? await log.appendMinutes(hearing, section, seat, update)
          : null;
      if (result) figures.written("minutes", result.kind, steady() - asked);
      if (result?.kind !== "saved") await room.minutes.giveUp(section).catch(() => undefined);
      if (result === null) return { kind: "refused", code: "notAllowed" };
      if (result.kind === "notSaved") return { kind: "refused", code: "notSaved" };
      return { kind: result.kind };
    });
  }

  readersOf(hearing: string, section: string): readonly SeatName[] {
    const room = this.#parts.room(hearing);
    return room ? SEAT_NAMES.filter((seat) => minutesRight(room.state, seat, section) !== "none") : [];
  }

  onTyped(listener: (hearing: string, section: string, update: Uint8Array) => void): void {
    this.#typing.add(listener);
  }

  tell(hearing: string, section: string, update: Uint8Array): void {
    this.#typing.tell(hearing, section, update);
  }

  /** Own and other nodes' updates alike come this way. */
  take(hearing: string, updates: MinutesUpdate[]): void {
    const room = this.#parts.room(hearing);
    if (!room) return;
    if ((updates[0]?.n ?? 0) > room.minutes.n + 1) return void this.#read(room);
    void this.#take(room, updates);
  }

  async #take({ id, minutes }: HearingRoom, updates: readonly MinutesUpdate[]): Promise<void> {
    const { closing } = this.#parts;
    try {
      const fresh = minutes.accept(updates);
      const good = await answered(() => minutes.apply(fresh), closing);
      for (const { section, update } of good ?? []) this.tell(id, section, update);
    } catch (error) {
      this.#parts.setAside(id, textOf(error));
    }
  }

  /** What lacks something may have come before what another node stored: that is read, and it is tried again. */
  async #judge(
    { id, minutes }: HearingRoom,
    seat: SeatName,
    section: string,
    update: Uint8Array,
  ): Promise<TextRefused | null> {
    try {
      const flaw = await minutes.judge(section, seat, update);
      if (flaw !== "gap") return flaw;
      this.take(id, await this.#parts.log.readMinutes(id, minutes.n));
      return await minutes.judge(section, seat, update);
    } catch (error) {
      if (!(error instanceof NoAnswer)) this.#parts.setAside(id, textOf(error));
      return "notSaved";
    }
  }

  async #inTurn(name: string, work: () => Promise<TypedResult>): Promise<TypedResult> {
    const turn = this.#turns.get(name) ?? { last: Promise.resolve(), waiting: 0 };
    if (turn.waiting >= WAITING) return { kind: "refused", code: "tooFast" };
    this.#turns.set(name, turn);
    turn.waiting++;
    const result = turn.last.then(work).finally(() => {
      if (--turn.waiting === 0) this.#turns.delete(name);
    });
    turn.last = result.catch(() => undefined);
    return result;
  }

  /** Some before those that were told are missing here: they are read until there is an answer. */
  async #read(room: HearingRoom): Promise<void> {
    const { log, setAside, closing } = this.#parts;
    try {
      const missed = await answered(() => log.readMinutes(room.id, room.minutes.n), closing);
      if (missed) this.take(room.id, missed);
    } catch (error) {
      setAside(room.id, textOf(error));
    }
  }
}

/** Asks until there is an answer; null: nobody waits for it any more. */
async function answered<T>(ask: () => Promise<T>, closing: AbortSignal): Promise<T | null> {
  while (!closing.aborted) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
    }
    await pause(MEND_AGAIN, undefined, { signal: closing }).catch(() => undefined);
  }
  return null;
}
