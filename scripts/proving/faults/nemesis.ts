/** The nemesis: carries out a plan of faults on a cluster or an installation. */
import { setTimeout as pause } from "node:timers/promises";
import type { Cluster } from "./cluster.ts";
import { type GroupFault, strikeGroup } from "./failover.ts";
import type { FaultyProxy, LinkFault } from "./faultyProxy.ts";
import type { History } from "./history.ts";
import { Installation } from "./installation.ts";
import type { InstallationFault } from "./installationFaults.ts";
import type { Edge, Fault, Planned } from "./plan.ts";
import { isRefusal, type RefusalFault, refuseWrites } from "./refusals.ts";

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
