/** Everybody at the hearing: simulated chairs, secretaries, displays, lectern, units, phones; and what they press and type. */

import { randomBytes } from "node:crypto";
import { casesOf } from "../../../server/rulebook/after/cases/facts.ts";
import type { HearingState } from "../../../server/rulebook/frame/state.ts";
import { cookieName, newPhone, phoneCookieName } from "../../../server/web/door/access.ts";
import type { Phase } from "../../../shared/terms/phase.ts";
import { phoneOf, phoneSeat, SEAT_NAMES, type SeatName, unitSeat } from "../../../shared/terms/seats.ts";
import type { CommandInput } from "../../../shared/wire/commands/commands.ts";
import { aDayFromNow } from "../../commands/aDayFromNow.ts";
import { Chance } from "../chance.ts";
import { randomAct } from "../randomCommands.ts";
import type { History } from "./history.ts";
import { SimulatedScreen } from "./screen.ts";
import type { System } from "./system.ts";
import { Typist } from "./typist.ts";
import { Uploads } from "./uploads.ts";

export const SECTIONS = [
  "step.4.1",
  "step.4.3",
  "step.4.4",
  "turn.YK-001",
  "turn.YK-002",
  "turn.YK-003",
] as const;
/** how the ids of its commands begin */
export const PRESSED = "faults-";
/** a hand that gets no answer does not press for ever */
const MOST_PENDING = 3;
/** who prepares a hearing, as the generator knows them */
const BEFORE_SEATS: readonly SeatName[] = [
  ...(["org.1", "org.2", "desk.1", "desk.2", "desk.3", "desk.4"] as const),
  unitSeat("W01"),
];
/** the offices' clerks after the hearing */
const CLERKS = ["desk.1", "desk.2", "desk.3", "desk.4"] as const;
/** these must see nothing private */
const CROWD = /^(hall2?|lectern|operator|phone\..*)$/;
/** after these there is nothing more to do */
const ENDS = new Set<CommandInput["type"]>(["CloseSession", "CloseList", "Freeze", "SealArchive"]);

export interface CrowdParts {
  readonly system: Pick<System, "nodes" | "access">;
  readonly hearing: string;
  readonly history: History;
  readonly by: Chance;
  readonly phones: number;
  /** where it is not held just now, offices are there too, with who else takes part then; nobody types */
  readonly phase: Phase;
  /** the newest state that is known: it lags behind the log, as a person's view does */
  readonly known: () => HearingState;
}

/** Who is there beside chairs, secretaries and the hall. */
function seatsOf({ phase, known }: CrowdParts): readonly SeatName[] {
  const units = ["U02", "U07"].map(unitSeat);
  if (phase === "live") return units;
  if (phase === "before") return [...units, ...BEFORE_SEATS];
  const { plan } = known();
  const leads = casesOf(known()).map(({ lead }) => lead);
  const busy = plan.units.filter(({ id }) => leads.includes(id)).map(({ id }) => unitSeat(id));
  return [...new Set([...units, ...busy, ...CLERKS])];
}

export class Crowd {
  readonly screens: readonly SimulatedScreen[];
  readonly typists: readonly Typist[];
  readonly #parts: CrowdParts;
  readonly #phones: readonly SeatName[];
  readonly uploads: Uploads;
  /** files on their way up: the press that adds one comes after it */
  sending = 0;
  #made = 0;

  constructor(parts: CrowdParts) {
    this.#parts = parts;
    this.uploads = new Uploads(parts.hearing, parts.system.nodes, (seat) => this.#cookie(seat));
    this.#phones = Array.from({ length: parts.phones }, () => phoneSeat(newPhone()));
    this.screens = [
      ...[...SEAT_NAMES, ...seatsOf(parts), ...this.#phones].map((seat) => this.openScreen(seat)),
      // the same seat at a second device
      this.openScreen("T1", "T1 second"),
    ];
    this.typists = this.screens
      .filter((screen) => screen.seat === "T1" || screen.seat === "T2")
      .map((screen) => this.typistAt(screen));
  }

  typistAt(screen: SimulatedScreen): Typist {
    const typist = new Typist(screen, new Chance(this.#parts.by.below(2 ** 31)));
    for (const section of SECTIONS) typist.open(section);
    return typist;
  }

  #cookie(seat: SeatName): string {
    const { system, hearing, known } = this.#parts;
    const { access } = system;
    const phone = phoneOf(seat);
    const until = aDayFromNow();
    if (phone !== null)
      return `${phoneCookieName(hearing, false)}=${access.phoneCookie(hearing, phone, until)}`;
    const generation = known().links.generations[seat] ?? 1;
    return `${cookieName(hearing, seat, false)}=${access.cookie(hearing, seat, generation, until)}`;
  }

  /** A screen of a seat, at a node or at any. */
  openScreen(seat: SeatName, called?: string, node?: number): SimulatedScreen {
    const { system, hearing, history, by } = this.#parts;
    const phone = phoneOf(seat);
    const short = phone === null ? seat : `phone.${phone.slice(0, 4)}`;
    const name = called ?? short;
    const cookie = () => this.#cookie(seat);
    const frame = (text: string) => {
      if (!text.includes("MARK-")) return;
      const markText = phone === null ? `MARK-silent-${seat}` : `MARK-request-${phone}`;
      const ownOpinion = new RegExp(`MARK-opinion-${phone ?? "none"}[\\w-]*`, "g");
      const [mark] = /MARK-[\w-]*/.exec(text.replaceAll(markText, "").replace(ownOpinion, "")) ?? [];
      if (mark !== undefined) history.saw("private", name, `a frame holds ${mark}`);
    };
    const screen = {
      name,
      hearing,
      seat,
      nodes: system.nodes,
      cookie,
      history,
      by: new Chance(by.below(2 ** 31)),
    };
    return new SimulatedScreen({ ...screen, ...(CROWD.test(seat) ? { frame } : {}) }, node);
  }

  /** One press of anybody, as the state suggests; `ending`: those that end the hearing too. Gives who pressed. */
  press(ending: boolean): SimulatedScreen | null {
    const { by, known } = this.#parts;
    const { actor, input } = randomAct(by, known(), true);
    if (ENDS.has(input.type) && !ending) return null;
    const seat = this.#seatFor(actor);
    const screen = this.screens.find((screen) => screen.seat === seat);
    if (!screen || screen.pending.size >= MOST_PENDING) return null;
    if (input.type === "AddEvidence") {
      this.sending++;
      void this.uploads.send(screen, this.#made++).then((file) => {
        if (file !== null) this.#give(screen, { ...input, attached: [file] });
        this.sending--;
      });
      return screen;
    }
    this.#give(screen, input);
    return screen;
  }

  #give(screen: SimulatedScreen, input: CommandInput): void {
    const { seat } = screen;
    screen.send(
      marked(input, seat, this.#made),
      `${PRESSED}${this.#made++}-${randomBytes(9).toString("hex")}`,
    );
  }

  type(): void {
    const { by, phase } = this.#parts;
    if (phase !== "live") return;
    this.typists[by.below(this.typists.length)]?.type();
  }

  close(): void {
    for (const screen of this.screens) screen.close();
  }

  /** The generator knows three phones and all units; here is another number of the ones, and fewer of the others. */
  #seatFor(actor: SeatName): SeatName {
    const { by } = this.#parts;
    if (phoneOf(actor) !== null) return by.pick(this.#phones, "hall");
    if (actor.startsWith("unit.W") || this.screens.some(({ seat }) => seat === actor)) return actor;
    if (actor.startsWith("unit.")) return by.once(2) ? unitSeat("U02") : unitSeat("U07");
    return actor;
  }
}

/** The same with marks in what is nobody else's business. */
function marked(input: CommandInput, seat: SeatName, n: number): CommandInput {
  switch (input.type) {
    case "RegisterOpinion":
    case "ChangeOpinion":
      return input.content === ""
        ? input
        : { ...input, content: `MARK-opinion-${phoneOf(seat) ?? seat}-${n} ${input.content}` };
    case "SendNote":
      return { ...input, text: `MARK-silent-${seat}` };
    case "DirectCase":
      return input.text === "" ? input : { ...input, text: `MARK-directed-${seat}` };
    case "SendBackSection":
    case "EscalateCase":
      return { ...input, why: `MARK-office-${seat}` };
    case "AddWalkIn":
      return { ...input, content: "MARK-walkIn" };
    case "AskToSpeak":
      return { ...input, content: `MARK-request-${phoneOf(seat)}` };
    default:
      return input;
  }
}
