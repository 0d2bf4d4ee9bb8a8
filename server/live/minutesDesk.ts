/** The minutes of all hearings on this node: what a seat may read and write of them, and what is typed here or elsewhere. */
import { setTimeout as pause } from "node:timers/promises";
import { SEAT_NAMES, type SeatName } from "../../shared/audiences.ts";
import type { SectionText, TypedResult } from "../../shared/protocol.ts";
import { isPlaced, minutesRight } from "../hearing/minutesRules.ts";
import { type HearingLog, type MinutesUpdate, NoAnswer } from "../log/log.ts";
import type { LiveFigures } from "./figures.ts";
import type { HearingRoom } from "./hearingRoom.ts";
import { Listeners } from "./listeners.ts";
import { isVector } from "./minutesBook.ts";
import { isProseUpdate } from "./proseUpdate.ts";
import { MEND_AGAIN, textOf } from "./rooms.ts";

export interface MinutesParts {
  readonly log: HearingLog;
  readonly steady: () => number;
  readonly figures: LiveFigures;
  readonly room: (hearing: string) => HearingRoom | undefined;
  /** the hearing cannot go on: its minutes cannot be read */
  readonly setAside: (hearing: string, why: string) => void;
  readonly closing: AbortSignal;
}

export class MinutesDesk {
  readonly #parts: MinutesParts;
  readonly #typing = new Listeners<[hearing: string, section: string, update: Uint8Array]>();

  constructor(parts: MinutesParts) {
    this.#parts = parts;
  }

  writtenSections(hearing: string, seat: SeatName): readonly string[] {
    const room = this.#parts.room(hearing);
    return room?.minutes.sections().filter((one) => minutesRight(room.state, seat, one) !== "none") ?? [];
  }

  openSection(
    hearing: string,
    seat: SeatName,
    section: string,
    vector: Uint8Array | null,
  ): SectionText | "withheld" | null {
    const room = this.#parts.room(hearing);
    if (!room) return null;
    if (minutesRight(room.state, seat, section) === "none") return "withheld";
    return vector === null || isVector(vector) ? room.minutes.missing(section, vector) : null;
  }

  /** Keeps what was typed: judged by the seat and the section it names, durable before `saved`. */
  async typed(hearing: string, seat: SeatName, section: string, update: Uint8Array): Promise<TypedResult> {
    const { log, steady, figures } = this.#parts;
    const room = this.#parts.room(hearing);
    const known = room && (isPlaced(room.state, section) || room.minutes.sections().includes(section));
    if (!known || minutesRight(room.state, seat, section) !== "write")
      return { kind: "refused", code: "notAllowed" };
    if (!isProseUpdate(update)) return { kind: "refused", code: "malformed" };
    const asked = steady();
    const result = await log.appendMinutes(hearing, section, seat, update);
    figures.written("minutes", result.kind, steady() - asked);
    if (result.kind === "notSaved") return { kind: "refused", code: "notSaved" };
    return { kind: result.kind };
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
    try {
      for (const { section, update } of room.minutes.take(updates)) this.tell(hearing, section, update);
    } catch (error) {
      this.#parts.setAside(hearing, textOf(error));
    }
  }

  /** Some before those that were told are missing here: they are read until there is an answer. */
  async #read(room: HearingRoom): Promise<void> {
    const { log, setAside, closing } = this.#parts;
    while (!closing.aborted) {
      try {
        return this.take(room.id, await log.readMinutes(room.id, room.minutes.n));
      } catch (error) {
        if (!(error instanceof NoAnswer)) return setAside(room.id, textOf(error));
      }
      await pause(MEND_AGAIN, undefined, { signal: closing }).catch(() => undefined);
    }
  }
}
