/** What units have said of opinions: ready, needs the file, reports later. Shown where an answer is asked for. */

import { spokenDate } from "../../../shared/terms/outcomes.ts";
import type { DueAnswer, ReadinessWord } from "../../../shared/views/live/department.ts";
import { makeWords } from "../../i18n/language.ts";
import { opinionTitle, type StaffView } from "../../line/staff.ts";

export const useReadiness = makeWords<{
  readonly says: string;
  readonly word: Readonly<Record<ReadinessWord, string>>;
}>({
  vi: {
    says: "Các đơn vị báo",
    word: {
      ready: "sẵn sàng",
      needsFile: "cần hồ sơ",
      laterEndOfPart: "xin báo cáo cuối phần",
      laterInWriting: "xin trả lời bằng văn bản",
    },
  },
  en: {
    says: "Units say",
    word: {
      ready: "ready",
      needsFile: "needs the file",
      laterEndOfPart: "asks to report at the end of this part",
      laterInWriting: "asks to reply in writing",
    },
  },
});

/** What the unit that was given a task says of its latest day. */
export const useDueWords = makeWords<{
  readonly says: (word: DueAnswer["word"], proposed: string | null) => string;
}>({
  vi: {
    says: (word, proposed) =>
      word === "accepts"
        ? "✓ đơn vị nhận"
        : proposed
          ? `▲ đơn vị xin trao đổi, đề nghị ${spokenDate(proposed)}`
          : "▲ đơn vị xin trao đổi về hạn",
  },
  en: {
    says: (word, proposed) =>
      word === "accepts"
        ? "✓ the unit accepts"
        : proposed
          ? `▲ the unit asks to talk, proposes ${spokenDate(proposed)}`
          : "▲ the unit asks to talk about the date",
  },
});

const SIGN: Readonly<Record<ReadinessWord, string>> = {
  ready: "✓",
  needsFile: "▲",
  laterEndOfPart: "↷",
  laterInWriting: "✎",
};

/** Each unit's words once, though several opinions be answered together. */
function wordsOf(view: StaffView, opinions: readonly string[]) {
  const said = opinions.flatMap((id) => view.opinions[id]?.readiness ?? []);
  return said.filter(
    (saying, i) => said.findIndex(({ id, word }) => id === saying.id && word === saying.word) === i,
  );
}

export function UnitWords({ view, opinions }: { view: StaffView; opinions: readonly string[] }) {
  const words = useReadiness();
  const said = wordsOf(view, opinions);
  if (said.length === 0) return null;
  return (
    <span className="unit-words">
      {said.map(({ id, word }) => (
        <span key={`${id} ${word}`} className={word === "ready" ? "chip" : "chip warn"}>
          <span aria-hidden="true">{SIGN[word]}</span>
          {`${view.units.find((unit) => unit.id === id)?.shortName ?? id}: ${words.word[word]}`}
        </span>
      ))}
    </span>
  );
}

/** All that units have said of what is not settled yet. */
export function UnitReports({ view }: { view: StaffView }) {
  const words = useReadiness();
  const dueWords = useDueWords();
  const all = Object.values(view.opinions);
  const reported = all.filter((opinion) => opinion.readiness.length > 0 && opinion.outcome === null);
  // a day that is accepted needs no attention
  const dates = all.filter((opinion) => opinion.outcome?.dueAnswer?.word === "asksToTalk");
  if (reported.length + dates.length === 0) return null;
  return (
    <section className="card" aria-label={words.says}>
      <h3>{words.says}</h3>
      {reported.map((opinion) => (
        <div key={opinion.id}>
          <p>{opinionTitle(opinion, opinion.id)}</p>
          <UnitWords view={view} opinions={[opinion.id]} />
        </div>
      ))}
      {dates.map((opinion) => (
        <div key={opinion.id}>
          <p>{opinionTitle(opinion, opinion.id)}</p>
          <span className="chip warn">
            {dueWords.says("asksToTalk", opinion.outcome?.dueAnswer?.proposed ?? null)}
          </span>
        </div>
      ))}
    </section>
  );
}
