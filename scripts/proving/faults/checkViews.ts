/** Checks 5, 6, 7 and 9: screens against the fold of the log, private fields, the floor at every version. Pure. */

import { foldCommit } from "../../../server/rulebook/fold.ts";
import type { HearingState } from "../../../server/rulebook/frame/state.ts";
import { floorHolder } from "../../../server/rulebook/live/floor/facts.ts";
import { viewHash } from "../../../server/shell/path/audienceFeed.ts";
import { toCommit } from "../../../server/shell/path/hearingRoom.ts";
import { publicView } from "../../../server/views/before/public.ts";
import { ownPart } from "../../../server/views/live/phone.ts";
import { Register } from "../../../server/views/people.ts";
import { viewFor } from "../../../server/views/viewFor.ts";
import { jsonFeed } from "../../../server/web/pages/public/feeds.ts";
import { audienceName, audienceOf, phoneOf, type SeatName } from "../../../shared/terms/seats.ts";
import type { TurnClock } from "../../../shared/terms/time.ts";
import type { Breach, Evidence, Shown } from "./evidence.ts";
import { HEARING } from "./installationFaults.ts";

/** What a seat must show, by the log alone. */
export class Truth {
  readonly state: HearingState;
  readonly #people: Register;
  readonly #views = new Map<string, { view: unknown; hash: string; json: string }>();

  constructor({ entries, people }: Pick<Evidence, "entries" | "people">) {
    let state: HearingState | null = null;
    for (const entry of entries) state = foldCommit(state, toCommit(entry));
    if (!state) throw new Error("the hearing has no log");
    this.state = state;
    this.#people = Register.of(people);
  }

  of(seat: SeatName): { readonly hash: string; readonly json: string } {
    const audience = audienceOf(seat);
    const name = audienceName(audience);
    const views = this.#views.get(name);
    if (views) return views;
    const view = viewFor(audience, this.state, this.#people);
    const made = { view, hash: viewHash(view), json: JSON.stringify(sorted(view)) };
    this.#views.set(name, made);
    return made;
  }

  /** What everybody may read of it, as programs are given it under an address; null: nothing. */
  feed(base: string): string | null {
    const view = publicView(this.state, this.#people);
    return view.followUp === null ? null : jsonFeed(view, HEARING, base);
  }

  own(seat: SeatName): string {
    return JSON.stringify(ownPart(this.state, this.#people, phoneOf(seat) ?? ""));
  }

  /** Does the screen show what it must? */
  fits(screen: Pick<Shown, "seat" | "hash" | "own">): boolean {
    return (
      screen.hash === this.of(screen.seat).hash &&
      (phoneOf(screen.seat) === null || JSON.stringify(screen.own) === this.own(screen.seat))
    );
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

export function checkScreens(evidence: Evidence): Breach[] {
  const breaches: Breach[] = [];
  const truth = new Truth(evidence);
  for (const [check, screens] of [
    ["views", evidence.screens],
    ["fresh", evidence.fresh],
  ] as const)
    for (const screen of screens) {
      const { name, seat, view, hash } = screen;
      const say = (text: string) => breaches.push({ check, text: `${name} ${text}`, lines: [] });
      if (hash === truth.of(seat).hash && !truth.fits(screen))
        say(`holds of its own ${JSON.stringify(screen.own)}, and must hold ${truth.own(seat)}`);
      else if (!truth.fits(screen)) say(`holds ${hash}, and must hold ${truth.of(seat).hash}`);
      else if (JSON.stringify(sorted(view)) !== truth.of(seat).json)
        say("shows another view than its hash says");
    }
  for (const [node, feed] of evidence.feeds.entries()) {
    const base = feed === null ? "" : String(JSON.parse(feed).home_page_url).replace(/\/p\/.*$/, "");
    if (feed !== truth.feed(base))
      breaches.push({ check: "published", text: `node ${node} tells everybody something else`, lines: [] });
  }
  for (const file of evidence.missing)
    breaches.push({ check: "files", text: `${file} is not there any more`, lines: [] });
  for (const text of evidence.pages)
    if (text.includes("MARK-"))
      breaches.push({ check: "private", text: "a page holds a private field", lines: [] });
  return breaches;
}

/** Check 9, at every version. */
export function checkPrefixes({ entries }: Pick<Evidence, "entries">): Breach[] {
  const breaches: Breach[] = [];
  let state: HearingState | null = null;
  for (const entry of entries) {
    state = foldCommit(state, toCommit(entry));
    const say = (text: string) =>
      breaches.push({ check: "rules", text: `at version ${entry.v}: ${text}`, lines: [] });
    const holders = [
      ...Object.values(state.entries).filter((entry) => entry.state.kind === "onFloor"),
      ...Object.values(state.answers).filter((answer) => answer.state.kind === "onFloor"),
    ].map((turn) => turn.id);
    const holder = floorHolder(state);
    if (holders.length > 1) say(`${holders.join(" and ")} have the floor`);
    if ((holders[0] ?? null) !== holder)
      say(`the floor is ${holder}'s, and ${holders[0] ?? "nobody"} has it`);
    const running = "clock" in state.floor ? [state.floor.clock] : [];
    const clocks: readonly (TurnClock | null)[] = [
      ...running,
      ...Object.values(state.entries).map((entry) => entry.clock),
      ...Object.values(state.answers).map((answer) => answer.clock),
    ];
    for (const clock of clocks) {
      if (clock && clock.used + clock.paused > clock.since - clock.startedAt)
        say(`${clock.used} ms used and ${clock.paused} ms paused of ${clock.since - clock.startedAt} ms`);
      if (clock && clock.since > state.at) say("a clock is ahead of the hearing");
    }
  }
  return breaches;
}
