/** What was said in a turn and in an answer: the typed prose, else what is known, and what happened meanwhile. */
import { withoutNumbers } from "../../../shared/terms/privateNumbers.ts";
import type { Instant } from "../../../shared/terms/time.ts";
import type { Answer, Entry, Opinion } from "../../rulebook/frame/state.ts";
import { isSealedSection } from "../../rulebook/live/minutes/facts.ts";
import { isSealed } from "../../rulebook/live/outcomes/facts.ts";
import type { StyleName } from "../paper/layouts.ts";
import { bold, italic, type Paragraph, paragraph } from "../paper/model.ts";
import {
  chairName,
  inFull,
  inSentence,
  named,
  type OpenProse,
  opinionOf,
  type Source,
  titleOf,
} from "../source.ts";
import { REACTIONS, sentence, span, spokenTime } from "../words.ts";

const NOT_WRITTEN = italic("(thư ký chưa ghi nội dung)");
const WITHHELD = italic("(không ghi: có nội dung đã hướng dẫn sang tiếp công dân)");

function typed(prose: OpenProse, section: string, style: StyleName): Paragraph[] {
  return prose.take(section).map((runs) => paragraph(style, runs));
}

/** When a turn or an answer began and ended. */
export function beganAt(turn: Entry | Answer): Instant {
  return turn.clock?.startedAt ?? ("calledAt" in turn ? (turn.calledAt ?? 0) : turn.assignedAt);
}
export function endedAt({ state }: Entry | Answer): Instant | null {
  return "at" in state ? state.at : null;
}

function meanwhile(source: Source, entry: Entry, opinion: Opinion | null, style: StyleName): Paragraph[] {
  const said: Paragraph[] = entry.interjections.map(({ by, from, text }) =>
    paragraph(style, [
      italic(
        `Chủ tọa trao đổi (${spokenTime(from)}), ${inSentence(chairName(source, by))}${text === "" ? "." : `: ${sentence(text)}`}`,
      ),
    ]),
  );
  if (entry.insteadOf !== null) {
    const registered = inSentence(named(source, entry.insteadOf, opinion).name);
    const why = source.state.minutes.chronicle.find(
      (remark) => remark.kind === "substitute" && remark.turn === entry.id,
    );
    const reason = why?.kind === "substitute" && why.why !== "" ? `: ${why.why}` : "";
    said.unshift(paragraph(style, italic(`Phát biểu thay ${registered} là người đăng ký${reason}.`)));
  }
  if (entry.state.kind === "stopped")
    said.push(paragraph(style, italic(`Chủ tọa dừng lượt phát biểu: ${sentence(entry.state.reason)}`)));
  return said;
}

/** A turn's content: prose; without prose what was registered. Substitutes and interjections are paragraphs of their own. */
export function turnContent(source: Source, prose: OpenProse, entry: Entry, style: StyleName): Paragraph[] {
  const opinion = opinionOf(source, entry);
  const ownText = typed(prose, `turn.${entry.id}`, style);
  const registered = opinion?.content
    ? [paragraph(style, [italic("Theo nội dung đã đăng ký: "), withoutNumbers(opinion.content)])]
    : [paragraph(style, NOT_WRITTEN)];
  const [substitute, ...others] = meanwhile(source, entry, opinion, style);
  const content = ownText.length > 0 ? ownText : registered;
  if (entry.insteadOf !== null && substitute) return [substitute, ...content, ...others];
  return [...content, ...(substitute ? [substitute, ...others] : [])];
}

export function answerContent(
  source: Source,
  prose: OpenProse,
  answer: Answer,
  style: StyleName,
): Paragraph[] {
  const section = `answer.${answer.id}`;
  if (isSealedSection(source.state, section)) return [paragraph(style, WITHHELD)];
  const ownText = typed(prose, section, style);
  return ownText.length > 0 ? ownText : [paragraph(style, NOT_WRITTEN)];
}

/** "Đồng chí …, Phó Giám đốc … (trả lời thay đồng chí …)" */
export function respondent(source: Source, answer: Answer): string {
  const who = inFull(named(source, answer.respondent));
  const instead =
    answer.insteadOf === null || answer.insteadOf === answer.respondent
      ? ""
      : ` (trả lời thay ${inSentence(named(source, answer.insteadOf).name)})`;
  return who + instead;
}

/** A turn as paragraphs: who, when, what, and what the speaker thought of the answer. */
export function speech(source: Source, prose: OpenProse, entry: Entry): Paragraph[] {
  const opinion = opinionOf(source, entry);
  const { name, position, organisation } = named(source, entry.person, opinion);
  const details = inFull({ name: "", position, organisation }).trim();
  const about = source.state.opinions[entry.about ?? ""];
  const when = span(beganAt(entry), endedAt(entry));
  const of =
    about && !isSealed(source.state, about) && titleOf(source, about) !== ""
      ? `, về ý kiến “${titleOf(source, about)}”`
      : "";
  return [
    paragraph("speaker", [
      bold(details === "" || details.startsWith("(") ? name : `${name},`),
      `${details === "" ? "" : ` ${details}`}${of} (${when}):`,
    ]),
    ...turnContent(source, prose, entry, "body"),
    ...reaction(source, entry),
  ];
}

function reaction({ state }: Source, entry: Entry): Paragraph[] {
  return Object.values(state.opinions)
    .flatMap((opinion) => opinion.reactions)
    .filter((reply) => reply.entry === entry.id)
    .map(({ reaction: kind, note }) =>
      paragraph("body", [
        italic(`Ý kiến sau trả lời: ${REACTIONS[kind] ?? kind}${note === "" ? "" : ` (${note})`}.`),
      ]),
    );
}

/** An answer as paragraphs. */
export function answered(source: Source, prose: OpenProse, answer: Answer): Paragraph[] {
  const who = named(source, answer.respondent);
  const whole = respondent(source, answer);
  return [
    paragraph("speaker", [
      bold(whole.charAt(who.name.length) === "," ? `${who.name},` : who.name),
      `${whole.slice(who.name.length).replace(/^,/, "")}, trả lời (${span(beganAt(answer), endedAt(answer))}):`,
    ]),
    ...answerContent(source, prose, answer, "body"),
  ];
}
