/** The documents of the phase after: drafts and finals to fetch in both families, the issue with number and day, the register. */
import { useState } from "react";
import { FORMS, type Form } from "../../../../../shared/terms/documents.ts";
import { spokenDate } from "../../../../../shared/terms/outcomes.ts";
import type { DocumentRow } from "../../../../../shared/views/after/documents.ts";
import { Prepared } from "../../../../staff/documents/Prepared.tsx";
import { useDocumentWords } from "../../../../staff/documents/preparedWords.ts";
import type { SectionProps } from "../section.ts";
import "./documents.css";
import { Issue } from "./Issue.tsx";
import { Made } from "./Made.tsx";
import { KINDS, useDocumentsWords } from "./words.ts";

function Register({ issued }: { readonly issued: readonly DocumentRow[] }) {
  const words = useDocumentsWords();
  if (issued.length === 0) return <p className="muted">{words.none}</p>;
  return (
    <div className="tableBox">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.document}</th>
            <th scope="col">{words.date}</th>
          </tr>
        </thead>
        <tbody>
          {issued.map(({ id, kind, number, date, about }) => (
            <tr key={id}>
              <th scope="row" className="num whole">
                {number ?? words.noNumber}
              </th>
              <td>
                {words.kinds[kind]}
                {about !== "" && <small className="muted">{about}</small>}
              </td>
              <td className="num">{spokenDate(date)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function Documents({ view }: SectionProps) {
  const words = useDocumentsWords();
  const kept = useDocumentWords();
  const [form, setForm] = useState<Form>("dang");
  const { documents } = view;
  if (documents === null) return null;
  return (
    <div className="documentsAfter">
      <section className="card stack" aria-label={words.title}>
        <h2>{words.title}</h2>
        <p className="muted">{words.how}</p>
        <fieldset className="formChoice">
          <legend className="unseen">{words.form}</legend>
          {FORMS.map((one) => (
            <label key={one}>
              <input type="radio" name="form" checked={form === one} onChange={() => setForm(one)} />
              {words.forms[one]}
            </label>
          ))}
        </fieldset>
        <ul className="plain">
          {KINDS.map((kind) => (
            <Made key={kind} kind={kind} view={view} documents={documents} form={form} />
          ))}
        </ul>
      </section>
      <div className="stack">
        <Issue view={view} documents={documents} />
        <section className="card stack" aria-label={words.register}>
          <h2>{words.register}</h2>
          <Register issued={documents.issued} />
        </section>
        <section className="card stack" aria-label={kept.prepared}>
          <h2>{kept.prepared}</h2>
          <p className="muted">{kept.preparedHow}</p>
          <Prepared view={view} form={form} />
        </section>
      </div>
    </div>
  );
}
