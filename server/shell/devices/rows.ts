/** A device's row in the presence: its key, and whether it has given a sign lately. */
import { isSeat, type SeatName } from "../../../shared/terms/seats.ts";
import type { Present } from "../../storage/log.ts";

/** without a sign for so long it is gone, though no line was seen to end (ms) */
const SILENT = 25_000;
/** stands among the devices' rows: whose the chime is */
export const CHIME = "chime";

export interface DeviceLine {
  readonly hearing: string;
  readonly seat: SeatName;
  readonly device: string;
  readonly connection: string;
}

export const keyOf = ({ seat, device }: DeviceLine) => `${seat}/${device}`;

/** Has the device of this row given a sign lately? */
export const isHere = (row: Present, now: number) => row.connection !== "" && now - row.at < SILENT;

/** The seat that a row of the presence speaks of; null: it is no device's. */
export function seatOfKey(key: string): SeatName | null {
  const seat = key.slice(0, Math.max(0, key.indexOf("/")));
  return isSeat(seat) ? seat : null;
}
