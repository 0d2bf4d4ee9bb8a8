/** The table of 4.3: one row a matter, in the order in which it was raised; who raised it, who answered, what came of it. */
import { OUTCOME_NAMES, spokenDate } from "../../shared/outcomes.ts";
import type { Instant } from "../../shared/time.ts";
import { isSealed } from "../hearing/opinionRules.ts";
import type { Answer, Entry, HearingState, Opinion } from "../hearing/state.ts";
import { type Cell, cell, italic, type Paragraph, paragraph, type Table } from "./model.ts";
import { named, type OpenProse, opinionOf, type Source, titleOf, unitName, unitNames } from "./source.ts";
import { answerContent, beganAt, endedAt, overtime, respondent, turnContent } from "./speech.ts";
import { shortTime, span } from "./words.ts";

/** mm, for a page on its side: number, time, speaker, organisation, content, who answered, answer, outcome, unit, date */
const WIDTHS = [12, 16, 26, 22, 48, 27, 40, 22, 21, 23];
const HEAD = [
  "STT",
  "Giờ",
  "Người phát biểu",
  "Tổ chức, địa chỉ",
  "Nội dung",
  "Người trả lời",
  "Nội dung trả lời",
  "Kết quả",
  "Cơ quan được giao",
  "Thời hạn",
];

/** The matter of a row: raised in a turn, or answered though nobody spoke for it. */
interface Matter {
  readonly number: string;
  readonly at: Instant;
  readonly entry: Entry | null;
  readonly opinion: Opinion;
  /** false: a turn whose matters stand in the rows below it, or in an earlier row */
  readonly judged: boolean;
}

const SPOKEN = new Set(["spoken", "stopped", "onFloor"]);

/** The People's turns of 4.3 that may be told, in order of time. */
export function turnsOfThePeople(source: Source): Entry[] {
  const { state } = source;
  return Object.values(state.entries)
    .filter((entry) => entry.segment === "people" && entry.source !== "outOfList")
    .filter((entry) => SPOKEN.has(entry.state.kind) && entry.opinion !== null)
    .filter((entry) => {
      const opinion = opinionOf(source, entry);
      return opinion !== null && !isSealed(state, opinion);
    })
    .toSorted((a, b) => beganAt(a) - beganAt(b));
}

/** Opinions that were answered without anybody speaking for them. */
function unspoken(state: HearingState, turns: readonly Entry[], until: Instant): Opinion[] {
  const spoken = new Set(turns.map((entry) => entry.opinion));
  return Object.values(state.opinions).filter(
    (one) =>
      one.raisedAt !== null &&
      one.raisedAt < until &&
      !spoken.has(one.id) &&
      one.partOf === null &&
      !isSealed(state, one) &&
      !Object.values(state.entries).some((entry) => entry.opinion === one.id && entry.segment !== "people"),
  );
}

function matters(source: Source, until: Instant): Matter[] {
  const { state } = source;
  const turns = turnsOfThePeople(source);
  const raised: Omit<Matter, "number" | "judged">[] = [
    ...turns.flatMap((entry) => {
      const opinion = opinionOf(source, entry);
      return opinion ? [{ at: beganAt(entry), entry, opinion }] : [];
    }),
    ...unspoken(state, turns, until).map((opinion) => ({ at: opinion.raisedAt ?? 0, entry: null, opinion })),
  ].toSorted((a, b) => a.at - b.at || a.opinion.id.localeCompare(b.opinion.id));
  const seen = new Set<string>();
  return raised.flatMap((one, i): Matter[] => {
    const number = String(i + 1);
    const parts = one.opinion.parts
      .flatMap((id) => state.opinions[id] ?? [])
      .filter((part) => !part.diversion);
    const first = !seen.has(one.opinion.id);
    seen.add(one.opinion.id);
    const whole = { ...one, number, judged: first && one.opinion.parts.length === 0 };
    if (!first) return [whole];
    return [
      whole,
      ...parts.map((opinion, k) => ({
        ...one,
        entry: null,
        opinion,
        number: `${number}${"abcdef"[k]}`,
        judged: true,
      })),
    ];
  });
}

/** The answers to an opinion that fell into this step. */
function answersTo(state: HearingState, opinion: string, until: Instant): Answer[] {
  return Object.values(state.answers)
    .filter((one) => one.opinions.includes(opinion) && beganAt(one) < until)
    .filter((one) => one.state.kind !== "returned" && one.state.kind !== "assigned")
    .toSorted((a, b) => beganAt(a) - beganAt(b));
}

export function outcomeCell(opinion: Opinion): Paragraph[] {
  const { outcome } = opinion;
  if (!outcome) return cell(italic("(chưa ghi kết quả)"));
  const sub = outcome.subKind ? ` (${outcome.subKind})` : "";
  return cell(`${OUTCOME_NAMES[outcome.kind]}${sub}`, outcome.task ?? "", outcome.policy ?? "");
}

export function unitCell(source: Source, opinion: Opinion): Paragraph[] {
  const { outcome } = opinion;
  const supporting = unitNames(source, outcome?.supporting ?? []);
  return cell(unitName(source, outcome?.lead), supporting === "" ? "" : `Phối hợp: ${supporting}`);
}

/** The day, and the one that it took the place of. */
export function dueCell({ state }: Source, opinion: Opinion): Paragraph[] {
  const due = opinion.outcome?.due?.date;
  if (due === undefined) return [];
  const changes = state.chronicle.filter(
    (one) => one.kind === "dueChanged" && one.opinions.includes(opinion.id),
  );
  const [change] = changes;
  const before = change?.kind === "dueChanged" && change.from !== due ? change.from : "";
  return cell(spokenDate(due), before === "" ? "" : italic(`thay cho ${spokenDate(before)}`));
}

class Rows {
  readonly #source: Source;
  readonly #prose: OpenProse;
  readonly #until: Instant;
  /** answer → number of the row that tells it */
  readonly #told = new Map<string, string>();

  constructor(source: Source, prose: OpenProse, until: Instant) {
    this.#source = source;
    this.#prose = prose;
    this.#until = until;
  }

  row(matter: Matter, all: readonly Matter[]): Cell[] {
    const { opinion, entry } = matter;
    const isPart = opinion.partOf !== null;
    const who = named(this.#source, entry?.person ?? opinion.person, opinion);
    const answers = matter.judged ? answersTo(this.#source.state, opinion.id, this.#until) : [];
    return [
      [paragraph("cellMiddle", matter.number)],
      isPart ? [] : this.#time(matter),
      isPart ? [] : cell(who.name, who.position),
      isPart ? [] : cell(this.#organisation(entry?.person ?? opinion.person, opinion)),
      this.#content(matter, all),
      cell(...answers.map((answer) => respondent(this.#source, answer))),
      answers.flatMap((answer) => this.#answer(answer, matter.number)),
      matter.judged ? outcomeCell(opinion) : [],
      matter.judged ? unitCell(this.#source, opinion) : [],
      matter.judged ? dueCell(this.#source, opinion) : [],
    ];
  }

  /** "Đại biểu của …" says it already. */
  #organisation(person: string, opinion: Opinion): string {
    if (!opinion.mayBeNamed && opinion.person === person) return "";
    return this.#source.people.get(person)?.organisation || opinion.source;
  }

  #time({ entry, at }: Matter): Paragraph[] {
    const texts = entry ? [span(beganAt(entry), endedAt(entry)), overtime(entry.clock)] : [shortTime(at)];
    return texts.filter(Boolean).map((text) => paragraph("cellMiddle", text));
  }

  #content({ opinion, entry, judged }: Matter, all: readonly Matter[]): Paragraph[] {
    if (entry) {
      const clarified = opinion.clarifies === null ? "" : `Làm rõ ý kiến đã gửi số ${opinion.clarifies}.`;
      const earlier =
        !judged && opinion.parts.length === 0 ? all.find((one) => one.opinion.id === opinion.id) : undefined;
      return [
        ...turnContent(this.#source, this.#prose, entry, "cell"),
        ...cell(
          clarified === "" ? "" : italic(clarified),
          earlier ? italic(`Phát biểu thêm về ý kiến STT ${earlier.number}.`) : "",
        ),
      ];
    }
    if (opinion.partOf !== null) return cell(titleOf(this.#source, opinion));
    const same = all.find((one) => one.opinion.id === opinion.mergedInto);
    const withdrawn = Object.values(this.#source.state.entries).find(
      (one) => one.opinion === opinion.id && one.state.kind === "withdrawn",
    );
    const own = withdrawn?.state.kind === "withdrawn" ? withdrawn.state.words : "";
    return cell(
      italic(
        same
          ? `Ý kiến gửi trước hội nghị, cùng nội dung với ý kiến STT ${same.number}:`
          : "Ý kiến gửi trước hội nghị:",
      ),
      opinion.content || titleOf(this.#source, opinion),
      withdrawn ? italic(`Đại biểu rút phát biểu${own === "" ? "" : `: ${own}`}.`) : "",
    );
  }

  #answer(answer: Answer, number: string): Paragraph[] {
    const told = this.#told.get(answer.id);
    if (told !== undefined) return cell(italic(`Trả lời chung tại STT ${told}.`));
    this.#told.set(answer.id, number);
    if (answer.state.kind === "deferred")
      return cell(
        italic(
          answer.state.until === "inWriting" ? "Xin trả lời bằng văn bản." : "Xin trả lời vào cuối phần.",
        ),
      );
    return [
      ...cell(italic(span(beganAt(answer), endedAt(answer)))),
      ...answerContent(this.#source, this.#prose, answer, "cell"),
    ];
  }
}

/** The table, or null where nothing has been raised; `until`: when the step after 4.3 began. */
export function dialogueTable(source: Source, prose: OpenProse, until: Instant): Table | null {
  const all = matters(source, until);
  if (all.length === 0) return null;
  const rows = new Rows(source, prose, until);
  return {
    kind: "table",
    lined: true,
    widths: WIDTHS,
    head: HEAD,
    rows: all.map((matter) => rows.row(matter, all)),
  };
}
