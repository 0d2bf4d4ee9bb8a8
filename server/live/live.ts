/** The shell around the rulebook: rooms of the hearings, one follower of the log, what the web edge may ask. */
import { setTimeout as pause } from "node:timers/promises";
import { type Audience, SEAT_NAMES, type SeatName } from "../../shared/audiences.ts";
import type { Envelope } from "../../shared/commands.ts";
import type { OwnPart } from "../../shared/phoneView.ts";
import type { CommandResult, SectionText, TypedResult, ViewMessage } from "../../shared/protocol.ts";
import type { Source } from "../documents/source.ts";
import { hasSeat } from "../hearing/departmentRules.ts";
import type { HearingEvent } from "../hearing/events.ts";
import { isPlaced, minutesRight } from "../hearing/minutesRules.ts";
import type { HearingState } from "../hearing/state.ts";
import { type Entry, type HearingLog, type MinutesUpdate, NoAnswer } from "../log/log.ts";
import { ownPart } from "../views/phone.ts";
import { ClockKeeper } from "./clockKeeper.ts";
import { seatOfKey } from "./devices.ts";
import { catchUp, handleCommand, type Shell } from "./handleCommand.ts";
import { HearingRoom } from "./hearingRoom.ts";
import { Listeners } from "./listeners.ts";
import { isUpdate, isVector } from "./minutesBook.ts";

/** ms until a storage that gave no answer is asked again */
const MEND_AGAIN = 200;

export interface Health {
  readonly live: boolean;
  readonly problem: string | null;
}

export interface LiveParts {
  readonly log: HearingLog;
  /** Redis time in ms */
  readonly now: () => number;
  /** this process's monotonic clock in ms: no machine's clock that is set moves it */
  readonly steady: () => number;
  /** keeps each entry outside Redis, and the highest version acknowledged */
  readonly keep: (hearing: string, entries: readonly Entry[]) => void;
  /** the highest version ever acknowledged here; 0 when none */
  readonly highestKept: (hearing: string) => number;
  readonly warn: (text: string) => void;
}

/** Everything the live part offers; built by `createLive`. */
export class Live {
  readonly #parts: LiveParts;
  readonly #rooms = new Map<string, HearingRoom>();
  readonly #views = new Listeners<[hearing: string, audience: string, message: ViewMessage]>();
  readonly #owns = new Listeners<[hearing: string, phone: string, part: OwnPart]>();
  readonly #seats = new Listeners<[hearing: string, seat: SeatName]>();
  readonly #healths = new Listeners<[health: Health]>();
  readonly #typing = new Listeners<[hearing: string, section: string, update: Uint8Array]>();
  readonly #moves = new Listeners<[hearing: string]>();
  readonly #clocks: ClockKeeper;
  /** rehearsals that were begun anew, and under which id */
  readonly #movedTo = new Map<string, string>();
  readonly #shell: Shell;
  readonly #closing = new AbortController();
  #follower: { stop(): Promise<void> } | null = null;
  #reloading: Promise<void> | null = null;
  #live = true;
  #problem: string | null = null;

  constructor(parts: LiveParts) {
    this.#parts = parts;
    this.#shell = {
      log: parts.log,
      now: parts.now,
      publish: (room) => ({
        view: (audience, message) => this.#views.tell(room.id, audience, message),
        own: (phone, part) => this.#owns.tell(room.id, phone, part),
        taken: (entry) => this.#taken(room, entry),
      }),
      lastSeen: async (room, seat) => {
        const rows = Object.entries(await parts.log.presence(room.id));
        const signs = rows.flatMap(([key, { at }]) => (seatOfKey(key) === seat ? [at] : []));
        return signs.length === 0 ? null : Math.max(0, parts.now() - Math.max(...signs));
      },
    };
    const { log, now, steady } = parts;
    const take = (room: HearingRoom, entry: Entry) => room.take([entry], log, this.#shell.publish(room));
    this.#clocks = new ClockKeeper({ log, now, steady, take });
  }

  /** Opens rooms for hearings that are registered and not yet served; one reload at a time. */
  reload(): Promise<void> {
    this.#reloading ??= this.#open().finally(() => {
      this.#reloading = null;
    });
    return this.#reloading;
  }

  async #open(): Promise<void> {
    const moved: [string, string][] = [];
    for (const [id, { replacedBy }] of Object.entries(await this.#parts.log.hearings())) {
      if (typeof replacedBy === "string" && !this.#movedTo.has(id)) moved.push([id, replacedBy]);
      if (this.#rooms.has(id)) continue;
      const { room, entries } = await this.#load(id);
      if (entries.length === 0) continue;
      const kept = this.#parts.highestKept(id);
      if (room.version < kept)
        this.#raise(`hearing ${id}: the log ends at ${room.version}, but ${kept} was acknowledged`);
      this.#parts.keep(id, entries);
      this.#rooms.set(id, room);
    }
    for (const [id, next] of moved) this.#movedTo.set(id, next);
    for (const [id] of moved) this.#moves.tell(id);
  }

  /** A room folded from the whole log. */
  async #load(id: string): Promise<{ room: HearingRoom; entries: readonly Entry[] }> {
    const room = new HearingRoom(id);
    const entries = await this.#parts.log.read(id, 0);
    await room.take(entries, this.#parts.log, null);
    room.minutes.take(await this.#parts.log.readMinutes(id, 0));
    return { room, entries };
  }

  /**
   * What was told could not be taken. Where the storage only gave no answer, the rest is read until it does. What does
   * not fit what this node holds is folded anew from the log, and said in red, for somebody must look at it; a log whose
   * own chain is broken cannot be folded: the node then stays as it is, and red.
   */
  async #mend(room: HearingRoom, why: unknown): Promise<void> {
    let anew = false;
    for (let error = why; !this.#closing.signal.aborted; ) {
      if (!(error instanceof NoAnswer)) {
        this.#raise(error instanceof Error ? error.message : String(error));
        if (anew) return;
        anew = true;
      }
      try {
        return await room.inTurn(() => (anew ? this.#rebuild(room) : catchUp(this.#shell, room)));
      } catch (again) {
        error = again;
      }
      await pause(MEND_AGAIN, undefined, { signal: this.#closing.signal }).catch(() => undefined);
    }
  }

  async #rebuild(room: HearingRoom): Promise<void> {
    const { room: anew, entries } = await this.#load(room.id);
    this.#parts.keep(room.id, entries);
    room.become(anew, this.#shell.publish(room));
  }

  follow(): void {
    const held = () => new Map([...this.#rooms].map(([id, room]) => [id, room.version]));
    this.#follower = this.#parts.log.follow(
      held,
      (hearing, entries) => {
        const room = this.#rooms.get(hearing);
        if (!room) return;
        void room
          .inTurn(() =>
            // some before these could not be taken yet
            (entries[0]?.v ?? 0) > room.version + 1
              ? catchUp(this.#shell, room)
              : room.take(entries, this.#parts.log, this.#shell.publish(room)),
          )
          .catch((error: unknown) => this.#mend(room, error));
      },
      (live) => {
        this.#live = live;
        this.#tellHealth();
      },
      {
        held: () => new Map([...this.#rooms].map(([id, room]) => [id, room.minutes.n])),
        onUpdates: (hearing, updates) => this.#tookTyped(hearing, updates),
      },
    );
  }

  /** Called each second (rule T8). */
  async keepClocks(): Promise<void> {
    for (const room of this.#rooms.values()) await room.inTurn(() => this.#clocks.keep(room));
  }

  /** The whole path of a command; never throws: what cannot be told is `unknown`. */
  command(hearing: string, seat: SeatName, envelope: Envelope): Promise<CommandResult> {
    const room = this.#rooms.get(hearing);
    if (!room) return Promise.resolve({ kind: "refused", refusal: { code: "unknownId", id: hearing } });
    return room
      .inTurn(() => handleCommand(this.#shell, room, seat, envelope))
      .catch((error: unknown): CommandResult => {
        this.#parts.warn(
          `command ${envelope.command.type}: ${error instanceof Error ? error.message : String(error)}`,
        );
        return { kind: "unknown" };
      });
  }

  catchUp(hearing: string, audience: Audience, held: string | null): ViewMessage | null {
    return this.#rooms.get(hearing)?.catchUp(audience, held) ?? null;
  }

  writtenSections(hearing: string, seat: SeatName): readonly string[] {
    const room = this.#rooms.get(hearing);
    return room?.minutes.sections().filter((one) => minutesRight(room.state, seat, one) !== "none") ?? [];
  }

  openSection(
    hearing: string,
    seat: SeatName,
    section: string,
    vector: Uint8Array | null,
  ): SectionText | "withheld" | null {
    const room = this.#rooms.get(hearing);
    if (!room) return null;
    if (minutesRight(room.state, seat, section) === "none") return "withheld";
    return vector === null || isVector(vector) ? room.minutes.missing(section, vector) : null;
  }

  /** Keeps what was typed: judged by the seat and the section it names, durable before `saved`. */
  async typed(hearing: string, seat: SeatName, section: string, update: Uint8Array): Promise<TypedResult> {
    const room = this.#rooms.get(hearing);
    const known = room && (isPlaced(room.state, section) || room.minutes.sections().includes(section));
    if (!known || minutesRight(room.state, seat, section) !== "write")
      return { kind: "refused", code: "notAllowed" };
    if (!isUpdate(update)) return { kind: "refused", code: "malformed" };
    const result = await this.#parts.log.appendMinutes(hearing, section, seat, update);
    if (result.kind === "notSaved") return { kind: "refused", code: "notSaved" };
    return { kind: result.kind };
  }

  readersOf(hearing: string, section: string): readonly SeatName[] {
    const room = this.#rooms.get(hearing);
    return room ? SEAT_NAMES.filter((seat) => minutesRight(room.state, seat, section) !== "none") : [];
  }

  /** What documents are made from as things stand now, under a key that names it; null when there is no such hearing. */
  source(hearing: string): { readonly key: string; readonly source: Source } | null {
    const room = this.#rooms.get(hearing);
    return room ? { key: `${hearing} ${room.version} ${room.minutes.n}`, source: room.source() } : null;
  }

  generation(hearing: string, seat: SeatName): number | null {
    const room = this.#rooms.get(hearing);
    return room && hasSeat(room.state, seat) ? (room.state.generations[seat] ?? 1) : null;
  }

  units(hearing: string): readonly { id: string; name: string }[] {
    return this.#rooms.get(hearing)?.state.plan.units ?? [];
  }

  hearings(): readonly { id: string; title: string }[] {
    return [...this.#rooms.values()]
      .filter(({ id }) => !this.#movedTo.has(id))
      .map((room) => ({ id: room.id, title: room.state.plan.title }));
  }

  /** Where a rehearsal that was begun anew goes on; null: it was not. */
  movedTo(hearing: string): string | null {
    const next = this.#movedTo.get(hearing);
    return next === undefined ? null : (this.movedTo(next) ?? next);
  }

  /** What a rehearsal has come to; null for a hearing that is none: whoever plays scripts never gets at it. */
  rehearsal(hearing: string): { readonly state: HearingState; seen(commandId: string): boolean } | null {
    const room = this.#rooms.get(hearing);
    if (!room?.state.plan.rehearsal || this.#movedTo.has(hearing)) return null;
    return { state: room.state, seen: (commandId) => room.seen.has(commandId) };
  }

  /** Tests of screens and chime are for the time before the opening. */
  mayTest(hearing: string): boolean {
    return this.#rooms.get(hearing)?.state.session.kind === "scheduled";
  }

  realTime(): number {
    return this.#parts.now();
  }

  health(): Health {
    return { live: this.#live && this.#problem === null, problem: this.#problem };
  }

  onView(listener: (hearing: string, audience: string, message: ViewMessage) => void): void {
    this.#views.add(listener);
  }

  /** What a phone has asked, as it stands. */
  own(hearing: string, phone: string): OwnPart {
    const room = this.#rooms.get(hearing);
    return room ? ownPart(room.state, room.people, phone) : { requests: [], floorClock: null };
  }

  onOwn(listener: (hearing: string, phone: string, part: OwnPart) => void): void {
    this.#owns.add(listener);
  }

  onTyped(listener: (hearing: string, section: string, update: Uint8Array) => void): void {
    this.#typing.add(listener);
  }

  onSeatRenewed(listener: (hearing: string, seat: SeatName) => void): void {
    this.#seats.add(listener);
  }

  /** A rehearsal was begun anew, and where it goes on is served. */
  onMoved(listener: (hearing: string) => void): void {
    this.#moves.add(listener);
  }

  onHealth(listener: (health: Health) => void): void {
    this.#healths.add(listener);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#follower?.stop();
  }

  #taken(room: HearingRoom, entry: Entry): void {
    this.#parts.keep(room.id, [entry]);
    for (const event of entry.events as readonly HearingEvent[]) {
      if (event.type !== "SeatRenewed") continue;
      this.#seats.tell(room.id, event.seat);
    }
  }

  /** Own and other nodes' updates alike come this way. */
  #tookTyped(hearing: string, updates: MinutesUpdate[]): void {
    const room = this.#rooms.get(hearing);
    if (!room) return;
    if ((updates[0]?.n ?? 0) > room.minutes.n + 1) return void this.#readTyped(room);
    try {
      for (const { section, update } of room.minutes.take(updates))
        this.#typing.tell(hearing, section, update);
    } catch (error) {
      this.#raise(error instanceof Error ? error.message : String(error));
    }
  }

  /** Some before those that were told are missing here: they are read until there is an answer. */
  async #readTyped(room: HearingRoom): Promise<void> {
    while (!this.#closing.signal.aborted) {
      try {
        return this.#tookTyped(room.id, await this.#parts.log.readMinutes(room.id, room.minutes.n));
      } catch (error) {
        if (!(error instanceof NoAnswer)) return this.#raise(String(error));
      }
      await pause(MEND_AGAIN, undefined, { signal: this.#closing.signal }).catch(() => undefined);
    }
  }

  #raise(problem: string): void {
    this.#parts.warn(problem);
    this.#problem = problem;
    this.#tellHealth();
  }

  #tellHealth(): void {
    this.#healths.tell(this.health());
  }
}

/** Opens every registered hearing and follows the log. */
export async function createLive(parts: LiveParts): Promise<Live> {
  const live = new Live(parts);
  await live.reload();
  live.follow();
  return live;
}
