/** Which built page a seat opens, by its role and the hearing's phase, and which address is a screen. */
import type { Phase } from "./phase.ts";
import { audienceOf, isSeat, type Role } from "./seats.ts";

const inEveryPhase = (page: string): Readonly<Record<Phase, string>> => ({
  before: page,
  live: page,
  after: page,
});

const PAGES: Readonly<Record<Role, Readonly<Record<Phase, string>>>> = {
  // before it: the synthesis to read and to direct; after it: what waits for its word
  chair: { before: "leader", live: "chair", after: "after-leader" },
  secretary: inEveryPhase("secretary"),
  operator: inEveryPhase("home"),
  hall: inEveryPhase("hall"),
  lectern: inEveryPhase("lectern"),
  mc: inEveryPhase("mc"),
  police: inEveryPhase("police"),
  // the announcement, then the package of what was released
  media: inEveryPhase("after-media"),
  // before it: the answers to draft; after it: the cases to report on
  department: { before: "unit", live: "department", after: "after-unit" },
  // the list of before; later the same page says in a sentence how things stand
  organisation: inEveryPhase("organisation"),
  desk: { before: "desk", live: "desk", after: "after-desk" },
  delegate: inEveryPhase("delegate"),
};

/** The page of a role in a phase: one link a seat for its whole life, and the page that the phase needs. */
export const pageOf = (role: Role, phase: Phase): string => PAGES[role][phase];

export const ALL_PAGES: ReadonlySet<string> = new Set(
  Object.values(PAGES).flatMap((pages) => Object.values(pages)),
);

/** The page without anything of a hearing in it: what a screen opens with when the network is gone. */
export const shellPath = (page: string) => `/shells/${page}`;

/**
 * The page of the screen at an address, `/h/<hearing>/<seat>`, when nobody can be asked for the phase: that of the live
 * one. Null for any other address, and for phones.
 */
export function pageAt(path: string): string | null {
  const seat = /^\/h\/[a-z0-9-]{1,40}\/([A-Za-z0-9.-]+)$/.exec(path)?.[1] ?? "";
  return isSeat(seat) ? pageOf(audienceOf(seat).role, "live") : null;
}
