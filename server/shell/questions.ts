/** What is asked of a hearing as this node holds it: its seats, its phase, its documents' source. Changes nothing. */

import type { Phase } from "../../shared/terms/phase.ts";
import type { Audience, Role, SeatName } from "../../shared/terms/seats.ts";
import { hearingTime } from "../../shared/terms/time.ts";
import type { ByReceipt } from "../../shared/views/before/register.ts";
import type { OwnPart } from "../../shared/views/live/phone.ts";
import type { ViewMessage } from "../../shared/wire/protocol.ts";
import type { Source } from "../documents/source.ts";
import { isInUse } from "../rulebook/after/archive/inUse.ts";
import { casesOpened } from "../rulebook/after/cases/facts.ts";
import { sitting } from "../rulebook/before/plan.ts";

import { phaseOf } from "../rulebook/frame/phase.ts";
import { hasSeat } from "../rulebook/frame/seats.ts";
import type { HearingState } from "../rulebook/frame/state.ts";
import { renewedItself } from "../rulebook/live/gavel/facts.ts";
import { applicationByReceipt } from "../views/before/ownApplications.ts";
import { byReceipt } from "../views/before/register.ts";
import { ownText } from "../views/live/lectern.ts";
import type { People } from "../views/people.ts";
import type { HearingSeats } from "./offers.ts";
import type { Rooms } from "./path/rooms.ts";

/** Of a hearing that is not here. */
const NOTHING_ASKED: OwnPart = {
  ...{ requests: [], applications: [], floorClock: null },
  register: { last: null, minimum: null, opinions: [] },
};

export abstract class Questions {
  protected abstract readonly rooms: Rooms;

  abstract storageTime(): number;

  /** What documents are made from as things stand now, under a key that names it; null when there is no such hearing. */
  source(hearing: string): { readonly key: string; source(): Promise<Source> } | null {
    const room = this.isNewer(hearing) ? undefined : this.rooms.get(hearing);
    if (!room) return null;
    return { key: `${hearing} ${room.version} ${room.minutes.n}`, source: () => room.source() };
  }

  generation(hearing: string, seat: SeatName): number | null {
    const room = this.rooms.get(hearing);
    return room && hasSeat(room.state, seat) ? (room.state.links.generations[seat] ?? 1) : null;
  }

  renewedItself(hearing: string, seat: SeatName): boolean {
    const room = this.rooms.get(hearing);
    return room !== undefined && renewedItself(room.state, seat);
  }

  closedFor(hearing: string): number | null {
    const state = this.rooms.get(hearing)?.state;
    if (state?.session.kind !== "closed" || state.plan.rehearsal) return null;
    return hearingTime(state.clock, this.storageTime()) - state.session.closedAt;
  }

  isInUse(hearing: string, seat: SeatName): boolean {
    const state = this.rooms.get(hearing)?.state;
    return state !== undefined && isInUse(state, seat, hearingTime(state.clock, this.storageTime()));
  }

  async seats(hearing: string): Promise<HearingSeats | null> {
    const room = await this.rooms.glance(hearing).catch(() => null);
    if (!room) return null;
    const {
      plan,
      links: { generations },
    } = room.state;
    return {
      units: plan.units,
      organisations: plan.organisations,
      clerks: sitting(plan),
      generation: (seat) => generations[seat] ?? 1,
    };
  }

  pagePhase(hearing: string, role: Role, asked: unknown): Phase {
    const room = this.rooms.get(hearing);
    const phase = room ? phaseOf(room.state) : "live";
    if (!room || phase !== "after") return phase;
    if (asked === "live" || asked === "after") return asked;
    // the page of the half day is theirs until there is something to follow up
    const stays = (role === "chair" || role === "department") && !casesOpened(room.state);
    return stays ? "live" : phase;
  }

  hearings(): readonly { id: string; title: string }[] {
    return this.rooms.current();
  }

  isNewer(hearing: string): boolean {
    return this.rooms.isNewer(hearing);
  }

  unopened(hearing: string): "setAside" | "notYet" | null {
    return this.rooms.unopened(hearing);
  }

  movedTo(hearing: string): string | null {
    return this.rooms.movedTo(hearing);
  }

  /** What a rehearsal has come to; null for a hearing that is none: whoever plays scripts never gets at it. */
  rehearsal(hearing: string): { readonly state: HearingState; seen(commandId: string): boolean } | null {
    const room = this.rooms.get(hearing);
    if (!room?.state.plan.rehearsal || this.movedTo(hearing) !== null || this.isNewer(hearing)) return null;
    return { state: room.state, seen: (commandId) => room.seen.has(commandId) };
  }

  /** Is a hearing under way at this node, its people in the hall? */
  isSitting(): boolean {
    return this.rooms.served().some(({ state }) => state.session.kind === "open");
  }

  /** Tests of screens and chime are for the time before the opening. */
  mayTest(hearing: string): boolean {
    return this.rooms.get(hearing)?.state.session.kind === "scheduled";
  }

  own(hearing: string, phone: string): OwnPart {
    return this.rooms.get(hearing)?.own(phone) ?? NOTHING_ASKED;
  }

  ownText(hearing: string, turn: string): string | null {
    const room = this.rooms.get(hearing);
    return room && !this.isNewer(hearing) ? ownText(room.state, turn) : null;
  }

  receipt(hearing: string, code: string): ByReceipt | null {
    const room = this.rooms.get(hearing);
    if (!room || this.isNewer(hearing)) return null;
    const { state, people } = room;
    return byReceipt(state, people, code) ?? applicationByReceipt(state, people, code);
  }

  catchUp(hearing: string, audience: Audience, heldHash: string | null): ViewMessage | null {
    return this.rooms.get(hearing)?.catchUp(audience, heldHash) ?? null;
  }

  /** How the hearing stands now; null when there is none here. */
  state(hearing: string): HearingState | null {
    return this.known(hearing)?.state ?? null;
  }

  /** The same with its people; null when there is none here. */
  known(hearing: string): { readonly state: HearingState; readonly people: People } | null {
    return this.isNewer(hearing) ? null : (this.rooms.get(hearing) ?? null);
  }

  /** Who stands in the hearing's register; null when there is none here. */
  people(hearing: string): People | null {
    return this.rooms.get(hearing)?.people ?? null;
  }
}
