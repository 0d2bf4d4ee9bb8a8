/** A case on one page: what is asked, what was given, what is reported, what the others say, and this leader's word. */
import { hasAsker } from "../../../../../shared/reckoning/caseDays.ts";
import { carriedUp } from "../../../../../shared/reckoning/caseRound.ts";
import type { FollowedCase } from "../../../../../shared/views/after/followUp.ts";
import type { ChairView } from "../../../../../shared/views/views.ts";
import { atTime } from "../../../../staff/atTime.ts";
import { Added } from "../../../../staff/cases/Added.tsx";
import { shortDay, useLead } from "../../../../staff/cases/days.ts";
import { Evidence } from "../../../../staff/cases/Evidence.tsx";
import { Points } from "../../../../staff/cases/Points.tsx";
import { Reassign } from "../../../../staff/cases/Reassign.tsx";
import { Story } from "../../../../staff/cases/Story.tsx";
import { Supporting } from "../../../../staff/cases/Supporting.tsx";
import { useStoryWords } from "../../../../staff/cases/storyWords.ts";
import { useCaseWords } from "../../../../staff/cases/words.ts";
import { Decide } from "./Decide.tsx";
import type { Waiting } from "./waiting.ts";
import { useWords } from "./words.ts";

function Asked({ about }: { readonly about: FollowedCase }) {
  const words = useCaseWords();
  const [first, ...others] = about.askers;
  return (
    <section>
      <h3>{hasAsker(about) ? words.asks : words.concluded}</h3>
      <p>
        {about.questions.length > 0 ? about.questions.join("; ") : first?.content}{" "}
        <span className="muted">{about.askers.map(({ who }) => who).join("; ")}</span>
      </p>
      <Added about={about} />
      {about.voice && <p>{words.byVoice}</p>}
      {others.length > 0 && <p className="muted">{about.askers.map(({ id }) => id).join(", ")}</p>}
    </section>
  );
}

function Reported({ about }: { readonly about: FollowedCase }) {
  const words = useCaseWords();
  const leadOf = useLead();
  const { reports } = about;
  // the lead's that stands, and every part that came after it
  const first = Math.min(
    reports.findLastIndex(({ share }) => share === "whole"),
    reports.length - 3,
  );
  return (
    <>
      {reports.slice(Math.max(first, 0)).map(({ unit, unitName, text, outside, at }) => (
        <section key={`${unit}${at}`}>
          <h3>{words.reportOf(leadOf({ lead: unit, leadName: unitName }), atTime(at))}</h3>
          <p className="report-text">{text}</p>
          {outside && <p className="late">▲ {words.outside}</p>}
        </section>
      ))}
      <Points about={about} />
      <Evidence about={about} />
    </>
  );
}

function Words({ view, about }: { readonly view: ChairView; readonly about: FollowedCase }) {
  const words = useWords();
  return (
    <ul className="leaderWords" aria-label={words.threeWords}>
      {view.chairs.map(({ id, position }) => {
        const word = about.directions.find(({ seat }) => seat === id);
        const says = word ? (word.agrees ? words.agreed : words.sentBack) : words.noWord;
        return (
          <li key={id} aria-current={id === view.seat ? "true" : undefined}>
            <b>{position}</b>
            <span>{`${word ? (word.agrees ? "✓" : "↺") : "○"} ${id === view.seat && !word ? words.you : says}`}</span>
            {word && word.text !== "" && <span className="muted">{word.text}</span>}
          </li>
        );
      })}
    </ul>
  );
}

const ON_WORDS: ReadonlySet<Waiting["kind"]> = new Set([
  "report",
  "pass",
  "agreed",
  "sentBack",
  "read",
] as const);

export function CasePage({ view, waiting }: { readonly view: ChairView; readonly waiting: Waiting }) {
  const words = useCaseWords();
  const says = useWords();
  const story = useStoryWords();
  const leadOf = useLead();
  const { about, kind } = waiting;
  const escalated = carriedUp(about);
  const again = about.verifications.at(-1);
  return (
    <main aria-label={about.id}>
      <div className="casePage">
        <p className="muted">
          {[about.id, words.lead(leadOf(about)), about.due && words.due(shortDay(about.due))]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <h2>{about.title}</h2>
        {about.asked && <p className="late">{says.asksDay(shortDay(about.asked.due), about.asked.why)}</p>}
        {kind === "escalated" && escalated && (
          <p className="late">{says.carriedUp(escalated.unitName, escalated.why)}</p>
        )}
        {kind === "lookAgain" && again && <p className="late">{says.front(again.way, again.note)}</p>}
        <Asked about={about} />
        <section>
          <h3>{words.given}</h3>
          <p>{about.task}</p>
          <Supporting about={about} />
        </section>
        <Reported about={about} />
        {ON_WORDS.has(kind) && <Words view={view} about={about} />}
        <details>
          <summary>{story.title}</summary>
          <Story about={about} leaders={view.chairs.map(({ id, position }) => [id, position])} />
        </details>
        <Reassign about={about} units={view.units} />
      </div>
      <Decide waiting={waiting} />
    </main>
  );
}
