/**
 * Pairs of hearings that differ in private fields alone, under the same random presses (run R15): whatever is said,
 * noted, prepared or complained of in one and not in the other, the public views are the same bytes after every press.
 * Between units another thing is private: the words of each matter that does not concern the one that looks.
 */
import { expect } from "vitest";
import { Chance } from "../../scripts/proving/chance.ts";
import { randomAct } from "../../scripts/proving/randomCommands.ts";
import { readHearing } from "../../server/intake/readHearing.ts";
import type { HearingState, Opinion } from "../../server/rulebook/frame/state.ts";
import { concerned, isMatter, lastAnswer, preparedBy } from "../../server/rulebook/live/units/facts.ts";
import { departmentView } from "../../server/views/live/department.ts";
import { ownPart } from "../../server/views/live/phone.ts";
import { type People, Register } from "../../server/views/people.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { type Audience, phoneSeat, SEATS, type SeatName } from "../../shared/terms/seats.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { Spec } from "./hearingSpec.ts";

const PUBLIC: readonly Audience[] = [
  ...[SEATS.hall, SEATS.hall2, SEATS.lectern, SEATS.police],
  { role: "delegate" },
];
/** the phone whose requests differ; the others are told nothing of it */
const PHONE = "p0";
const OTHERS = ["p1", "p2"];
const sample = readHearing("sample");

/** Short, long, of another script, like code, like a number: whatever could change a length, an order or a comparison. */
const TEXTS = [
  ..."aAzZ0~",
  "0900 000 001",
  "Zzz",
  "Ừ",
  "Đơn tố cáo ông Nguyễn Văn Đá về đất đai",
  'x","role":"chair',
  "<b>&amp;</b>",
  "한국어",
  "khiếu nại ".repeat(10).trim(),
];
/** What one side says in a private field; never what the other does. */
type Say = () => string;
const saying = (by: Chance, side: number): Say => {
  let n = 0;
  return () => `${by.pick(TEXTS, "")}${side}${by.once(3) ? by.below(1_000) : n++}`;
};
/** Where a text may be empty, it sometimes is. */
const orNothing = (by: Chance, say: Say): string => (by.once(4) ? "" : say());

interface Side {
  readonly spec: Spec;
  readonly people: People;
  readonly say: Say;
}

/** What both of a pair have alike. */
type Prepared = typeof sample.prepared;

/** The sample with wards and restricted matters by chance, so that each way to be closed comes up. */
function closedByChance(by: Chance): Prepared {
  const wards = sample.prepared.plan.units.filter((unit) => unit.group === "ward").map((unit) => unit.id);
  const opinions = sample.prepared.opinions.map((opinion) => ({
    ...opinion,
    restricted: by.once(4),
    wards: by.once(2) ? [by.pick(wards, ""), by.pick(wards, "")] : opinion.wards,
  }));
  return { ...sample.prepared, opinions };
}

function sideOf(by: Chance, side: number, alike: Prepared = sample.prepared, titles = false): Side {
  const say = saying(by, side);
  const prepared = {
    ...alike,
    opinions: alike.opinions.map((opinion) => ({
      ...opinion,
      ...(titles ? { title: say(), questions: [say(), say()] } : {}),
      content: orNothing(by, say),
      preparedAnswer: orNothing(by, say),
      privateNote: orNothing(by, say),
      screeningNote: orNothing(by, say),
    })),
  };
  const hidden = () => ({ phone: say(), address: say(), birthYear: say(), matter: { content: say() } });
  const people = Register.of(sample.people.map((row) => ({ ...row, ...hidden() })));
  return { spec: new Spec(prepared, prepared.plan.start), people, say };
}

/** The command with private words of this side in it. */
function withOwnWords(state: HearingState, actor: SeatName, input: CommandInput, say: Say): CommandInput {
  switch (input.type) {
    case "AddWalkIn":
      return { ...input, content: say() };
    case "SendNote":
    case "DraftConclusion":
      return { ...input, text: say() };
    case "RecordReaction":
      return { ...input, note: say() };
    case "CannotAnswerNow":
      return { ...input, why: say() };
    case "ReportTask":
      return { ...input, text: say() };
    case "WithdrawEntry":
      return { ...input, words: say() };
    case "SettleDiversion":
      return { ...input, destination: say() };
    case "RecordAttendance":
      return { ...input, absent: input.absent.map((absence) => ({ ...absence, why: say() })) };
    case "AskToSpeak":
      return actor === phoneSeat(PHONE) ? { ...input, content: say() } : input;
    case "DeclineRequest":
      return state.requests[input.request]?.phone === PHONE ? { ...input, words: say() } : input;
    default:
      return input;
  }
}

/** What leaves for everybody, and for the other phones. */
function publicBytes({ spec, people }: Side): string {
  return JSON.stringify([
    ...PUBLIC.map((audience) => viewFor(audience, spec.state, people)),
    ...OTHERS.map((phone) => ownPart(spec.state, people, phone)),
  ]);
}

export interface Pairs {
  readonly pairs: number;
  /** states of both that were compared */
  readonly compared: number;
  /** pairs whose states did differ at the end: others would show nothing */
  readonly different: number;
  /** which scenes the hall showed */
  readonly scenes: ReadonlySet<string>;
}

/** The opinions that are one matter: by what each names, told here once more so that no fault of the views hides itself. */
function familyOf(state: HearingState, opinion: Opinion): readonly Opinion[] {
  const family = new Set([opinion.id]);
  for (let size = 0; size < family.size; ) {
    size = family.size;
    const pairs = [
      ...Object.values(state.opinions).flatMap((opinion) =>
        [opinion.partOf, opinion.mergedInto, opinion.clarifies].map((other) => [opinion.id, other]),
      ),
      ...Object.values(state.entries).map((entry) => [entry.opinion, entry.about]),
    ];
    for (const [a, b] of pairs)
      if (a && b && (family.has(a) || family.has(b))) for (const id of [a, b]) family.add(id);
  }
  return [...family].flatMap((id) => state.opinions[id] ?? []);
}

/** What a unit may read of a hearing's private words. */
export function openTo(state: HearingState, unit: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const opinion of Object.values(state.opinions)) {
    const concern = isMatter(state, opinion)
      ? concerned(state, opinion, lastAnswer(state, opinion.id)).get(unit)
      : undefined;
    const family = familyOf(state, opinion);
    if (concern === undefined || (concern === "place" && family.some((opinion) => opinion.restricted)))
      continue;
    const merged = family.filter((other) => other.mergedInto === opinion.id && other.diversion === null);
    for (const member of [opinion, ...merged]) words.add(member.content);
    for (const word of [opinion.title, ...opinion.questions, opinion.outcome?.task ?? ""]) words.add(word);
    if (preparedBy(state, opinion) === unit) words.add(opinion.preparedAnswer);
    for (const report of state.after.reported[opinion.id]?.reports ?? [])
      if (report.unit === unit) words.add(report.text);
  }
  return words;
}

/** What leaves for a unit; the words that it may read, and none, are told apart no more. */
function unitBytes({ spec: { state }, people }: Side, unit: string): string {
  const open = openTo(state, unit);
  return JSON.stringify(departmentView(state, people, unit), (_field, value: unknown) =>
    typeof value === "string" && (value === "" || open.has(value)) ? "…" : value,
  );
}

/** As `playPairs`, for the units and wards: a matter's words are private to those whom it does not concern. */
export function playUnitPairs(pairs: number, presses: number, seed: number): Omit<Pairs, "scenes"> {
  const units = sample.prepared.plan.units.map((unit) => unit.id);
  let compared = 0;
  let different = 0;
  for (let n = 0; n < pairs; n++) {
    const by = new Chance(seed + n);
    const alike = closedByChance(by);
    const [first, other] = [sideOf(by, 1, alike, true), sideOf(by, 2, alike, true)];
    for (let press = 0; press < presses; press++) {
      const [chance, seconds] = [by.below(2 ** 31), by.below(40)];
      const results = [first, other].map(({ spec, say }) => {
        const { actor, input } = randomAct(new Chance(chance), spec.after(seconds).state, true);
        const reworded = withOwnWords(spec.state, actor, input, say);
        const given = reworded.type === "RecordOutcome" ? { ...reworded, task: say() } : reworded;
        return `${actor} ${input.type} ${spec.try(actor, given, 60_000)?.code ?? "done"}`;
      });
      expect(results[1], `pair ${n} of seed ${seed}`).toBe(results[0]);
      if (!results[0]?.endsWith("done")) continue;
      for (const unit of units) {
        const bytes = unitBytes(first, unit);
        if (unitBytes(other, unit) !== bytes)
          expect(unitBytes(other, unit), `${unit} after ${results[0]}, pair ${n} of seed ${seed}`).toBe(
            bytes,
          );
        compared++;
      }
    }
    if (JSON.stringify(first.spec.state) !== JSON.stringify(other.spec.state)) different++;
  }
  return { pairs, compared, different };
}

/** So many pairs from a seed, each under so many presses. */
export function playPairs(pairs: number, presses: number, seed: number): Pairs {
  const scenes = new Set<string>();
  let compared = 0;
  let different = 0;
  for (let n = 0; n < pairs; n++) {
    const by = new Chance(seed + n);
    const [first, other] = [sideOf(by, 1), sideOf(by, 2)];
    for (let press = 0; press < presses; press++) {
      const [chance, seconds] = [by.below(2 ** 31), by.below(40)];
      const results = [first, other].map(({ spec, say }) => {
        const { actor, input } = randomAct(new Chance(chance), spec.after(seconds).state, true);
        const refusal = spec.try(actor, withOwnWords(spec.state, actor, input, say), 60_000);
        return `${actor} ${input.type} ${refusal?.code ?? "done"}`;
      });
      expect(results[1], `pair ${n} of seed ${seed}`).toBe(results[0]);
      if (!results[0]?.endsWith("done")) continue;
      const bytes = publicBytes(first);
      if (publicBytes(other) !== bytes) expect(publicBytes(other), `${results[0]}, pair ${n}`).toBe(bytes);
      compared++;
    }
    const hall = viewFor(SEATS.hall, first.spec.state, first.people);
    if (hall.role === "hall") scenes.add(hall.scene.kind);
    if (JSON.stringify(first.spec.state) !== JSON.stringify(other.spec.state)) different++;
  }
  return { pairs, compared, different, scenes };
}
