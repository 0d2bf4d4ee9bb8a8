/** What has become of a case, the newest last: reports, leaders' words of all rounds, days, notices, findings. */
import type { FollowedCase } from "../../../shared/views/after/followUp.ts";
import { atTime } from "../atTime.ts";
import { shortDay } from "./days.ts";
import { useStoryWords } from "./storyWords.ts";
import { useCaseWords } from "./words.ts";

type Said = { readonly at: number; readonly text: string };

function useLines(about: FollowedCase): readonly Said[] {
  const words = useStoryWords();
  const common = useCaseWords();
  return [
    ...about.reports.map(({ at, unitName, text }) => ({ at, text: words.report(unitName, text) })),
    ...[...about.earlierDirections, ...about.directions].map(({ at, seat, agrees, text }) => ({
      ...{ at, text: words.word(seat, agrees, text) },
    })),
    ...about.dueDecisions.map(({ at, by, kind, due, was, why }) => ({
      ...{ at, text: words.day[kind](by, shortDay(due), shortDay(was), why) },
    })),
    ...about.notices.map(({ at, channels, place }) => ({
      ...{ at, text: words.notice(channels.map((one) => common.channel[one]).join(", "), place) },
    })),
    ...about.escalations.flatMap(({ at, why, direction }) => [
      { at, text: words.escalated(why) },
      ...(direction ? [{ at: direction.at, text: words.directed(direction.text) }] : []),
    ]),
    ...about.verifications.map(({ at, result, way, note }) => ({
      ...{ at, text: words.verified(common.state[result], [way, note].filter(Boolean).join("; ")) },
    })),
    ...(about.told ? [{ at: about.told.at, text: words.told(about.told.text) }] : []),
    ...(about.transfer?.answer
      ? [{ at: about.transfer.answer.at, text: words.answered(about.transfer.answer.text) }]
      : []),
  ].toSorted((a, b) => a.at - b.at);
}

export function Story({ about }: { readonly about: FollowedCase }) {
  return (
    <ul className="plainList">
      {useLines(about).map(({ at, text }) => (
        <li key={`${at}${text}`}>
          <span className="muted">{atTime(at)}</span> {text}
        </li>
      ))}
    </ul>
  );
}
