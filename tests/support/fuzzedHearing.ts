/** A hearing of any phase whose seats a seed presses over two nodes: it cuts lines, sends again, moves screens. */
import type { Chance } from "../../scripts/proving/chance.ts";
import { leadingAct } from "../../scripts/proving/random/leading.ts";
import { randomAct } from "../../scripts/proving/randomCommands.ts";
import { foldCommit } from "../../server/rulebook/fold.ts";
import { phaseOf } from "../../server/rulebook/frame/phase.ts";
import { hasSeat } from "../../server/rulebook/frame/seats.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { toCommit } from "../../server/shell/path/hearingRoom.ts";
import type { HearingLog } from "../../server/storage/log.ts";
import { PHONE_PAGE, phoneOf, SEAT_NAMES, type SeatName } from "../../shared/terms/seats.ts";
import { hearingTime } from "../../shared/terms/time.ts";
import type { CommandInput, Envelope } from "../../shared/wire/commands/commands.ts";
import type { CommandResult } from "../../shared/wire/protocol.ts";
import type { LiveServer } from "./liveServer.ts";
import { type Entrance, envelopeOf, phoneEntrance, SeatScreen } from "./seatScreen.ts";

const PHONES = 3;
/** these are open from the beginning; a seat that acts beside them opens its page then */
const THERE: readonly SeatName[] = [
  ...SEAT_NAMES,
  ...(["desk.1", "desk.2", "desk.3", "desk.4", "org.1", "org.2", "unit.U07", "unit.W01"] as const),
  ...Array.from({ length: PHONES }, (_, i) => `phone.p${i}` as const),
];
const isPhone = (seat: SeatName) => phoneOf(seat) !== null;
/** some acts may be refused before one leads on: others have pressed meanwhile */
const MOST_LEADING = 1_500;

interface Sent {
  readonly seat: SeatName;
  readonly envelope: Envelope;
  readonly results: Promise<CommandResult>[];
}

export class FuzzedHearing {
  readonly screens = new Map<SeatName, SeatScreen>();
  readonly sent: Sent[] = [];
  readonly broken = { dropped: 0, cut: 0, moved: 0, resent: 0 };
  readonly #phones = new Map<SeatName, string>();
  readonly #by: Chance;
  readonly #hearing: string;
  readonly #log: HearingLog;
  readonly #nodes: readonly [LiveServer, LiveServer];
  #state: HearingState | null = null;

  private constructor(
    by: Chance,
    hearing: string,
    log: HearingLog,
    nodes: readonly [LiveServer, LiveServer],
  ) {
    this.#by = by;
    this.#hearing = hearing;
    this.#log = log;
    this.#nodes = nodes;
  }

  static async open(
    by: Chance,
    hearing: string,
    log: HearingLog,
    nodes: readonly [LiveServer, LiveServer],
  ): Promise<FuzzedHearing> {
    const fuzzed = new FuzzedHearing(by, hearing, log, nodes);
    for (const seat of THERE) {
      if (isPhone(seat))
        fuzzed.#phones.set(seat, (await phoneEntrance(nodes[0], hearing)).cookie(hearing, "A"));
      fuzzed.#screen(seat);
    }
    await fuzzed.look();
    return fuzzed;
  }

  /** What the presser knows: it lags behind the log, as a person's view does. */
  get state(): HearingState {
    if (this.#state === null) throw new Error("not looked at yet");
    return this.#state;
  }

  /** Whose seat the plan has lost meanwhile has no line any more: what was on its way there is answered by nobody. */
  isHere(seat: SeatName): boolean {
    return isPhone(seat) || hasSeat(this.state, seat);
  }

  async look(): Promise<HearingState> {
    for (const entry of await this.#log.read(this.#hearing, this.#state?.version ?? 0))
      this.#state = foldCommit(this.#state, toCommit(entry));
    return this.state;
  }

  #node = (): LiveServer => this.#by.pick(this.#nodes, this.#nodes[0]);

  #entrance(seat: SeatName): Entrance {
    const node = this.#node();
    const cookie = this.#phones.get(seat);
    return cookie === undefined ? node : { url: node.url, cookie: () => cookie };
  }

  #screen(seat: SeatName): SeatScreen {
    const page = isPhone(seat) ? PHONE_PAGE : seat;
    const screen = this.screens.get(seat) ?? new SeatScreen(this.#entrance(seat), this.#hearing, page);
    this.screens.set(seat, screen);
    return screen;
  }

  #envelope(input: CommandInput): Envelope {
    return envelopeOf(input, hearingTime(this.state.clock, Date.now()));
  }

  #give(seat: SeatName, input: CommandInput): void {
    const envelope = this.#envelope(input);
    this.sent.push({ seat, envelope, results: [this.#screen(seat).send(envelope)] });
  }

  /** So many times something is pressed, sent again or broken. */
  async press(times: number): Promise<void> {
    const by = this.#by;
    for (let i = 0; i < times; i++) {
      const chance = by.below(100);
      const any = by.pick([...this.screens.keys()], "hall");
      const earlier = this.sent[by.below(this.sent.length + 1)];
      if (chance < 6) {
        this.#screen(any).drop();
        this.broken.dropped++;
      } else if (chance < 11) {
        this.#node().cut((connection) => connection % 2 === by.below(2));
        this.broken.cut++;
      } else if (chance < 16) {
        this.#screen(any).moveTo(this.#entrance(any));
        this.broken.moved++;
      } else if (chance < 26 && earlier) {
        earlier.results.push(this.#screen(earlier.seat).send(earlier.envelope));
        this.broken.resent++;
      } else {
        const { actor, input } = randomAct(by, this.state, true);
        // nobody sits where the plan has no seat
        if (this.isHere(actor)) this.#give(actor, input);
      }
      if (by.once(3)) await this.look();
      if (by.once(10)) await this.#latest();
    }
  }

  #latest = async () => {
    await this.look();
    const here = this.sent.slice(-4).filter(({ seat }) => this.isHere(seat));
    await Promise.allSettled(here.flatMap(({ results }) => results));
  };

  /** To the next phase, or from the phase after to the sealed archive: acts that lead there, one after another. */
  async lead(): Promise<void> {
    const from = phaseOf(await this.look());
    const isThere = () => phaseOf(this.state) !== from || this.state.after.archive.sealedAt !== null;
    for (let n = 0; !isThere(); n++) {
      if (n > MOST_LEADING) throw new Error(`${from} does not end`);
      const { actor, input } = leadingAct(this.state);
      if (!hasSeat(this.state, actor)) throw new Error(`${actor}, who should go on, has no seat`);
      const envelope = this.#envelope(input);
      const result = this.#screen(actor).sendPatiently(envelope);
      const { kind } = await result;
      if (kind === "done") this.sent.push({ seat: actor, envelope, results: [result] });
      await this.look();
    }
  }

  /** How often each kind of act was done, and why others were refused. */
  async told(): Promise<string> {
    const tally = new Map<string, number>();
    for (const { envelope, results } of this.sent.filter(({ seat }) => this.isHere(seat)))
      for (const result of await Promise.all(results)) {
        const what = `${envelope.command.type} ${result.kind === "refused" ? result.refusal.code : result.kind}`;
        tally.set(what, (tally.get(what) ?? 0) + 1);
      }
    return [...tally].map(([what, times]) => `${what} ${times}`).join("\n");
  }

  close(): void {
    for (const screen of this.screens.values()) screen.close();
  }
}
