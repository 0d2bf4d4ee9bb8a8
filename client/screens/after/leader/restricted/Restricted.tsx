/** Restricted matters: nothing of them is public before a leader has said so. */
import { ActForm } from "../../../../staff/before/form/ActForm.tsx";
import type { SectionProps } from "../section.ts";
import { useRestrictedWords } from "./words.ts";

export function Restricted({ view }: SectionProps) {
  const words = useRestrictedWords();
  return (
    <section className="card" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="muted">{words.about}</p>
      {view.hiddenFromPublic.length === 0 && <p>{words.none}</p>}
      {view.hiddenFromPublic.map(({ id, title }) => (
        <div key={id}>
          <p>
            <b className="num">{id}</b> {title}
          </p>
          <ActForm
            form={`restricted.${id}`}
            title={words.release(id)}
            press={words.release(id)}
            primary={false}
            fields={[{ name: "text", label: words.text, rows: 2, most: 500 }]}
            command={({ text = "" }) => ({ type: "ReleaseRestricted", opinion: id, text })}
          />
        </div>
      ))}
    </section>
  );
}
