/** The checker: judges the whole history of a run against the log, the screens, the nodes' journals, the minutes. Pure. */
import { actorInLog } from "../../../server/rulebook/decide.ts";
import { fingerprintOf } from "../../../server/shell/path/handleCommand.ts";
import { entryHash } from "../../../server/storage/codec.ts";
import { AGREED } from "../../../server/storage/log.ts";
import { checkMinutes } from "./checkMinutes.ts";
import { checkPrefixes, checkScreens } from "./checkViews.ts";
import type { Breach, Check, Evidence } from "./evidence.ts";
import type { Line } from "./history.ts";
import { TIME_SLACK } from "./screen.ts";

/** as many breaches of one kind are told */
const TOLD = 5;

export function check(evidence: Evidence): Breach[] {
  const linesOf = byId(evidence.lines);
  const breaches = [
    ...checkCommands(evidence, linesOf),
    ...checkLog(evidence),
    ...checkRealTime(evidence, linesOf),
    ...checkStamps(evidence, linesOf),
    ...checkFolded(evidence),
    ...checkSealed(evidence),
    ...checkMinutes(evidence),
    ...evidence.sights.map(
      ({ check: name, client, text }): Breach => ({
        check: name as Check,
        text: `${client}: ${text}`,
        lines: [],
      }),
    ),
    ...evidence.complaints.map((text): Breach => ({ check: "nodes", text, lines: [] })),
  ];
  const counts = new Map<Check, number>();
  return breaches.filter((breach) => {
    const count = (counts.get(breach.check) ?? 0) + 1;
    counts.set(breach.check, count);
    return count <= TOLD;
  });
}

/** Checks 5 to 7 and 9. A log that cannot be folded is itself wrong. */
function checkFolded(evidence: Evidence): Breach[] {
  try {
    return [...checkScreens(evidence), ...checkPrefixes(evidence)];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [{ check: "order", text: `the log cannot be folded: ${why}`, lines: [] }];
  }
}

/** A registration's words bear a mark of their own. */
const MARKS = /MARK-opinion-[\w.-]+/g;
const marksIn = (event: unknown): readonly string[] => JSON.stringify(event).match(MARKS) ?? [];

/** What was registered stands in the vault; its words come into the log with their acceptance, and in no event before it. */
function checkSealed({ entries, journals }: Evidence): Breach[] {
  const tellEntries = (stored: Evidence["entries"]) => {
    const accepted = new Set<string>();
    return stored.flatMap(({ v, events }) =>
      events.flatMap((event): Breach[] => {
        const marks = marksIn(event);
        if (event.type === "OpinionAccepted") for (const mark of marks) accepted.add(mark);
        const text = `${event.type} of version ${v} holds a registration's words`;
        return marks.every((mark) => accepted.has(mark)) ? [] : [{ check: "sealed", text, lines: [] }];
      }),
    );
  };
  return [...tellEntries(entries), ...journals.flatMap(tellEntries)];
}

function byId(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  const found = new Map<string, Line[]>();
  for (const line of lines) {
    if (!("id" in line)) continue;
    const foundOnLine = found.get(line.id) ?? [];
    foundOnLine.push(line);
    found.set(line.id, foundOnLine);
  }
  return found;
}

/** Checks 1 to 3, and 11: what became of each command, by its screen and by the log. */
function checkCommands(evidence: Evidence, linesOf: ReadonlyMap<string, readonly Line[]>): Breach[] {
  const breaches: Breach[] = [];
  const versions = new Map<string, number[]>();
  for (const { commandId, v } of evidence.entries)
    versions.set(commandId, [...(versions.get(commandId) ?? []), v]);
  for (const [id, { seat, envelope }] of evidence.given) {
    const lines = linesOf.get(id) ?? [];
    const what = `${envelope.command.type} of ${seat} (${id})`;
    const say = (name: Check, text: string) => breaches.push({ check: name, text: `${what} ${text}`, lines });
    const at = versions.get(id) ?? [];
    if (at.length > 1) say("twice", `is in the log at ${at.join(" and ")}`);
    const answers = lines.filter((line) => line.kind === "ok" || line.kind === "fail");
    if (answers.length === 0 && lines.length > 0) say("settled", "was never settled");
    for (const answer of answers) {
      if (answer.kind === "fail" && at.length > 0)
        say("refused", `was refused (${answer.code}), and is in the log at ${at.join(", ")}`);
      if (answer.kind !== "ok") continue;
      const version = answer.version ?? at[0] ?? 0;
      const entry = evidence.entries[version - 1];
      if (!at.includes(version))
        say("lost", `was acknowledged at ${version}, where ${entry?.commandId ?? "nothing"} is`);
      else if (
        entry?.fingerprint !== fingerprintOf(seat, envelope) ||
        entry.actor !== actorInLog(envelope.command.type, seat)
      )
        say("lost", `is in the log as another command at ${version}`);
    }
  }
  for (const { commandId, v } of evidence.entries) {
    if (evidence.given.has(commandId) || /^(create-|clock:|sample-)/.test(commandId)) continue;
    breaches.push({ check: "refused", text: `nobody asked for ${commandId} at version ${v}`, lines: [] });
  }
  const left = evidence.screens.filter((screen) => screen.pending.length > 0);
  for (const { name, pending } of left)
    breaches.push({ check: "settled", text: `${name} still waits for ${pending.join(", ")}`, lines: [] });
  return breaches;
}

/** Check 4: gaps, the chain, and the copies that the nodes kept. */
function checkLog({ entries, journals }: Evidence): Breach[] {
  const breaches: Breach[] = [];
  const say = (text: string) => breaches.push({ check: "order", text, lines: [] });
  let prev = "";
  for (const [i, entry] of entries.entries()) {
    if (entry.v !== i + 1) say(`the log has ${entry.v} where ${i + 1} belongs`);
    if (entry.prev !== prev) say(`the chain is broken at ${entry.v}`);
    if (entry.at < (entries[i - 1]?.at ?? Number.NEGATIVE_INFINITY)) say(`time goes back at ${entry.v}`);
    prev = entryHash(entry);
  }
  for (const [node, journal] of journals.entries()) {
    const wrong = journal.findIndex((journalEntry, i) => {
      const entry = entries[i];
      return entry !== undefined && entryHash(journalEntry) !== entryHash(entry);
    });
    if (wrong >= 0) say(`node ${node} kept another entry than the log's at ${wrong + 1}`);
    if (journal.length !== entries.length)
      say(`node ${node} kept ${journal.length} entries, the log has ${entries.length}`);
  }
  return breaches;
}

/** Check 8: the log's order is that of what was acknowledged before another was sent. */
function checkRealTime(
  { lines, entries }: Evidence,
  linesOf: ReadonlyMap<string, readonly Line[]>,
): Breach[] {
  const breaches: Breach[] = [];
  const logged = new Map(entries.map(({ commandId, v }) => [commandId, v]));
  let newest = { version: 0, id: "" };
  const before = new Map<string, typeof newest>();
  for (const line of lines) {
    if (line.kind === "invoke" && !before.has(line.id)) before.set(line.id, newest);
    if (line.kind !== "ok") continue;
    const version = line.version ?? logged.get(line.id);
    // lost: check 1 says so
    if (version === undefined) continue;
    const earlier = before.get(line.id);
    if (earlier && version <= earlier.version)
      breaches.push({
        check: "realTime",
        text: `${line.id} is at ${version}, though ${earlier.version} was acknowledged before it was sent`,
        lines: [...(linesOf.get(earlier.id) ?? []), ...(linesOf.get(line.id) ?? [])],
      });
    if (version > newest.version) newest = { version, id: line.id };
  }
  return breaches;
}

/**
 * Its time is the hearing's own: it cannot lie outside the time from the sending to the answer. Where the storage's clock
 * was set, the hearing's time goes on by what nodes have seen of it.
 */
function checkStamps(evidence: Evidence, linesOf: ReadonlyMap<string, readonly Line[]>): Breach[] {
  const breaches: Breach[] = [];
  const set = evidence.entries[0]?.events.find((event) => event.type === "ClockSet") as
    | { clock: { hearingAt: number; redisAt: number } }
    | undefined;
  if (!set) return breaches;
  // a node may take the storage's time for so much more or less
  let slack = AGREED;
  for (const entry of evidence.entries) {
    if (entry.actor === "clock") slack = TIME_SLACK;
    const lines = linesOf.get(entry.commandId) ?? [];
    const sent = lines.find((line) => line.kind === "invoke");
    const done = lines.find((line) => line.kind === "ok");
    if (!sent || !done) continue;
    const real = entry.at - set.clock.hearingAt + set.clock.redisAt;
    if (real < sent.real - slack || real > done.real + slack)
      breaches.push({
        check: "stamps",
        text: `${entry.v} bears a time ${real < sent.real ? `${sent.real - real} ms before its sending` : `${real - done.real} ms after its acknowledgement`}`,
        lines,
      });
  }
  return breaches;
}
