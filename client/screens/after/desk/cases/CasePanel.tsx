/** The case that is looked at: what was said of it, and what this clerk may do with it. */

import type { FollowedCase } from "../../../../../shared/views/after/followUp.ts";
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import { atTime } from "../../../../staff/atTime.ts";
import { shortDay, standing, useLead } from "../../../../staff/cases/days.ts";
import { useCaseWords, useTimelinessText } from "../../../../staff/cases/words.ts";
import { setFilter } from "../../../../staff/desk/address.ts";
import { Button } from "../../../../ui/Button.tsx";
import { CaseForms } from "./CaseForms.tsx";
import { useWords } from "./words.ts";

interface Props {
  readonly view: DeskView;
  readonly about: FollowedCase;
  readonly day: string;
  readonly daysOff: readonly string[];
}

/** What has become of it, the newest last. */
function Story({ about }: { readonly about: FollowedCase }) {
  const words = useWords();
  const common = useCaseWords();
  const lines = [
    ...about.reports.map(({ at, unitName, text }) => ({ at, text: words.story.report(unitName, text) })),
    ...about.directions.map(({ at, seat, agrees, text }) => ({
      at,
      text: words.story.word(seat, agrees, text),
    })),
    ...about.notices.map(({ at, channels, place }) => ({
      at,
      text: words.story.notice(channels.map((one) => common.channel[one]).join(", "), place),
    })),
    ...about.escalations.flatMap(({ at, why, direction }) => [
      { at, text: words.story.escalated(why) },
      ...(direction ? [{ at: direction.at, text: words.story.directed(direction.text) }] : []),
    ]),
    ...about.verifications.map(({ at, result, way, note }) => ({
      at,
      text: words.story.verified(common.state[result], [way, note].filter(Boolean).join("; ")),
    })),
    ...(about.told ? [{ at: about.told.at, text: words.story.told(about.told.text) }] : []),
    ...(about.transfer?.answer
      ? [{ at: about.transfer.answer.at, text: words.story.answered(about.transfer.answer.text) }]
      : []),
  ].toSorted((a, b) => a.at - b.at);
  return (
    <ul className="plainList">
      {lines.map(({ at, text }) => (
        <li key={`${at}${text}`}>
          <span className="muted">{atTime(at)}</span> {text}
        </li>
      ))}
    </ul>
  );
}

export function CasePanel({ view, about, day, daysOff }: Props) {
  const words = useWords();
  const common = useCaseWords();
  const says = useTimelinessText();
  const leadOf = useLead();
  return (
    <section className="card stack" aria-label={about.id}>
      <div className="row">
        <b className="num">{about.id}</b>
        <span className="chip">{common.state[about.state]}</span>
        <Button onClick={() => setFilter({ case: "" })}>{words.back}</Button>
      </div>
      <h3>{about.task}</h3>
      <p className="muted">
        {leadOf(about)}
        {about.supporting.length > 0 &&
          ` · ${common.supporting(about.supporting.map(({ name }) => name).join("; "))}`}
      </p>
      <p>
        <b>{says(standing(about, day, daysOff))}</b>
        {about.due !== null && ` · ${common.due(shortDay(about.due))}`}
      </p>
      <p>
        {about.askers.map(({ id, who }) => `${who} (${id})`).join("; ")}
        {about.voice && ` ${common.byVoice}`}
      </p>
      <Story about={about} />
      <CaseForms view={view} about={about} />
    </section>
  );
}
