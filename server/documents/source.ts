/** What a document is made from, and how it names persons, matters and units. Nothing of what has left the dialogue. */

import { byNumber } from "../../shared/terms/order.ts";
import type { Answer, Entry, HearingState, Opinion } from "../rulebook/frame/state.ts";
import { isPlaced, isSealedSection } from "../rulebook/live/minutes/facts.ts";
import { isSealed } from "../rulebook/live/outcomes/facts.ts";
import { hallName, type People, personView } from "../views/people.ts";
import type { ProseParagraph } from "./minutes/prose.ts";

export interface Source {
  readonly state: HearingState;
  readonly people: People;
  /** section → what the secretaries typed there */
  readonly prose: ReadonlyMap<string, readonly ProseParagraph[]>;
  /** by who is invited, where that person answers; left out where links are nobody's business: in an archive */
  readonly inviteLinks?: ReadonlyMap<string, string>;
}

export interface Named {
  readonly name: string;
  readonly position: string;
  readonly organisation: string;
}

/** A person as said in the hall; who did not agree to be named with this opinion is "Đại biểu của …" (rule D4). */
export function named({ people }: Source, person: string, opinion: Opinion | null = null): Named {
  if (opinion && !opinion.mayBeNamed && opinion.person === person)
    return { name: hallName(people, person, opinion), position: "", organisation: "" };
  const { name, position, organisation } = personView(people, person);
  return { name, position: position.replace(/ \(T\d\)$/, ""), organisation };
}

/** "Bà Nguyễn Thị Nắng Hạ, Trưởng ban Công tác Mặt trận khu 4 (MTTQ thành phố)" */
export function inFull({ name, position, organisation }: Named): string {
  return `${[name, position].filter(Boolean).join(", ")}${organisation === "" ? "" : ` (${organisation})`}`;
}

/** "Đồng chí …" in the middle of a sentence. */
export const inSentence = (text: string): string =>
  text.replace(/^(Ông|Bà|Đồng chí|Anh|Chị|Cháu|Đại biểu)(?= )/, (form) => form.toLocaleLowerCase("vi"));

export function opinionOf({ state }: Source, entry: Entry): Opinion | null {
  return entry.opinion === null ? null : (state.opinions[entry.opinion] ?? null);
}

/** May this turn be told? What a diverted matter's speaker said, and who that was, may not. */
export function mayTell(source: Source, entry: Entry): boolean {
  const opinion = opinionOf(source, entry);
  return opinion === null || !isSealed(source.state, opinion);
}

/** An answer to nothing but diverted matters is not told: nor is who gave it. */
export function mayTellAnswer({ state }: Source, answer: Answer): boolean {
  return answer.opinions.some((id) => {
    const opinion = state.opinions[id];
    return opinion !== undefined && !isSealed(state, opinion);
  });
}

export function unitName({ state }: Source, id: string | null | undefined): string {
  if (id === null || id === undefined) return "";
  const chair = state.plan.chairs.find(({ seat }) => id === `chair.${seat}`);
  if (chair) return chair.position;
  if (id === "CHAIR") return "Chủ tọa hội nghị";
  return state.plan.units.find((unit) => unit.id === id)?.name ?? "";
}

export const unitNames = (source: Source, ids: readonly string[]): string =>
  ids
    .map((id) => unitName(source, id))
    .filter(Boolean)
    .join(", ");

/** A chair's seat as the person: "đồng chí Mạc Công Rừng Thông". */
export function chairName(source: Source, seat: string): string {
  const chair = source.state.plan.chairs.find((chair) => chair.seat === seat);
  return chair ? named(source, chair.person).name : "Chủ tọa";
}

/** A matter's title; who asks again about what has left the dialogue bears its title, which is not told. */
export function titleOf({ state }: Source, opinion: Opinion): string {
  const entry = Object.values(state.entries).find(
    (entry) => entry.opinion === opinion.id && entry.about !== null,
  );
  const about = state.opinions[entry?.about ?? ""];
  return about && isSealed(state, about) ? "" : opinion.title;
}

/** Who sits at a secretary's seat. Older logs say it at the end of a position: "Thư ký ghi biên bản (T1)". */
export function secretaryAt(
  { state, people }: Pick<Source, "state" | "people">,
  seat: string,
): string | null {
  const official = state.plan.officials.find(
    (official) => official.seat === seat || people.get(official.person)?.position.endsWith(`(${seat})`),
  );
  return official?.person ?? null;
}

/** The prose that a document may hold; tells what it has not been asked for, so that no typed word is left out. */
export class OpenProse {
  readonly #source: Source;
  readonly #left: Map<string, readonly ProseParagraph[]>;
  /** sections that the log does not know any more: whose matter they are cannot be told */
  readonly unplaced: number;

  constructor(source: Source) {
    this.#source = source;
    const open = [...source.prose].filter(([id]) => !isSealedSection(source.state, id));
    this.#left = new Map(open.filter(([id, text]) => text.length > 0 && isPlaced(source.state, id)));
    this.unplaced = open.filter(([id, text]) => text.length > 0 && !isPlaced(source.state, id)).length;
  }

  /** A section's prose, once. */
  take(section: string): readonly ProseParagraph[] {
    const prose = this.#left.get(section) ?? [];
    this.#left.delete(section);
    return prose;
  }

  /** What was typed of a step, a turn or an answer that no part of the document has told. */
  rest(): { readonly of: string; readonly text: readonly ProseParagraph[] }[] {
    const { state } = this.#source;
    return [...this.#left]
      .toSorted(([a], [b]) => byNumber(a, b))
      .map(([section, text]) => {
        const id = section.slice(section.indexOf(".") + 1);
        const entry = section.startsWith("turn.") ? state.entries[id] : undefined;
        const answer = section.startsWith("answer.") ? state.answers[id] : undefined;
        const step = section.startsWith("step.") ? state.steps.find((step) => step.id === id) : undefined;
        if (entry)
          return { of: named(this.#source, entry.person, opinionOf(this.#source, entry)).name, text };
        if (answer) return { of: `${named(this.#source, answer.respondent).name} trả lời`, text };
        return { of: step?.shortTitle ?? id, text };
      });
  }
}
