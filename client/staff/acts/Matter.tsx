/** An opinion whole: what was registered, asked, prepared, and the chair's own note. Open only while it is looked at. */

import { makeWords } from "../../i18n/language.ts";
import { foreseenUnit, opinionTitle, type StaffView } from "../../line/staff.ts";
import { FileList } from "../attached/FileList.tsx";
import { QuestionTicks } from "./Questions.tsx";
import { UnitWords } from "./UnitWords.tsx";

const useWords = makeWords({
  vi: {
    registered: "Đã đăng ký",
    questions: "Các câu hỏi",
    prepared: "Nội dung đã chuẩn bị trả lời",
    note: "Lưu ý riêng",
    foreseen: (unit: string) => `Dự kiến trả lời: ${unit}`,
  },
  en: {
    registered: "Registered",
    questions: "Questions",
    prepared: "Prepared answer",
    note: "Own note",
    foreseen: (unit) => `To answer: ${unit}`,
  },
});

function Part({ title, text }: { title: string; text: string }) {
  if (text === "") return null;
  return (
    <div>
      <h3>{title}</h3>
      <p className="read-text">{text}</p>
    </div>
  );
}

function One({ view, id }: { view: StaffView; id: string }) {
  const words = useWords();
  const opinion = view.opinions[id];
  if (!opinion) return null;
  const unit = foreseenUnit(view, id);
  return (
    <section className="stack" aria-label={opinionTitle(opinion, id)}>
      <p className="read-title">{opinionTitle(opinion, id)}</p>
      {unit && <p className="muted">{words.foreseen(unit.name)}</p>}
      <UnitWords view={view} opinions={[id]} />
      {/* in mid-answer it is this that is looked for */}
      <Part title={words.note} text={opinion.privateNote} />
      <Part title={words.prepared} text={opinion.preparedAnswer} />
      <Part title={words.registered} text={opinion.content} />
      <FileList files={opinion.attached ?? []} />
    </section>
  );
}

export function Matter({ view, opinions }: { view: StaffView; opinions: readonly string[] }) {
  const words = useWords();
  const all = opinions.flatMap((id) => view.opinions[id] ?? []);
  return (
    <div className="stack">
      {all.some((opinion) => opinion.questions.length > 0) && (
        <div>
          <h3>{words.questions}</h3>
          <QuestionTicks opinions={all} />
        </div>
      )}
      {opinions.map((id) => (
        <One key={id} view={view} id={id} />
      ))}
    </div>
  );
}
