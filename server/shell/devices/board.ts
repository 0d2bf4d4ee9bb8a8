/** The board of a hearing's devices as this node last told it: read anew from the presence, told where it has changed. */
import { type Audience, audienceOf, type SeatName } from "../../../shared/terms/seats.ts";
import {
  type BoardChange,
  boardChange,
  type SeatsGone,
  WATCHED_SEATS,
} from "../../../shared/wire/deviceBoard.ts";
import { type Device, deviceReport } from "../../../shared/wire/devices.ts";
import type { ViewMessage } from "../../../shared/wire/protocol.ts";
import type { HearingLog, Present } from "../../storage/log.ts";
import { parsedJson } from "../nodeChannel.ts";
import { OldViews } from "../path/oldViews.ts";
import { CHIME, isHere, seatOfKey } from "./rows.ts";

/** devices of a seat that are kept on the board */
const MOST_DEVICES = 30;

export interface BoardParts {
  readonly log: Pick<HearingLog, "presence" | "forgetPresence">;
  /** Redis time in ms */
  readonly now: () => number;
  readonly live: {
    catchUp(hearing: string, audience: Audience, heldHash: string | null): ViewMessage | null;
    onView(listener: (hearing: string, audience: string, message: ViewMessage) => void): void;
  };
}

interface BoardState {
  devices: readonly Device[];
  seats: SeatsGone;
  /** key of the device that sounds the chime; "" where none does */
  chime: string;
}

export class Board {
  readonly #parts: BoardParts;
  readonly #states = new Map<string, BoardState>();
  readonly #oldViews = new OldViews();
  onDevices: (hearing: string, change: BoardChange) => void = () => undefined;
  onSeats: (hearing: string, seats: SeatsGone) => void = () => undefined;

  constructor(parts: BoardParts) {
    this.#parts = parts;
    parts.live.onView((hearing, audience, message) => {
      if ("from" in message) this.#oldViews.noteReplaced(hearing, audience, message.from, parts.now());
    });
  }

  /** As it was last told; undefined: nobody is told of it. */
  state(hearing: string): BoardState | undefined {
    return this.#states.get(hearing);
  }

  /** Nobody is told any more: what is here grows old. */
  forget(hearing: string): void {
    this.#states.delete(hearing);
  }

  /** Reads who is there and tells what has changed since it was last told. */
  async read(hearing: string): Promise<BoardState> {
    const rows = await this.#parts.log.presence(hearing);
    const chime = rows[CHIME]?.facts ?? "";
    const devices = this.#newest(hearing, rows).flatMap(([key, row]) =>
      this.#deviceOf(hearing, key, row, chime),
    );
    const seats: Partial<Record<SeatName, number | null>> = {};
    for (const seat of WATCHED_SEATS) {
      const ofSeat = devices.filter((device) => device.seat === seat);
      if (ofSeat.length === 0) continue;
      const here = ofSeat.some((device) => device.here);
      seats[seat] = here ? null : Math.max(...ofSeat.map((device) => device.lastSeen));
    }
    const before = this.#states.get(hearing);
    const state = { devices, seats, chime };
    this.#states.set(hearing, state);
    const change = boardChange(before?.devices ?? [], devices);
    if (change) this.onDevices(hearing, change);
    if (JSON.stringify(before?.seats) !== JSON.stringify(seats)) this.onSeats(hearing, seats);
    return state;
  }

  /** Of each seat as many as a board can show, those that are here first; of the others what has gone is forgotten. */
  #newest(hearing: string, rows: Readonly<Record<string, Present>>): [key: string, row: Present][] {
    const shown = new Map<SeatName | null, number>();
    return Object.entries(rows)
      .toSorted(([, a], [, b]) => Number(this.#isHere(b)) - Number(this.#isHere(a)) || b.at - a.at)
      .filter(([key, row]) => {
        const seat = seatOfKey(key);
        const nth = (shown.get(seat) ?? 0) + 1;
        shown.set(seat, nth);
        if (nth <= MOST_DEVICES || key === CHIME) return true;
        if (!this.#isHere(row)) this.#parts.log.forgetPresence(hearing, key).catch(() => undefined);
        return false;
      });
  }

  #deviceOf(hearing: string, key: string, row: Present, chime: string): Device[] {
    const seat = seatOfKey(key);
    if (seat === null) return [];
    const report = deviceReport.safeParse(parsedJson(row.facts)).data ?? null;
    const behind = report ? this.#behind(hearing, seat, report.held) : null;
    return [{ key, seat, here: this.#isHere(row), lastSeen: row.at, behind, chime: chime === key, report }];
  }

  #isHere(row: Present): boolean {
    return isHere(row, this.#parts.now());
  }

  /** How many views have come after the held one; those of the last seconds do not count. */
  #behind(hearing: string, seat: SeatName, heldHash: string | null): number | null {
    if (heldHash === null) return null;
    const { live, now } = this.#parts;
    if (live.catchUp(hearing, audienceOf(seat), heldHash) === null) return 0;
    return this.#oldViews.behind(hearing, seat, heldHash, now());
  }
}
