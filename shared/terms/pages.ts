/** Which built page each role opens, and which address is a screen. */
import { audienceOf, isSeat, type Role } from "./seats.ts";

export const PAGES: Readonly<Record<Role, string>> = {
  chair: "chair",
  secretary: "secretary",
  operator: "home",
  hall: "hall",
  lectern: "lectern",
  mc: "mc",
  department: "department",
  delegate: "delegate",
};

/** The page without anything of a hearing in it: what a screen opens with when the network is gone. */
export const shellPath = (page: string) => `/shells/${page}`;

/** The page of the screen at an address, `/h/<hearing>/<seat>`; null for any other address, and for phones. */
export function pageAt(path: string): string | null {
  const seat = /^\/h\/[a-z0-9-]{1,40}\/([A-Za-z0-9.-]+)$/.exec(path)?.[1] ?? "";
  return isSeat(seat) ? PAGES[audienceOf(seat).role] : null;
}
