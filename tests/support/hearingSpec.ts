/** given / when / then on commands and events alone: a small hearing driven through decide and fold. */

import { SENT_FILE } from "../../scripts/proving/random/register.ts";
import type { Prepared } from "../../server/rulebook/before/freeze/events.ts";
import type { Plan } from "../../server/rulebook/before/plan.ts";
import { actorInLog, decide } from "../../server/rulebook/decide.ts";
import { foldCommit } from "../../server/rulebook/fold.ts";
import type { Commit, HearingEvent } from "../../server/rulebook/frame/events.ts";
import { newEntry } from "../../server/rulebook/frame/newEntry.ts";
import type { NewRow } from "../../server/rulebook/frame/ruling.ts";
import type { HearingState, Opinion, Step } from "../../server/rulebook/frame/state.ts";
import { type People, Register } from "../../server/views/people.ts";
import type { Attachment } from "../../shared/terms/attachments.ts";
import type { Refusal } from "../../shared/terms/refusals.ts";
import { BODIES, type ChairSeat, type SeatName } from "../../shared/terms/seats.ts";
import { type CommandInput, commandSchema } from "../../shared/wire/commands/commands.ts";

export const MINUTE = 60_000;
export const START = Date.parse("2024-11-22T08:00:00+07:00");

export function opinion(id: string, person: string, more: Partial<Opinion> = {}): Opinion {
  return {
    id,
    source: "Hội Nông dân thành phố",
    person,
    kind: "kiến nghị",
    field: "Nông nghiệp, thủy lợi",
    title: `Ý kiến ${id}`,
    displayTitle: `Tên hiển thị ${id}`,
    content: `Nội dung đã đăng ký của ${id}`,
    questions: [],
    answered: [],
    group: "G01",
    lead: "U02",
    supporting: [],
    hot: false,
    restricted: false,
    mayBeNamed: true,
    needsHelp: false,
    preparedAnswer: "",
    privateNote: "",
    screeningNote: "",
    askedMinutes: 3,
    screening: "accept",
    mergedInto: null,
    clarifies: null,
    partOf: null,
    parts: [],
    raisedAt: null,
    outcome: null,
    diversion: null,
    reactions: [],
    wards: [],
    ...more,
  };
}

function step(id: string, kind: string, segment: Step["segment"]): Step {
  return {
    id,
    shortTitle: `Phần ${id}`,
    text: "",
    kind,
    segment,
    planned: 10 * MINUTE,
    plannedStart: START,
    begunAt: null,
    endedAt: null,
  };
}

/** One of each body: desk.1 … desk.4. */
const clerks = BODIES.map((body, i) => ({ number: i + 1, name: `Cán bộ ${body}`, body }));

export const plan: Plan = {
  title: "Hội nghị đối thoại",
  number: "332-KH/TU",
  venue: "Trung tâm Tổ chức hội nghị",
  date: "2024-11-22",
  start: START,
  end: START + 210 * MINUTE,
  backdrop: ["HỘI NGHỊ", "ĐỐI THOẠI"],
  rights: [],
  chairs: [
    { seat: "A", position: "Bí thư", person: "o1" },
    { seat: "B", position: "Chủ tịch HĐND", person: "o2" },
    { seat: "C", position: "Chủ tịch UBND", person: "o3" },
  ],
  organisations: [
    { number: 1, name: "Hội Nông dân thành phố", quota: 3, minimum: 1, kind: "tổ chức chính trị - xã hội" },
  ],
  units: [
    { id: "U02", name: "Phòng Kinh tế", shortName: "Kinh tế", group: "unit", fields: [] },
    { id: "U07", name: "Phòng Quản lý đô thị", shortName: "QLĐT", group: "unit", fields: [] },
  ],
  clerks,
  delegates: ["d1", "d2", "d3", "d4", "d5"].map((person) => ({
    person,
    organisation: "Hội Nông dân thành phố",
    kind: "allocated" as const,
  })),
  officials: [
    {
      person: "o1",
      unit: "Thành ủy",
      role: "co-chair A",
      order: 1,
      mayAnswer: true,
      present: true,
      timed: false,
    },
    {
      person: "o2",
      unit: "HĐND",
      role: "co-chair B",
      order: 2,
      mayAnswer: true,
      present: true,
      timed: false,
    },
    {
      person: "o3",
      unit: "UBND",
      role: "co-chair C",
      order: 3,
      mayAnswer: true,
      present: true,
      timed: false,
    },
    {
      person: "o8",
      unit: "MTTQ",
      role: "MTTQ chairman",
      order: 8,
      mayAnswer: false,
      present: true,
      timed: false,
    },
    { person: "o20", unit: "U02", role: "unit head", order: 20, mayAnswer: true, present: true, timed: true },
    {
      person: "o21",
      unit: "U02",
      role: "unit deputy",
      order: 21,
      mayAnswer: true,
      present: true,
      timed: true,
    },
    { person: "o22", unit: "U07", role: "unit head", order: 22, mayAnswer: true, present: true, timed: true },
  ],
  fields: ["Nông nghiệp, thủy lợi"],
  groups: [{ id: "G01", title: "Nông nghiệp" }],
  secretaryRunsFloor: false,
  nextShown: 1,
  rehearsal: false,
  clockStartsAtOpening: false,
};

export const people: People = Register.of([
  ...plan.delegates.map((delegate, i) => ({
    id: delegate.person,
    name: `Lò Văn Nước ${i + 1}`,
    addressForm: "ông",
    position: "Chi hội trưởng",
    organisation: delegate.organisation,
    phone: "0900 000 001",
  })),
  ...plan.officials.map((official) => ({
    id: official.person,
    name: `Mạc Thị ${official.person}`,
    addressForm: "đồng chí",
    position: official.role,
    organisation: official.unit,
  })),
]);

export const preparation = (
  over: Partial<Plan> = {},
  opinions: Opinion[] = ["d1", "d2", "d3", "d4"].map((person, i) => opinion(`YK-00${i + 1}`, person)),
): HearingEvent => ({
  type: "HearingPrepared",
  plan: { ...plan, ...over },
  limits: {
    speech: 3 * MINUTE,
    walkIn: 2 * MINUTE,
    official: 3 * MINUTE,
    after: 2 * MINUTE,
    minimum: 2 * MINUTE,
    answerBase: 4 * MINUTE,
    answerPerFurther: MINUTE,
    answersTogether: false,
    warnAt: [MINUTE, MINUTE / 2],
  },
  steps: [
    step("4.1", "opening", null),
    step("4.3", "floor for the People", "people"),
    step("4.4", "floor for officials", "officials"),
    step("4.5", "after", "after"),
    step("4.6", "conclusion", null),
  ],
  opinions,
  entries: opinions
    .filter((opinion) => !opinion.diversion)
    .map((opinion) => newEntry(opinion.id, "people", "registered", opinion.person, { opinion: opinion.id })),
  presider: "A",
});

const ofFolder = preparation();
if (ofFolder.type !== "HearingPrepared") throw new Error("no preparation");
const PREPARED: Prepared = {
  ...{ opinions: ofFolder.opinions, entries: ofFolder.entries, delegates: plan.delegates },
};

/** The same hearing at its first day of preparation, with a second organisation. */
export const founded = (over: Partial<Plan> = {}, presider: ChairSeat = "A"): HearingEvent => {
  const { limits, steps } = ofFolder;
  const second = {
    ...{ number: 2, name: "Hội Phụ nữ thành phố", quota: 2, minimum: 1 },
    kind: "tổ chức chính trị - xã hội",
  };
  const organisations = [...plan.organisations, second];
  return {
    type: "HearingFounded",
    plan: { ...plan, organisations, delegates: [], ...over },
    ...{ limits, steps, presider, numbered: 5 },
  };
};

/** A register that learns by itself what it learns from here on. */
export function copyOf(people: Register): Register {
  const copy = new Register(people);
  for (const [id, row] of people.registrations) copy.registrations.set(id, row);
  for (const [id, reach] of people.reaches) copy.reaches.set(id, reach);
  return copy;
}

/** A hearing under test: each `does` must be accepted, `refused` gives the refusal. Time is set, never waited for. */
export class Spec {
  readonly commits: Commit[] = [];
  /** who came without being on a list, as the register gets them */
  readonly newPeople: NewRow[] = [];
  #state: HearingState | null = null;
  now: number;
  /** what the vault holds until the freeze */
  prepared: Prepared | null = PREPARED;

  /** the register as the node knows it */
  people: Register;

  constructor(
    first: HearingEvent = preparation(),
    start = START,
    rows: Iterable<{ readonly id: string }> = people.values(),
  ) {
    this.now = start;
    this.people = Register.of(rows);
    this.#commit([first], "intake", null);
  }

  get state(): HearingState {
    if (!this.#state) throw new Error("not prepared");
    return this.#state;
  }

  /** Another one that stands where this one does: what is given to it changes nothing here. */
  copy(): Spec {
    const copy = new Spec();
    copy.commits.splice(0, Number.POSITIVE_INFINITY, ...this.commits);
    copy.newPeople.push(...this.newPeople);
    copy.people = copyOf(this.people);
    copy.#state = this.#state;
    const { now, prepared, sent } = this;
    return Object.assign(copy, { now, prepared, sent });
  }

  /** Seconds that pass. */
  after(seconds: number): this {
    this.now += seconds * 1000;
    return this;
  }

  /** what whoever acts has sent up */
  sent: ReadonlyMap<string, Attachment> = new Map([[SENT_FILE.file as string, SENT_FILE]]);

  /** what the vault holds of registrations */
  get registrations(): People["registrations"] {
    return this.people.registrations;
  }

  #decided(actor: SeatName, input: CommandInput, presiderLastSeen: number | null) {
    return decide(this.state, commandSchema.parse(input), {
      now: this.now,
      realNow: this.now,
      actor,
      commandId: `command-${this.commits.length}`,
      presiderLastSeen,
      prepared: this.prepared,
      sent: this.sent,
      people: this.people,
      registrations: this.people.registrations,
      reaches: this.people.reaches,
    });
  }

  /** What would become of a command now, without giving it: the refusal, or null. */
  would(actor: SeatName, input: CommandInput): Refusal | null {
    const verdict = this.#decided(actor, input, 0);
    return verdict.kind === "refused" ? verdict.refusal : null;
  }

  try(actor: SeatName, input: CommandInput, presiderLastSeen: number | null = 0): Refusal | null {
    const commandId = `command-${this.commits.length}`;
    const verdict = this.#decided(actor, input, presiderLastSeen);
    if (verdict.kind === "refused") return verdict.refusal;
    this.newPeople.push(...verdict.people);
    // as a node does: nothing of what was known of the persons stays
    if (verdict.events.some(({ type }) => type === "PersonalDataDeleted")) this.people = new Register();
    for (const row of verdict.people) this.people.learn({ ...row });
    this.#commit(verdict.events, actorInLog(input.type, actor), verdict.onBehalfOf, commandId);
    return null;
  }

  does(actor: SeatName, input: CommandInput, presiderLastSeen: number | null = 0): this {
    const refusal = this.try(actor, input, presiderLastSeen);
    if (refusal) throw new Error(`${input.type} was refused: ${JSON.stringify(refusal)}`);
    return this;
  }

  refused(actor: SeatName, input: CommandInput, presiderLastSeen: number | null = 0): Refusal {
    const refusal = this.try(actor, input, presiderLastSeen);
    if (!refusal) throw new Error(`${input.type} was accepted`);
    return refusal;
  }

  /** Opened, rights read, step 4.3 running. */
  static open(first: HearingEvent = preparation()): Spec {
    return new Spec(first)
      .does("A", { type: "OpenSession" })
      .does("T1", { type: "ReadRightsStatement" })
      .does("A", { type: "BeginStep", step: "4.3" });
  }

  /** The first of the queue is called and speaks. */
  speaking(): this {
    return this.does("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } })
      .after(5)
      .does("A", { type: "BeginSpeech", turn: "YK-001" });
  }

  #commit(
    events: readonly HearingEvent[],
    actor: string,
    onBehalfOf: string | null,
    commandId = "prepared",
  ): void {
    const commit: Commit = {
      version: this.commits.length + 1,
      commandId,
      fingerprint: "",
      actor,
      onBehalfOf,
      at: this.now,
      events,
    };
    this.commits.push(commit);
    this.#state = foldCommit(this.#state, commit);
  }
}
