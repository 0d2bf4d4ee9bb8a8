/** The one place where the offices take their documents from: papers in either family, lists as tables. */
import { useState } from "react";
import { FORMATS, FORMS, type Form, LIST_KINDS, paperFile } from "../../../../../shared/terms/documents.ts";
import type { OfficesView } from "../../../../../shared/views/before/offices.ts";
import { useAt } from "../../../../line/clock.ts";
import { setFilter, useAddress } from "../../../../staff/desk/address.ts";
import { Book } from "../../../../staff/documents/Book.tsx";
import { DocumentLinks } from "../../../../staff/documents/DocumentLinks.tsx";
import { FormChoice } from "../../../../staff/documents/FormChoice.tsx";
import { Paperwork } from "../../../../staff/documents/Paperwork.tsx";
import type { SectionProps } from "../section.ts";
import "./documents.css";
import { type DocumentWords, useDocumentWords } from "../../../../staff/documents/preparedWords.ts";
import { type DocumentRow, documentRows } from "./rows.ts";

interface RowProps {
  readonly row: DocumentRow;
  readonly form: Form;
  readonly words: DocumentWords;
}

function linksOf(
  { paper, list, file: made }: DocumentRow,
  form: Form,
  of: string,
  name: (kind: string) => string,
) {
  const query = of === "" ? "" : `?of=${encodeURIComponent(of)}`;
  const papers = paper ? FORMATS.map((format) => [paperFile(paper, form, format), format] as const) : [];
  const lists = list ? LIST_KINDS.map((kind) => [`${list}.${kind}`, kind] as const) : [];
  const files = made ? [[made, "pdf"] as const] : [];
  return [...papers, ...lists, ...files].map(([file, kind]) => {
    const text = kind.toUpperCase();
    return [`${file}${query}`, text, name(text)] as const;
  });
}

function Row({ row, form, words }: RowProps) {
  const [chosen, setChosen] = useState("");
  const { id, bears, lacks, several } = row;
  const of = several?.some(([value]) => value === chosen) ? chosen : (several?.[0]?.[0] ?? "");
  const name = words.names[id];
  const links = linksOf(row, form, of, (kind) => words.link(name, kind));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="num wraps">{bears}</td>
      <td className={lacks.length === 0 ? "sign good wraps" : "sign bad wraps"}>
        {lacks.length === 0 ? words.nothing : `▲ ${lacks.join("; ")}`}
      </td>
      <td className="wraps">
        <div className="documentGet">
          {links.length > 0 && several && (
            <select
              aria-label={words.which(name)}
              value={of}
              onChange={({ target }) => setChosen(target.value)}
            >
              {several.map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          )}
          <span className="documentLinks">
            <DocumentLinks links={links} />
          </span>
        </div>
      </td>
    </tr>
  );
}

export function Documents({ view }: SectionProps) {
  const words = useDocumentWords();
  const { filter } = useAddress();
  const form = FORMS.find((form) => form === filter.get("form")) ?? "dang";
  const minute = useAt(view.clock, (now) => Math.floor(now / 60_000));
  const rows = documentRows(view, view.offices as OfficesView, minute * 60_000, words);
  return (
    <>
      <section className="card stack">
        <div className="documentsHead">
          <h2>{words.title}</h2>
          <FormChoice form={form} choose={(chosen) => setFilter({ form: chosen })} />
          <p className="muted">{words.how}</p>
        </div>
        <table className="deskTable documentTable">
          <thead>
            <tr>
              <th scope="col">{words.document}</th>
              <th scope="col">{words.bears}</th>
              <th scope="col">{words.lacks}</th>
              <th scope="col">{words.get}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} form={form} words={words} />
            ))}
          </tbody>
        </table>
      </section>
      <div className="paperwork">
        <Paperwork view={view} into={["synthesisReport"]} />
      </div>
      <Book view={view} form={form} />
    </>
  );
}
