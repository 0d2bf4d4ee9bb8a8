/** The announcement as it was published, with the programme; once something was released it is folded. */
import type { MediaView } from "../../../../shared/views/after/media.ts";
import { wallTime } from "../../../line/clock.ts";
import { atTime } from "../../../staff/atTime.ts";
import { useWords } from "./words.ts";

function Text({ view }: { readonly view: MediaView }) {
  const words = useWords();
  const { announcement, programme } = view;
  if (announcement === null) return null;
  const { at, topics, howToRegister, updates } = announcement;
  return (
    <>
      <p className="muted">{words.announcedAt(atTime(at))}</p>
      {topics !== "" && (
        <>
          <h3>{words.topics}</h3>
          <p className="text">{topics}</p>
        </>
      )}
      {howToRegister !== "" && (
        <>
          <h3>{words.howToRegister}</h3>
          <p className="text">{howToRegister}</p>
        </>
      )}
      {updates.map((update) => (
        <p key={update.at}>
          <b>{words.update(atTime(update.at))}</b> {update.text}
        </p>
      ))}
      {programme !== null && (
        <>
          <h3>{words.programme}</h3>
          <ul className="programme">
            {programme.map(({ step, title, begins }) => (
              <li key={step}>
                <span className="num">{wallTime(begins)}</span> {title}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

export function Announcement({ view }: { readonly view: MediaView }) {
  const words = useWords();
  if (view.announcement === null)
    return view.phase === "before" ? <p className="card">{words.notAnnounced}</p> : null;
  if (view.items !== null)
    return (
      <details className="card">
        <summary>{words.announcement}</summary>
        <Text view={view} />
      </details>
    );
  return (
    <section className="card" aria-label={words.announcement}>
      <h2>{words.announcement}</h2>
      <Text view={view} />
    </section>
  );
}
