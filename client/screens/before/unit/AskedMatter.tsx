/** What is asked of a unit: the matter in the words that were accepted, and beneath it what goes with it. */
import type { ReactNode } from "react";
import type { SupportedMatter } from "../../../../shared/views/before/preparation.ts";

interface Props {
  readonly matter: Pick<SupportedMatter, "code" | "title" | "content" | "questions" | "place">;
  readonly children: ReactNode;
}

export function AskedMatter({ matter: { code, title, content, questions, place }, children }: Props) {
  return (
    <article>
      <h3>
        <span className="num">{code}</span> {title}
      </h3>
      <p>{content}</p>
      {place !== "" && <p className="muted">{place}</p>}
      {questions.length > 0 && (
        <ul>
          {questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      )}
      {children}
    </article>
  );
}
