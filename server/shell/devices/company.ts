/** How many devices a seat is open at, on all nodes, and that one more has come. */
import { z } from "zod";
import { CHAIR_SEATS, type ChairSeat, type SeatName } from "../../../shared/terms/seats.ts";
import { deviceId } from "../../../shared/wire/devices.ts";
import type { HearingLog } from "../../storage/log.ts";
import type { NodeChannel } from "../nodeChannel.ts";
import type { CompanyPort } from "../offers.ts";
import { isHere, seatOfKey } from "./rows.ts";

const TOPIC = "company";
const came = z.object({ seat: z.enum(CHAIR_SEATS), device: deviceId });

export interface CompanyParts {
  readonly log: Pick<HearingLog, "presence">;
  readonly channel: NodeChannel;
  /** Redis time in ms */
  readonly now: () => number;
}

export class Company implements CompanyPort {
  readonly #parts: CompanyParts;

  constructor(parts: CompanyParts) {
    this.#parts = parts;
  }

  async others(hearing: string, seat: SeatName, device: string): Promise<number> {
    const { log, now } = this.#parts;
    const rows = Object.entries(await log.presence(hearing).catch(() => ({})));
    return rows.filter(
      ([key, row]) => seatOfKey(key) === seat && key !== `${seat}/${device}` && isHere(row, now()),
    ).length;
  }

  came(hearing: string, seat: ChairSeat, device: string): void {
    this.#parts.channel.say(hearing, TOPIC, { seat, device }).catch(() => undefined);
  }

  onCame(listener: (hearing: string, seat: ChairSeat, device: string) => void): void {
    this.#parts.channel.on(TOPIC, came, (hearing, { seat, device }) => listener(hearing, seat, device));
  }
}
