/** Who this device is at a seat: an id that its browser has made and the name that the operator has given it. */
import { newId } from "./ids.ts";

export interface DeviceId {
  readonly id: string;
  /** "" = by its seat */
  readonly name: string;
}

const keyOf = (hearing: string, seat: string) => `device.${hearing}.${seat}`;

/** The same over reloads and days; a browser that keeps nothing is a new device each time. */
export function keptDevice(hearing: string, seat: string): DeviceId {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(hearing, seat)) ?? "null");
    if (typeof stored === "object" && stored !== null && "id" in stored && "name" in stored)
      return { id: String(stored.id), name: String(stored.name) };
  } catch {
    // made anew below
  }
  const fresh = { id: newId(), name: "" };
  keepDevice(hearing, seat, fresh);
  return fresh;
}

export function keepDevice(hearing: string, seat: string, device: DeviceId): void {
  try {
    localStorage.setItem(keyOf(hearing, seat), JSON.stringify(device));
  } catch {
    // it holds until the page is left
  }
}

/** Enough of a device's id to tell two of one name apart. */
export const shortId = (id: string) => `#${id.replace(/[^A-Za-z0-9]/g, "").slice(0, 4)}`;
