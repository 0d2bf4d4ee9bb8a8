/**
 * The table of 4.3, in short rows: each matter in the order in which it was raised, what was said, who answered what, and
 * what came of it. Each row says its number and who, so that no page begins in the middle of somebody's words.
 */
import { OUTCOME_NAMES } from "../../../shared/terms/outcomes.ts";
import { withoutNumbers } from "../../../shared/terms/privateNumbers.ts";
import type { Instant } from "../../../shared/terms/time.ts";
import type { Answer, Entry, HearingState, Opinion } from "../../rulebook/frame/state.ts";
import { isSealed } from "../../rulebook/live/outcomes/facts.ts";
import { bold, type Cell, cell, italic, type Paragraph, paragraph, type Table } from "../paper/model.ts";
import { named, type OpenProse, opinionOf, type Source, titleOf, unitName, unitNames } from "../source.ts";
import { span, spokenTime } from "../words.ts";
import { answerContent, beganAt, endedAt, respondent, turnContent } from "./speech.ts";
import { isTask, taskNumbers } from "./tasks.ts";

/** mm: number, who and when, what */
const WIDTHS = [12, 46, 107];
const HEAD = ["STT", "Người phát biểu, trả lời", "Nội dung"];
/** pt: a row is a quarter of a page at most */
const SHORT = { limit: 190, repeats: 2 };

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
    (opinion) =>
      opinion.raisedAt !== null &&
      opinion.raisedAt < until &&
      !spoken.has(opinion.id) &&
      opinion.partOf === null &&
      // it stands with the one that it says the same as
      !(opinion.mergedInto !== null && isTold(state, opinion.mergedInto, spoken, until)) &&
      !isSealed(state, opinion) &&
      !Object.values(state.entries).some(
        (entry) => entry.opinion === opinion.id && entry.segment !== "people",
      ),
  );
}

/** Has it a row of its own? */
function isTold(
  state: HearingState,
  id: string,
  spoken: ReadonlySet<string | null>,
  until: Instant,
): boolean {
  const opinion = state.opinions[id];
  if (opinion === undefined || isSealed(state, opinion)) return false;
  return spoken.has(id) || (opinion.raisedAt !== null && opinion.raisedAt < until);
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
  return raised.flatMap((shown, i): Matter[] => {
    const number = String(i + 1);
    const parts = shown.opinion.parts
      .flatMap((id) => state.opinions[id] ?? [])
      .filter((part) => !part.diversion);
    const first = !seen.has(shown.opinion.id);
    seen.add(shown.opinion.id);
    const whole = { ...shown, number, judged: first && shown.opinion.parts.length === 0 };
    if (!first) return [whole];
    return [
      whole,
      ...parts.map((opinion, k) => ({
        ...shown,
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
    .filter((answer) => answer.opinions.includes(opinion) && beganAt(answer) < until)
    .filter((answer) => answer.state.kind !== "returned" && answer.state.kind !== "assigned")
    .toSorted((a, b) => beganAt(a) - beganAt(b));
}

/** "Làm rõ, giải quyết ngay tại hội nghị (giải trình)" */
function outcomeName({ outcome }: Opinion): string {
  if (!outcome) return "";
  return `${OUTCOME_NAMES[outcome.kind]}${outcome.subKind ? ` (${outcome.subKind})` : ""}`;
}

export function outcomeCell(opinion: Opinion): Paragraph[] {
  const { outcome } = opinion;
  if (!outcome) return cell(italic("(chưa ghi kết quả)"));
  return cell(outcomeName(opinion), outcome.task ?? "", outcome.policy ?? "");
}

export function unitCell(source: Source, opinion: Opinion): Paragraph[] {
  const { outcome } = opinion;
  const supporting = unitNames(source, outcome?.supporting ?? []);
  return cell(unitName(source, outcome?.lead), supporting === "" ? "" : `Phối hợp: ${supporting}`);
}

class Rows {
  readonly #source: Source;
  readonly #prose: OpenProse;
  readonly #until: Instant;
  readonly #tasks: ReadonlyMap<string, number>;
  /** answer → number of the row that tells it */
  readonly #told = new Map<string, string>();

  constructor(source: Source, prose: OpenProse, until: Instant) {
    this.#source = source;
    this.#prose = prose;
    this.#until = until;
    this.#tasks = taskNumbers(source);
  }

  /** What was said, each answer, what came of it: a row each. */
  rows(matter: Matter, all: readonly Matter[]): Cell[][] {
    const { opinion, number, judged } = matter;
    const row = (who: Cell, what: Cell): Cell[] => [[paragraph("cellMiddle", number)], who, what];
    const answers = judged ? answersTo(this.#source.state, opinion.id, this.#until) : [];
    return [
      row(this.#who(matter), this.#content(matter, all)),
      ...answers.map((answer) => row(this.#respondent(answer), this.#answer(answer, number))),
      ...(judged ? [row(cell(bold("Kết quả")), this.#outcome(opinion))] : []),
    ];
  }

  #who({ opinion, entry, at }: Matter): Cell {
    if (opinion.partOf !== null) return cell(bold("Nội dung tách riêng"));
    const who = named(this.#source, entry?.person ?? opinion.person, opinion);
    const when = entry ? span(beganAt(entry), endedAt(entry)) : spokenTime(at);
    return cell(
      bold(who.name),
      who.position,
      this.#organisation(entry?.person ?? opinion.person, opinion),
      italic(when),
    );
  }

  /** "Đại biểu của …" says it already. */
  #organisation(person: string, opinion: Opinion): string {
    if (!opinion.mayBeNamed && opinion.person === person) return "";
    return this.#source.people.get(person)?.organisation || opinion.source;
  }

  #content(matter: Matter, all: readonly Matter[]): Paragraph[] {
    const { entry } = matter;
    const cells = entry ? this.#spoken(matter, entry, all) : this.#sent(matter, all);
    return [...cells, ...this.#merged(matter, all)];
  }

  #spoken({ opinion, judged }: Matter, entry: Entry, all: readonly Matter[]): Paragraph[] {
    const earlier =
      !judged && opinion.parts.length === 0
        ? all.find((matter) => matter.opinion.id === opinion.id)
        : undefined;
    const clarified = this.#source.state.opinions[opinion.clarifies ?? ""];
    const title =
      clarified && !isSealed(this.#source.state, clarified) ? titleOf(this.#source, clarified) : "";
    return [
      ...turnContent(this.#source, this.#prose, entry, "cell"),
      ...cell(
        title === "" ? "" : italic(`Làm rõ ý kiến đã gửi: “${title}”.`),
        earlier ? italic(`Phát biểu thêm về ý kiến số ${earlier.number}.`) : "",
      ),
    ];
  }

  #sent({ opinion }: Matter, all: readonly Matter[]): Paragraph[] {
    if (opinion.partOf !== null) return cell(titleOf(this.#source, opinion));
    const same = all.find((matter) => matter.opinion.id === opinion.mergedInto);
    const withdrawn = Object.values(this.#source.state.entries).find(
      (entry) => entry.opinion === opinion.id && entry.state.kind === "withdrawn",
    );
    const words = withdrawn?.state.kind === "withdrawn" ? withdrawn.state.words : "";
    return cell(
      italic(same ? `Cùng nội dung với ý kiến số ${same.number}:` : "Ý kiến gửi trước hội nghị:"),
      withoutNumbers(opinion.content) || titleOf(this.#source, opinion),
      withdrawn ? italic(`Đại biểu rút phát biểu${words === "" ? "" : `: ${words}`}.`) : "",
    );
  }

  /** Whoever wrote the same is named once, here, unless that person spoke. */
  #merged({ opinion, judged }: Matter, all: readonly Matter[]): Paragraph[] {
    const { state } = this.#source;
    if (!judged && opinion.parts.length === 0) return [];
    const same = Object.values(state.opinions).filter(
      (otherOpinion) =>
        otherOpinion.mergedInto === opinion.id &&
        !isSealed(state, otherOpinion) &&
        !all.some(({ opinion: { id } }) => id === otherOpinion.id),
    );
    const names = same.map((turn) => {
      const { name } = named(this.#source, turn.person, turn);
      const organisation = this.#organisation(turn.person, turn);
      return `${name}${organisation === "" ? "" : ` (${organisation})`}`;
    });
    return cell(names.length === 0 ? "" : italic(`Cùng nội dung: ${[...new Set(names)].join("; ")}.`));
  }

  #respondent(answer: Answer): Cell {
    const when = answer.state.kind === "deferred" ? "" : span(beganAt(answer), endedAt(answer));
    return cell(respondent(this.#source, answer), when === "" ? "" : italic(when));
  }

  #answer(answer: Answer, number: string): Paragraph[] {
    const toldBefore = this.#told.get(answer.id);
    if (toldBefore !== undefined) return cell(italic(`Trả lời chung tại ý kiến số ${toldBefore}.`));
    this.#told.set(answer.id, number);
    if (answer.state.kind === "deferred")
      return cell(
        italic(
          answer.state.until === "inWriting" ? "Xin trả lời bằng văn bản." : "Xin trả lời vào cuối phần.",
        ),
      );
    return answerContent(this.#source, this.#prose, answer, "cell");
  }

  #outcome(opinion: Opinion): Paragraph[] {
    const number = this.#tasks.get(opinion.id);
    return isTask(opinion) && number !== undefined
      ? cell(`${outcomeName(opinion)}: nhiệm vụ số ${number}.`, opinion.outcome?.policy ?? "")
      : [...outcomeCell(opinion), ...unitCell(this.#source, opinion)];
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
    short: SHORT,
    rows: all.flatMap((matter) => rows.rows(matter, all)),
  };
}
