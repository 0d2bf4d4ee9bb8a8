/** The node's figures in Prometheus' text (docs/operation.md tells what each means); labels are kinds and hearings' ids. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { CommandResult } from "../../../shared/wire/protocol.ts";
import type { StatusPort, TurnedAway, WebFigures } from "../ports.ts";

/** seconds: an append takes about half a millisecond on a good disk, a writer gives up after two seconds */
const BUCKETS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];
/** seconds: a page of the minutes takes a moment to be drawn */
const DRAWING = [0.01, 0.05, 0.1, 0.5, 1, 2, 5, 10, 30];

export class Metrics implements WebFigures {
  readonly registry = new Registry();
  readonly #commands: Counter<"type" | "result">;
  readonly #refusals: Counter<"code">;
  readonly #answered: Histogram;
  readonly #durable: Histogram;
  readonly #written: Histogram<"stream" | "result">;
  readonly #lines: Counter<"line">;
  readonly #turnedAway: Counter<"why">;
  readonly #documents: Histogram<"file">;

  /** `node`: its number among those of this machine; the label keeps their figures apart. */
  constructor(node = 1) {
    this.registry.setDefaultLabels({ node: String(node) });
    const registers = [this.registry];
    // memory, garbage collection, open files, and the event loop's delay since the last scrape
    collectDefaultMetrics({ register: this.registry, eventLoopMonitoringPrecision: 10 });
    this.#commands = new Counter({
      name: "hearing_commands_total",
      help: "Commands answered, by type and result: done, refused, unknown",
      labelNames: ["type", "result"],
      registers,
    });
    this.#refusals = new Counter({
      name: "hearing_refusals_total",
      help: "Refusals of commands, by code",
      labelNames: ["code"],
      registers,
    });
    this.#durable = new Histogram({
      name: "hearing_command_durable_seconds",
      help: "From a command's coming in to its entry's being durable",
      buckets: BUCKETS,
      registers,
    });
    this.#answered = new Histogram({
      name: "hearing_command_answered_seconds",
      help: "From a command's coming in to its answer, every screen of this node being told before",
      buckets: BUCKETS,
      registers,
    });
    this.#written = new Histogram({
      name: "hearing_append_seconds",
      help: "One write into Redis, durable before it returns, by stream (log, minutes) and result",
      labelNames: ["stream", "result"],
      buckets: BUCKETS,
      registers,
    });
    this.#lines = new Counter({
      name: "hearing_log_lines_total",
      help: "Lines for the operator's log, those left out too",
      labelNames: ["line"],
      registers,
    });
    this.#turnedAway = new Counter({
      name: "hearing_turned_away_total",
      help: "What was turned away so that others are served, by reason",
      labelNames: ["why"],
      registers,
    });
    this.#documents = new Histogram({
      name: "hearing_document_seconds",
      help: "Documents given out, by file; one that was just drawn is not drawn again",
      labelNames: ["file"],
      buckets: DRAWING,
      registers,
    });
  }

  answered(type: string, result: CommandResult, ms: number): void {
    this.#commands.inc({ type, result: result.kind });
    if (result.kind === "refused") this.#refusals.inc({ code: result.refusal.code });
    this.#answered.observe(ms / 1000);
  }

  durable(ms: number): void {
    this.#durable.observe(ms / 1000);
  }

  written(stream: "log" | "minutes", result: string, ms: number): void {
    this.#written.observe({ stream, result }, ms / 1000);
  }

  lined(line: string): void {
    this.#lines.inc({ line });
  }

  turnedAway(why: TurnedAway): void {
    this.#turnedAway.inc({ why });
  }

  gaveDocument(file: string, ms: number): void {
    this.#documents.observe({ file }, ms / 1000);
  }

  /** Figures that are looked up at each scrape. */
  watch(status: StatusPort): void {
    this.#gauge("hearing_ready", "1: this node may be sent screens (/readyz)", [], () => [
      [{}, status.troubles().length === 0 ? 1 : 0],
    ]);
    this.#gauge("hearing_set_aside", "Hearings that cannot be served, though others are", ["hearing"], () =>
      status.setAside().map((hearing) => [{ hearing }, 1]),
    );
    this.#gauge("hearing_trouble", "What keeps this node from serving", ["word"], () =>
      status.troubles().map((word) => [{ word }, 1]),
    );
    this.#gauge("hearing_following", "1: the follower of the log is answered", [], () => [
      [{}, status.following() ? 1 : 0],
    ]);
    this.#gauge("hearing_screens", "Connected screens of this node, by role", ["role"], () =>
      Object.entries(status.screens()).map(([role, count]) => [{ role }, count]),
    );
    this.#gauge("hearing_log_version", "Version of each hearing's log on this node", ["hearing"], () =>
      status.lengths().map(({ hearing, version }) => [{ hearing }, version]),
    );
    this.#gauge("hearing_minutes_updates", "Updates of each hearing's minutes here", ["hearing"], () =>
      status.lengths().map(({ hearing, minutes }) => [{ hearing }, minutes]),
    );
  }

  #gauge(
    name: string,
    help: string,
    labelNames: string[],
    rows: () => readonly [labels: Record<string, string>, value: number][],
  ): void {
    new Gauge({
      name,
      help,
      labelNames,
      registers: [this.registry],
      collect() {
        this.reset();
        for (const [labels, value] of rows()) this.set(labels, value);
      },
    });
  }
}
