/** What individuals send of a ward, read there: the ward says a word of it to whoever screens. */
import { useState } from "react";
import type { WardReads } from "../../../shared/views/before/register.ts";
import { Button } from "../../ui/Button.tsx";
import { ActForm } from "../before/form/ActForm.tsx";
import { stampOf } from "../when.ts";
import { useWardWords } from "./wardWords.ts";

function One({ opinion }: { readonly opinion: WardReads }) {
  const words = useWardWords();
  const [typing, setTyping] = useState(false);
  const { id, code, kind, field, content, place, receivedAt, remarks } = opinion;
  const called = code ?? id;
  return (
    <li className="ownRaw">
      <p>
        <b className="num">{called}</b>{" "}
        <span className="muted">{[kind, field, place].filter(Boolean).join(" · ")}</span>{" "}
        <span className="num muted">{stampOf(receivedAt)}</span>
      </p>
      <p>{content}</p>
      {remarks.map(({ text, at }) => (
        <p key={at}>
          <b>{words.said}</b> <span className="num muted">{stampOf(at)}</span>: {text}
        </p>
      ))}
      {typing ? (
        <ActForm
          form={`remark.${id}`}
          title={words.remarkOn(called)}
          press={words.send}
          primary={false}
          fields={[{ name: "text", label: words.remark, hint: words.hint, rows: 2, most: 500 }]}
          command={({ text = "" }) => ({ type: "RemarkOnOpinion", registration: id, text })}
        />
      ) : (
        <p>
          <Button aria-label={words.remarkOn(called)} onClick={() => setTyping(true)}>
            {words.write}
          </Button>
        </p>
      )}
    </li>
  );
}

export function OfTheWard({ opinions }: { readonly opinions: readonly WardReads[] }) {
  const words = useWardWords();
  if (opinions.length === 0) return null;
  return (
    <section className="card ownRaws" aria-label={words.title(opinions.length)}>
      <h2>{words.title(opinions.length)}</h2>
      <p className="muted">{words.about}</p>
      <ul className="plainList">
        {opinions.toReversed().map((opinion) => (
          <One key={opinion.id} opinion={opinion} />
        ))}
      </ul>
    </section>
  );
}
