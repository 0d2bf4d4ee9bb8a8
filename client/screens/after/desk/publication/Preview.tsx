/** What the public will read, word by word, beside what is typed. */
import { spokenDate } from "../../../../../shared/terms/outcomes.ts";
import type { PublicItem } from "../../../../../shared/views/after/public.ts";
import { Added } from "../../../../staff/cases/Added.tsx";
import { writtenDay } from "../../../../ui/typedTime.ts";
import { usePublicationWords } from "./words.ts";

function Outcome({ item }: { readonly item: PublicItem }) {
  const words = usePublicationWords();
  const { shows, text, sentTo } = item;
  if (shows === "answer")
    return (
      <>
        <h4>{words.answer}</h4>
        <p>{text || words.answeredInHall}</p>
      </>
    );
  if (shows !== "result" && shows !== "transfer" && shows !== "unanswered") return null;
  return (
    <>
      <h4>{words.result}</h4>
      {shows === "unanswered" && (
        <p className="publicNote">{words.noAnswer(item.reminders.map(writtenDay).join(", "))}</p>
      )}
      {text !== "" && <p>{text}</p>}
      {sentTo !== null && <p>{words.sentTo(sentTo)}</p>}
    </>
  );
}

export function Preview({ item }: { readonly item: PublicItem }) {
  const words = usePublicationWords();
  const { id, field, places, askers, questions, task, lead, supporting, until, correction } = item;
  return (
    <section className="publicPreview" aria-label={words.publicSees}>
      <h2>
        {words.publicSees} <small className="muted">{words.wordByWord}</small>
      </h2>
      <article className="card">
        <p className="muted">{[field, ...places, id].join(" · ")}</p>
        <h3>{askers[0]?.title}</h3>
        <h4>{item.concluded ? words.concluded : words.asked}</h4>
        {askers.map(({ opinion, who, title }) => (
          <p key={opinion}>{askers.length > 1 ? `${who}: ${title}` : who}</p>
        ))}
        <Added about={item} />
        {questions.length > 0 && (
          <ul>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        )}
        {task !== "" && (
          <>
            <h4>{words.given}</h4>
            <p>
              {lead !== "" && `${words.givenTo(lead, supporting.join(", "))}: `}
              {task}. {until !== null && <b>{words.until(spokenDate(until))}</b>}
            </p>
          </>
        )}
        <Outcome item={item} />
        {correction !== null && (
          <p className="publicNote">
            <b>{words.correction}:</b> {correction}
          </p>
        )}
      </article>
    </section>
  );
}
