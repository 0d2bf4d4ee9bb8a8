/** What a run did to the system, what became of the commands, how soon all was well again, and what is wrong. */
import { type Breach, CHECKS } from "./evidence.ts";
import type { Outcome } from "./play.ts";

interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export interface Report {
  readonly seconds: number;
  readonly rounds: number;
  readonly nodes: number;
  readonly seeds: readonly number[];
  readonly faults: Readonly<Record<string, number>>;
  readonly commands: {
    readonly given: number;
    readonly sendings: number;
    readonly acknowledged: number;
    readonly unknown: number;
    readonly refused: Readonly<Record<string, number>>;
  };
  readonly entries: number;
  readonly letters: { readonly typed: number; readonly saved: number; readonly updates: number };
  /** ms: from a screen's loss of its line to its next one, by the fault that was struck last */
  readonly back: Readonly<Record<string, Spread>>;
  /** ms: from a fault's end to the next acknowledgement, anybody's */
  readonly served: Readonly<Record<string, Spread>>;
  /** ms: from the naming of another master to the next acknowledgement */
  readonly promoted: Readonly<Record<string, Spread>>;
  /** ms: the longest time without an acknowledgement while another master took over */
  readonly stopped: Readonly<Record<string, Spread>>;
  /** ms: from the first write that Redis did not take to red; of a small disk alone */
  readonly red: Spread | null;
  /** how often nothing was taken for so long that all had to be red */
  readonly silences: number;
  /** ms: from the healing to every screen right and every command settled */
  readonly quiet: Spread | null;
  readonly breaches: readonly (Breach & { readonly seed: number })[];
}

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) };
}

const longestGap = (times: readonly number[]): number =>
  Math.max(0, ...times.slice(1).map((time, i) => time - (times[i] ?? time)));

class Tally<T> {
  readonly #rows = new Map<string, T[]>();

  add(name: string, value: T): void {
    this.#rows.set(name, [...(this.#rows.get(name) ?? []), value]);
  }

  map<R>(by: (values: readonly T[]) => R): Record<string, R> {
    return Object.fromEntries([...this.#rows].sort().map(([name, values]) => [name, by(values)]));
  }
}

/** How soon all was well again, and what was refused. */
class Tallies {
  readonly faults = new Tally<number>();
  readonly refused = new Tally<number>();
  readonly back = new Tally<number>();
  readonly served = new Tally<number>();
  readonly promoted = new Tally<number>();
  readonly stopped = new Tally<number>();

  add({ evidence: { lines }, struck }: Outcome): void {
    const acks = lines.flatMap((line) => (line.kind === "ok" ? [line.real] : []));
    for (const { kind, from, to, promoted: at } of struck) {
      this.faults.add(kind, 1);
      const again = at !== null && acks.find((ack) => ack >= at);
      if (at !== null && again) {
        this.promoted.add(kind, again - at);
        this.stopped.add(kind, longestGap([from, ...acks.filter((ack) => ack > from && ack <= again)]));
      }
      const next = acks.find((ack) => ack >= to);
      if (next) this.served.add(kind, next - to);
    }
    const gone = new Map<string, number>();
    for (const line of lines) {
      if (line.kind === "fail") this.refused.add(line.code, 1);
      if (line.kind === "gone") gone.set(line.client, line.real);
      const from = gone.get(line.client);
      if (line.kind !== "back" || from === undefined) continue;
      gone.delete(line.client);
      this.back.add(struck.findLast((strike) => strike.from <= from)?.kind ?? "none", line.real - from);
    }
  }
}

export function reportOf(outcomes: readonly Outcome[]): Report {
  const tallies = new Tallies();
  for (const outcome of outcomes) tallies.add(outcome);
  const lines = outcomes.flatMap((outcome) => outcome.evidence.lines);
  const count = (kind: string) => lines.filter((line) => line.kind === kind).length;
  const sum = (of: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const marks = outcomes.flatMap((outcome) => outcome.evidence.typists.flatMap((typist) => typist.marks));
  const quiet = outcomes.flatMap(({ quietAfter }) => (quietAfter === null ? [] : [quietAfter]));
  const reds = outcomes.flatMap(({ watched }) => watched?.reds ?? []);
  return {
    seconds: sum((outcome) => outcome.setting.seconds),
    rounds: outcomes.length,
    nodes: outcomes[0]?.setting.nodes ?? 0,
    seeds: outcomes.map((outcome) => outcome.setting.seed),
    faults: tallies.faults.map((all) => all.length),
    commands: {
      given: sum((outcome) => outcome.evidence.given.size),
      sendings: count("invoke"),
      acknowledged: count("ok"),
      unknown: count("info"),
      refused: tallies.refused.map((all) => all.length),
    },
    entries: sum((outcome) => outcome.evidence.entries.length),
    letters: {
      typed: marks.length,
      saved: marks.filter((mark) => mark.saved).length,
      updates: sum((outcome) => outcome.evidence.updates.length),
    },
    back: tallies.back.map(spread),
    served: tallies.served.map(spread),
    promoted: tallies.promoted.map(spread),
    stopped: tallies.stopped.map(spread),
    red: reds.length > 0 ? spread(reds) : null,
    silences: sum((outcome) => outcome.watched?.silences ?? 0),
    quiet: quiet.length > 0 ? spread(quiet) : null,
    breaches: outcomes.flatMap((outcome) =>
      outcome.breaches.map((breach) => ({ ...breach, seed: outcome.setting.seed })),
    ),
  };
}

function table(title: string, rows: Readonly<Record<string, Spread>>): string[] {
  const lines = Object.entries(rows).map(
    ([name, { count, p50, p99, max }]) =>
      `  ${name.padEnd(32)} ${String(count).padStart(5)}   p50 ${p50}  p99 ${p99}  max ${max}`,
  );
  return lines.length === 0 ? [] : [title, ...lines];
}

/** For people; `--json` prints the report as it is. */
export function told(report: Report): string {
  const { commands, letters, breaches } = report;
  const refused = Object.entries(commands.refused).map(([code, times]) => `${code} ${times}`);
  return [
    `${report.rounds} rounds, ${report.seconds} s, ${report.nodes} nodes, seeds ${report.seeds.join(" ")}`,
    "",
    "Done to the system",
    ...Object.entries(report.faults).map(
      ([name, times]) => `  ${name.padEnd(32)} ${String(times).padStart(5)}`,
    ),
    "",
    `Commands: ${commands.given} given, ${commands.sendings} sendings, ${commands.acknowledged} acknowledged, ${commands.unknown} times unknown`,
    `  refused: ${refused.join(", ") || "none"}`,
    `Log: ${report.entries} entries. Minutes: ${letters.typed} words typed, ${letters.saved} saved, ${letters.updates} updates`,
    "",
    ...table("A screen's line lost to the next one (ms), by the fault before", report.back),
    ...table("A fault's end to the next acknowledgement (ms)", report.served),
    ...table("Another master named to the next acknowledgement (ms)", report.promoted),
    ...table("Longest time without an acknowledgement while it took over (ms)", report.stopped),
    ...(report.red
      ? table(`First write not taken to red (ms); red had to be ${report.silences} times`, { "": report.red })
      : []),
    ...(report.quiet ? table("All healed to all right and settled (ms)", { "": report.quiet }) : []),
    "",
    breaches.length === 0 ? "Nothing is wrong." : `${breaches.length} BREACHES`,
    ...breaches.flatMap(({ check, text, lines, seed }) => [
      `  seed ${seed}, ${check}: ${text}`,
      `    must be: ${CHECKS[check]}`,
      ...lines.map((line) => `    ${JSON.stringify(line)}`),
    ]),
  ].join("\n");
}
