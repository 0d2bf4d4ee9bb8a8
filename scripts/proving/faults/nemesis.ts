/** The nemesis: a plan of faults from a seed, and its execution on a cluster. The same seed makes the same plan. */
import { setTimeout as pause } from "node:timers/promises";
import type { Chance } from "../chance.ts";
import type { Cluster } from "./cluster.ts";
import { GROUP_KINDS, type GroupFault, strikeGroup } from "./failover.ts";
import type { FaultyProxy, LinkFault } from "./faultyProxy.ts";
import type { History } from "./history.ts";
import { COMMANDS, INSTALLATION_KINDS, Installation, type InstallationFault } from "./installation.ts";
import { isRefusal, REFUSAL_KINDS, type RefusalFault, refuseWrites } from "./refusals.ts";

const LINK_KINDS = [
  "cut",
  "cutRequest",
  "cutReply",
  "loseRequest",
  "hold",
  "swallow",
  "refuse",
  "slow",
  "trickle",
] as const;
type LinkKind = (typeof LINK_KINDS)[number];

export type Fault =
  | { readonly kind: "node killed"; readonly node: number; readonly ms: number }
  | { readonly kind: "node frozen"; readonly node: number; readonly ms: number }
  | { readonly kind: "Redis killed"; readonly ms: number }
  | { readonly kind: "Redis frozen"; readonly ms: number }
  | { readonly kind: "Redis disk full"; readonly ms: number; readonly bytes: number }
  | GroupFault
  | InstallationFault
  | RefusalFault
  | { readonly kind: "Redis clock"; readonly ahead: number }
  | { readonly kind: "node clock"; readonly node: number; readonly ahead: number }
  | {
      readonly kind: `${"screens" | "Redis"} link ${LinkKind}`;
      readonly link: LinkKind;
      readonly side: "screens" | "Redis";
      readonly node: number;
      readonly ms: number;
      /** every link, or those of an odd or even number */
      readonly half: 0 | 1 | null;
    };

export interface Planned {
  /** ms after the beginning */
  readonly at: number;
  readonly fault: Fault;
}

/** Runs of a kind: which faults are drawn. */
export const MIXES = {
  all: [
    "node killed",
    "node frozen",
    "Redis killed",
    "Redis frozen",
    "Redis disk full",
    "screens",
    "screens",
    "Redis",
    "Redis",
  ],
  nodes: ["node killed"],
  redis: ["Redis killed"],
  pauses: ["node frozen", "Redis frozen"],
  links: ["screens", "Redis"],
  failover: GROUP_KINDS,
  /** Redis answers and takes no writes */
  refusals: REFUSAL_KINDS,
  /** one installation with its own Redis on a small disk */
  disk: INSTALLATION_KINDS,
  clocks: ["Redis clock", "Redis clock", "Redis clock", "node clock", "Redis", "Redis frozen"],
  /** not planned: each press meets the next of EDGES (play.ts) */
  edges: [],
  none: [],
} as const;
export type Mix = keyof typeof MIXES;

/** what a clock is set to: ms ahead of the machine's */
const AHEAD = [300_000, -300_000, 3_600_000, -3_600_000, 0] as const;

export interface Edge {
  readonly side: "screens" | "Redis";
  readonly link: LinkKind;
}
/** Every edge of a message: before it arrives, after, and before its answer; on both links. */
export const EDGES: readonly Edge[] = (["screens", "Redis"] as const).flatMap((side) =>
  (["loseRequest", "cutRequest", "cutReply"] as const).map((link) => ({ side, link })),
);

const between = (by: Chance, least: number, most: number) => least + by.below(most - least + 1);

type Kind = (typeof MIXES)["all" | "clocks" | "failover" | "disk" | "refusals"][number];

function draw(by: Chance, kind: Kind, nodes: number): Fault {
  const node = by.below(nodes);
  switch (kind) {
    case "node killed":
      return { kind, node, ms: between(by, 100, 2_000) };
    case "node frozen":
      return { kind, node, ms: between(by, 1_000, 8_000) };
    case "Redis killed":
      return { kind, ms: between(by, 0, 1_500) };
    case "Redis frozen":
      return { kind, ms: between(by, 1_000, 6_000) };
    case "Redis clock":
      return { kind, ahead: by.pick(AHEAD, 0) };
    case "node clock":
      return { kind, node, ahead: by.pick(AHEAD, 0) };
    case "Redis disk full":
      return { kind, ms: between(by, 500, 1_500), bytes: between(by, 50, 3_000) };
    case "Redis memory full":
    case "Redis without its replicas":
    case "Redis a replica":
    case "Redis right taken":
      return { kind, ms: between(by, 500, 6_000) };
    case "screens":
    case "Redis": {
      const link = by.pick(LINK_KINDS, "cut");
      const ms = between(by, 500, 5_000);
      const half = by.once(3) ? null : by.once(2) ? 0 : 1;
      return { kind: `${kind} link ${link}`, link, side: kind, node, ms, half };
    }
    case "disk filled":
      // one in four is long enough for all to be red; to the last byte, or but for a torn entry
      return {
        kind,
        ms: by.once(4) ? between(by, 4_000, 6_000) : between(by, 100, 1_500),
        spare: by.once(2) ? 0 : between(by, 1, 5_000),
      };
    case "own Redis killed":
    case "second start":
      return { kind };
    case "server killed":
      return { kind, ms: between(by, 0, 1_500) };
    case "one of its nodes killed":
      return { kind, nth: by.below(64) };
    case "command beside":
      return { kind, command: by.pick(COMMANDS, "list") };
    default:
      // at once: an old master is back before everybody is told of the new one
      return { kind, ms: by.once(2) ? 0 : between(by, 500, 4_000) };
  }
}

/** `every`: ms from one fault to the next, at most; half of it at least. The last ones are over before the end. */
export function planOf(by: Chance, mix: Mix, span: number, nodes: number, every: number): Planned[] {
  const kinds = MIXES[mix];
  const plan: Planned[] = [];
  if (kinds.length === 0) return plan;
  let at = between(by, 500, 1_500);
  while (at < span - 1_000) {
    plan.push({ at, fault: draw(by, by.pick(kinds, kinds[0]), nodes) });
    at += between(by, every / 2, every);
  }
  return plan;
}

export interface Struck {
  readonly kind: Fault["kind"];
  /** lines of the history: real ms */
  readonly from: number;
  to: number;
  /** when another master was named; null: none was */
  promoted: number | null;
}

/** What a fault holds. */
function targetOf(fault: Fault): string {
  if ("side" in fault) return `${fault.side} ${fault.node}`;
  if ("ahead" in fault) return "clocks";
  if (fault.kind === "disk filled" || fault.kind === "server killed") return fault.kind;
  if (fault.kind === "second start" || fault.kind === "command beside") return "another process";
  return "node" in fault ? `node ${fault.node}` : "Redis";
}

export class Nemesis {
  readonly struck: Struck[] = [];
  /** what a fault holds: another one waits for its next chance */
  readonly #busy = new Set<string>();
  readonly #system: Cluster | Installation;
  readonly #history: History;
  readonly #running = new Set<Promise<void>>();
  readonly #healing = new AbortController();

  constructor(system: Cluster | Installation, history: History) {
    this.#system = system;
    this.#history = history;
  }

  /** Strikes as planned; what it would strike may still be struck: then it is left out. */
  async run(plan: readonly Planned[]): Promise<void> {
    const from = performance.now();
    for (const { at, fault } of plan) {
      await this.#wait(from + at - performance.now());
      if (this.#healing.signal.aborted) return;
      const target = targetOf(fault);
      if (this.#busy.has(target)) continue;
      this.#busy.add(target);
      const running = this.#strike(fault, target).finally(() => {
        this.#busy.delete(target);
        this.#running.delete(running);
      });
      this.#running.add(running);
    }
  }

  /** Strikes the links of every node on one side at once; resolves when they pass again. */
  async everywhere({ side, link }: Edge, ms: number): Promise<void> {
    const kind = `${side} link ${link}` as const;
    await Promise.all(
      this.#system.nodes.map(({ index }) =>
        this.#strike({ kind, link, side, node: index, ms, half: null }, `${side} ${index}`),
      ),
    );
  }

  /** Ends every fault, and resolves when all is up again. */
  async heal(): Promise<void> {
    this.#healing.abort();
    await Promise.all(this.#running);
    if (this.#system instanceof Installation) return this.#system.heal();
    const { nodes } = this.#system;
    await this.#system.startRedis();
    await Promise.all(nodes.map((node) => node.start()));
  }

  async #strike(fault: Fault, on: string): Promise<void> {
    const struck: Struck = { kind: fault.kind, from: Date.now(), to: Date.now(), promoted: null };
    this.struck.push(struck);
    this.#history.tell("nemesis", { kind: "fault", what: fault.kind, on });
    if (this.#system instanceof Installation) await this.#onInstallation(this.#system, fault);
    else
      await this.#inflict(this.#system, fault, () => {
        struck.promoted = Date.now();
      });
    struck.to = Date.now();
    this.#history.tell("nemesis", { kind: "healed", what: fault.kind, on });
  }

  async #onInstallation(installation: Installation, fault: Fault): Promise<void> {
    const harms = fault.kind !== "second start" && fault.kind !== "command beside";
    if (harms) installation.harmed();
    await installation.strike(
      fault as InstallationFault,
      (ms) => this.#wait(ms),
      (text) => this.#history.saw("owner", fault.kind, text),
    );
    if (harms) installation.harmed();
  }

  async #inflict(cluster: Cluster, fault: Fault, promoted: () => void): Promise<void> {
    const { redis, group, nodes } = cluster;
    const node = "node" in fault ? nodes[fault.node] : undefined;
    if ("side" in fault)
      return node && this.#link(fault, fault.side === "Redis" ? node.redisLink : node.screenLink);
    const stricken = node ?? redis;
    if (isRefusal(fault.kind)) return refuseWrites(redis, fault as RefusalFault, (ms) => this.#wait(ms));
    switch (fault.kind) {
      case "node killed":
      case "Redis killed":
        await stricken.kill();
        await this.#wait(fault.ms);
        return stricken.start();
      case "node frozen":
      case "Redis frozen":
        stricken.freeze();
        await this.#wait(fault.ms);
        return stricken.thaw();
      case "node clock":
      case "Redis clock":
        // it stays as it is set
        return stricken.clock?.set(fault.ahead);
      case "Redis disk full":
        await redis.fillDisk(fault.bytes);
        await this.#untilDead(redis, fault.ms);
        // room again: a new process has no limit
        await redis.kill();
        return redis.start();
      default:
        if (group) await strikeGroup(group, fault as GroupFault, (ms) => this.#wait(ms), promoted);
    }
  }

  async #link(fault: Extract<Fault, { side: string }>, proxy: FaultyProxy): Promise<void> {
    const { half, link } = fault;
    proxy.meets = half === null ? () => true : (nth) => nth % 2 === half;
    if (link === "slow") proxy.delay = 300;
    else if (link === "trickle") proxy.trickle = true;
    else if (link === "cut") proxy.cut();
    else proxy.mode = link satisfies LinkFault;
    if (link === "refuse") proxy.cut();
    if (link !== "cut") await this.#wait(fault.ms);
    proxy.mode = "pass";
    proxy.delay = 0;
    proxy.trickle = false;
    // what was swallowed is lost: such a line must not live on
    if (link === "swallow") proxy.cut();
    proxy.meets = () => true;
  }

  async #untilDead(redis: Cluster["redis"], ms: number): Promise<void> {
    const end = performance.now() + ms;
    while (redis.up && performance.now() < end) await this.#wait(20);
  }

  async #wait(ms: number): Promise<void> {
    if (ms > 0) await pause(ms, undefined, { signal: this.#healing.signal }).catch(() => undefined);
  }
}
