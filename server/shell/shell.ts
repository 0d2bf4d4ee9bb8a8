/** The shell of a node: opens hearings, takes their commands, follows the log, and tells who listens. */
import type { Health } from "../../shared/terms/health.ts";
import type { Role, SeatName } from "../../shared/terms/seats.ts";
import type { OwnPart } from "../../shared/views/live/phone.ts";
import type { Envelope } from "../../shared/wire/commands/commands.ts";
import type { CommandResult, ViewMessage } from "../../shared/wire/protocol.ts";
import type { Source } from "../documents/source.ts";
import { readPrepared } from "../intake/preparedRow.ts";
import type { HearingEvent } from "../rulebook/frame/events.ts";
import type { Sent } from "../rulebook/frame/ruling.ts";
import { type Entry, type Following, type HearingLog, LogLost } from "../storage/log.ts";
import type { NodeRecord } from "../storage/redis/nodeRecord.ts";
import { withSealedWords } from "../views/sealedWords.ts";
import { ClockKeeper } from "./clockKeeper.ts";
import { seatOfKey } from "./devices/rows.ts";
import type { LiveFigures } from "./figures.ts";
import { Listeners } from "./listeners.ts";
import { MinutesDesk } from "./minutes/minutesDesk.ts";
import type { ProseKeeper } from "./minutes/proseShelf.ts";
import type { LivePort } from "./offers.ts";
import { Acting } from "./path/acting.ts";
import { catchUp, handleCommand, type Shell } from "./path/handleCommand.ts";
import { type HearingRoom, setsClock } from "./path/hearingRoom.ts";
import { textOf } from "./path/mender.ts";
import { type ReplayEntry, replayEntry } from "./path/replayEntry.ts";
import { Rooms } from "./path/rooms.ts";
import { stateAt } from "./path/stateAt.ts";
import { Questions } from "./questions.ts";
import { Standing } from "./standing.ts";

export interface LiveParts {
  readonly log: HearingLog;
  /** holds the minutes' text */
  readonly prose: ProseKeeper;
  /** Redis time in ms */
  readonly now: () => number;
  /** asks Redis for its time anew; throws NoAnswer */
  readonly measure: () => Promise<void>;
  /** this process's monotonic clock in ms: no machine's clock that is set moves it */
  readonly steady: () => number;
  readonly record: NodeRecord;
  readonly warn: (text: string) => void;
  readonly figures: LiveFigures;
  /** of the files that a seat names, those that it has sent up lately; left out: none */
  readonly sent?: (hearing: string, seat: SeatName, files: readonly string[]) => Promise<Sent>;
  /** ms after which a hearing that nobody needs is let go */
  readonly idle?: number;
}

/** some minutes: a hall that has lost its network for a moment finds all as it was */
const IDLE = 300_000;

/** Everything the live part offers; built by `createLive`. */
export class Live extends Questions implements LivePort {
  readonly standing: Standing;
  readonly minutes: MinutesDesk;
  readonly #parts: LiveParts;
  protected readonly rooms: Rooms;
  readonly #views = new Listeners<[hearing: string, audience: string, message: ViewMessage]>();
  readonly #owns = new Listeners<[hearing: string, phone: string, part: OwnPart]>();
  readonly #seats = new Listeners<[hearing: string, seat: SeatName]>();
  readonly #newer = new Listeners<[hearing: string]>();
  readonly #moves = new Listeners<[hearing: string]>();
  readonly #clocks: ClockKeeper;
  readonly #shell: Shell;
  readonly #closing = new AbortController();
  readonly #acting = new Acting();
  #follower: Following | null = null;

  constructor(parts: LiveParts) {
    super();
    this.#parts = parts;
    const { log, prose, now, steady, record, warn, figures } = parts;
    this.standing = new Standing({ warn, record, sound: () => this.rooms.sound() });
    this.minutes = new MinutesDesk({
      ...{ log, steady, figures },
      room: (hearing) => this.rooms.get(hearing),
      setAside: (hearing, why) => this.rooms.setAside(hearing, why),
      closing: this.#closing.signal,
    });
    this.rooms = new Rooms({
      ...{ log, prose, steady, record, warn },
      standing: this.standing,
      older: (hearing) => {
        this.standing.older();
        this.#newer.tell(hearing);
      },
      moved: (hearing) => this.#moves.tell(hearing),
      publish: (room) => this.#shell.publish(room),
      catchUp: (room) => catchUp(this.#shell, room),
      idle: parts.idle ?? IDLE,
      opened: (room) => {
        this.#clocks.back(room);
        this.#follower?.again();
      },
      letGo: (room) => this.#clocks.letGo(room),
    });
    this.#shell = {
      log: parts.log,
      now: parts.now,
      steady: parts.steady,
      figures: parts.figures,
      warn: parts.warn,
      publish: (room) => ({
        view: (audience, message) => this.#views.tell(room.id, audience, message),
        own: (phone, part) => this.#owns.tell(room.id, phone, part),
        typed: (section, update) => this.minutes.tell(room.id, section, update),
        clockSet: parts.measure,
        taken: (entry) => this.#taken(room, entry),
      }),
      measure: parts.measure,
      quiet: () => this.#acting.quiet(),
      keepClock: async (room) => {
        if (await this.#clocks.keep(room)) return true;
        // others have written meanwhile, perhaps this very clock
        await catchUp(this.#shell, room);
        return this.#clocks.keep(room);
      },
      lastSeen: async (room, seat) => {
        const rows = Object.entries(await parts.log.presence(room.id));
        const signs = rows.flatMap(([key, { at }]) => (seatOfKey(key) === seat ? [at] : []));
        return signs.length === 0 ? null : Math.max(0, parts.now() - Math.max(...signs));
      },
      sent: async (room, seat, files) => (await parts.sent?.(room.id, seat, files)) ?? new Map(),
      prepared: (room) => readPrepared(log, room.id),
    };
    const take = (room: HearingRoom, entry: Entry) => room.take([entry], log, this.#shell.publish(room));
    this.#clocks = new ClockKeeper({ log, now, steady, take });
  }

  /** Takes what the registry says now, and looks at what was never read. */
  reload(): Promise<void> {
    return this.rooms.reload();
  }

  look(hearing: string): Promise<void> {
    return this.rooms.look(hearing);
  }

  hold(hearing: string): () => void {
    return this.rooms.hold(hearing);
  }

  follow(): void {
    const versionsHere = () => new Map(this.rooms.served().map((room) => [room.id, room.version]));
    this.#follower = this.#parts.log.follow(
      versionsHere,
      (hearing, entries) => {
        const room = this.rooms.get(hearing);
        if (!room) return;
        void room
          .inTurn(() =>
            // some before these could not be taken yet
            (entries[0]?.v ?? 0) > room.version + 1
              ? catchUp(this.#shell, room)
              : room.take(entries, this.#parts.log, this.#shell.publish(room)),
          )
          .catch((error: unknown) => this.rooms.mend(room, error));
      },
      (following) => this.standing.follows(following),
      {
        held: () => new Map(this.rooms.served().map((room) => [room.id, room.minutes.n])),
        onLost: (hearing) =>
          this.rooms.lost(
            hearing,
            new LogLost(`another storage, or one with less, has ${hearing}: it is read anew`),
          ),
        onUpdates: (hearing, updates) => this.minutes.take(hearing, updates),
        onBroken: (hearing, why) => this.rooms.setAside(hearing, textOf(why)),
      },
    );
  }

  /** Called each second (rule T8). */
  async keepClocks(): Promise<void> {
    this.#clocks.look();
    // none waits for another's turn
    await Promise.all(this.rooms.served().map((room) => room.inTurn(() => this.#clocks.keep(room))));
  }

  async command(hearing: string, seat: SeatName, envelope: Envelope): Promise<CommandResult> {
    return this.#acting.run(() => this.#command(hearing, seat, envelope));
  }

  isActing(): boolean {
    return this.#acting.isAny();
  }

  async #command(hearing: string, seat: SeatName, envelope: Envelope): Promise<CommandResult> {
    if (!this.rooms.get(hearing)) await this.rooms.look(hearing);
    const room = this.rooms.get(hearing);
    if (this.rooms.isAside(hearing) || this.rooms.unopened(hearing))
      return envelope.again ? { kind: "unknown" } : { kind: "refused", refusal: { code: "notSaved" } };
    if (!room) return { kind: "refused", refusal: { code: "unknownId", id: hearing } };
    const { steady, figures, record, warn } = this.#parts;
    const received = steady();
    return room
      .inTurn(() => handleCommand(this.#shell, room, seat, envelope, received))
      .then((result) => {
        if (result.kind === "done") record.acknowledged(hearing, result.version);
        return result;
      })
      .catch((error: unknown): CommandResult => {
        if (error instanceof LogLost) void this.rooms.lost(hearing, error);
        warn(`command ${envelope.command.type}: ${textOf(error)}`);
        return { kind: "unknown" };
      })
      .then((result) => {
        figures.answered(envelope.command.type, result, steady() - received);
        return result;
      });
  }

  /** An entry of a replay, into a replay alone: no other hearing takes one. */
  async replay(hearing: string, entry: ReplayEntry, givenUp: () => boolean): Promise<boolean> {
    const room = this.rooms.get(hearing);
    if (room?.state.plan.replayOf === undefined) return false;
    return room.inTurn(() => replayEntry(this.#shell, room, entry, givenUp)).catch(() => false);
  }

  /** What a document that was issued at a version is made from; null when there is no such hearing, or it is not so far. */
  sourceAt(hearing: string, version: number): { readonly key: string; source(): Promise<Source> } | null {
    const room = this.known(hearing) && this.rooms.get(hearing);
    if (!room || version > room.version) return null;
    const { log } = this.#parts;
    const source = async () => ({
      ...(await room.source()),
      state: withSealedWords(await stateAt(log, hearing, version), room.people),
    });
    return { key: `${hearing} at ${version}`, source };
  }

  storageTime(): number {
    return this.#parts.now();
  }

  realTime(hearing: string): number {
    const room = this.rooms.get(hearing);
    return room ? this.#clocks.timeFor(room) : this.#parts.now();
  }

  health(hearing: string, role: Role): Health {
    return this.standing.health(hearing, role);
  }

  /** Called each second: can acts be written, is all kept beside Redis, and which hearings does nobody need any more? */
  async watch(): Promise<void> {
    const { log, record } = this.#parts;
    this.rooms.letGoIdle();
    await Promise.all([this.standing.look(log), record.mend(log)]);
  }

  /** How long each open hearing's log and minutes are here. */
  lengths = () => this.rooms.lengths();

  onView(listener: (hearing: string, audience: string, message: ViewMessage) => void): void {
    this.#views.add(listener);
  }

  onOwn(listener: (hearing: string, phone: string, part: OwnPart) => void): void {
    this.#owns.add(listener);
  }

  onSeatRenewed(listener: (hearing: string, seat: SeatName) => void): void {
    this.#seats.add(listener);
  }

  onNewer(listener: (hearing: string) => void): void {
    this.#newer.add(listener);
  }

  onMoved(listener: (hearing: string) => void): void {
    this.#moves.add(listener);
  }

  onHealth(listener: () => void): void {
    this.standing.onChange(listener);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.rooms.close();
    await this.#follower?.stop();
  }

  #taken(room: HearingRoom, entry: Entry): void {
    this.#parts.record.keep(room.id, [entry]);
    if (setsClock(entry)) this.#clocks.note(room);
    for (const event of entry.events as readonly HearingEvent[])
      if (event.type === "SeatRenewed") this.#seats.tell(room.id, event.seat);
  }
}

/** Looks at what is stored, for a moment, and follows the log of what is open. */
export async function createLive(parts: LiveParts): Promise<Live> {
  const live = new Live(parts);
  await live.reload();
  live.follow();
  return live;
}
