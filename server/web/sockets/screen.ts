/** A connected screen: its socket, the seat it was admitted for, the room of those who see the same. */
import type { Server, Socket } from "socket.io";
import type { Audience, SeatName } from "../../../shared/terms/seats.ts";
import type { ScreenToServer, ServerToScreen } from "../../../shared/wire/protocol.ts";

export interface Seated {
  hearing: string;
  seat: SeatName;
  audience: Audience;
  held: string | null;
  device: string;
  /** sent on to another seat: its signs no longer count */
  leaving?: boolean;
  /** the generation of the seat's link that it came in with, 0 for a phone */
  generation: number;
  /** when its session ends, by this process's clock: no machine's clock that is set ends it (ms) */
  until: number;
  /** where it comes from, for limits alone */
  address: string;
}
export type ScreenServer = Server<ScreenToServer, ServerToScreen, Record<string, never>, Seated>;
export type Screen = Socket<ScreenToServer, ServerToScreen, Record<string, never>, Seated>;

export const room = (hearing: string, audience: string) => `${hearing}/${audience}`;
