/** Where this page stands: its hearing and seat, which its path names, and the device that it is opened on. */
import { type DeviceId, keptDevice } from "./deviceId.ts";

export interface Place {
  readonly hearing: string;
  readonly seat: string;
  readonly device: DeviceId;
}

let made: Place | null = null;

/** Found when it is first asked for: an import touches no page. */
export function place(): Place {
  if (made) return made;
  const [, , hearing = "", seat = ""] = location.pathname.split("/");
  made = { hearing, seat, device: keptDevice(hearing, seat) };
  return made;
}

/** A name under which this seat keeps something in the browser. */
export const keyOf = (what: string): string => `${what}.${place().hearing}.${place().seat}`;
