/** The documents of the phase after: drafts and finals to fetch in both families, the issue with number and day, the book of what goes out. */
import { useState } from "react";
import { FORMS, type Form } from "../../../../../shared/terms/documents.ts";
import { WRITTEN_INTO, type WrittenInto } from "../../../../../shared/terms/numbered.ts";
import { dayOf } from "../../../../../shared/terms/time.ts";
import type { DocumentsView } from "../../../../../shared/views/after/documents.ts";
import { useAt } from "../../../../line/clock.ts";
import { Book } from "../../../../staff/documents/Book.tsx";
import { Paperwork } from "../../../../staff/documents/Paperwork.tsx";
import { Prepared } from "../../../../staff/documents/Prepared.tsx";
import { useDocumentWords } from "../../../../staff/documents/preparedWords.ts";
import type { SectionProps } from "../section.ts";
import "./documents.css";
import { Issue } from "./Issue.tsx";
import { Made } from "./Made.tsx";
import { Results } from "./Results.tsx";
import { KINDS, useDocumentsWords } from "./words.ts";

/** Of the notice and the result report there is one; of the others there may be a next. */
const notFinal = ({ issued }: DocumentsView): readonly WrittenInto[] =>
  WRITTEN_INTO.filter(
    (into) =>
      into !== "synthesisReport" &&
      (into === "leadersReport" || into === "supervisionReport" || issued.every(({ kind }) => kind !== into)),
  );

export function Documents({ view }: SectionProps) {
  const words = useDocumentsWords();
  const preparedWords = useDocumentWords();
  const [form, setForm] = useState<Form>("dang");
  const today = useAt(view.clock, dayOf);
  const { documents } = view;
  if (documents === null) return null;
  return (
    <div className="documentsAfter">
      <div className="stack">
        <section className="card stack" aria-label={words.title}>
          <h2>{words.title}</h2>
          <p className="muted">{words.how}</p>
          <fieldset className="formChoice">
            <legend className="unseen">{words.form}</legend>
            {FORMS.map((otherForm) => (
              <label key={otherForm}>
                <input
                  type="radio"
                  name="form"
                  checked={form === otherForm}
                  onChange={() => setForm(otherForm)}
                />
                {words.forms[otherForm]}
              </label>
            ))}
          </fieldset>
          <ul className="plain">
            {KINDS.map((kind) => (
              <Made key={kind} kind={kind} view={view} documents={documents} form={form} />
            ))}
          </ul>
        </section>
        <Book view={view} form={form} />
      </div>
      <div className="stack">
        <Issue view={view} documents={documents} />
        <Paperwork view={view} into={notFinal(documents)} />
        {documents.issued.some(({ kind }) => kind === "conclusionNotice") && (
          <Results
            toRead={documents.toRead}
            announced={documents.announced}
            today={today}
            mayPress={view.clerk.body === "officeParty"}
          />
        )}
        <section className="card stack" aria-label={preparedWords.prepared}>
          <h2>{preparedWords.prepared}</h2>
          <p className="muted">{preparedWords.preparedHow}</p>
          <Prepared view={view} form={form} />
        </section>
      </div>
    </div>
  );
}
