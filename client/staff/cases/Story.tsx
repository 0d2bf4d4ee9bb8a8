/** What has become of a case, the newest last: reports, leaders' words of all rounds, days, notices, findings. */
import type { DeedKind } from "../../../shared/terms/cases.ts";
import type { ChairSeat } from "../../../shared/terms/seats.ts";
import type { FollowedCase } from "../../../shared/views/after/followUp.ts";
import { writtenDay } from "../../ui/typedTime.ts";
import { atTime } from "../atTime.ts";
import { shortDay, useLead } from "./days.ts";
import { useStoryWords } from "./storyWords.ts";
import { useCaseWords } from "./words.ts";

/** `kind`: of the act that it tells, for the name of who gave it */
type Said = { readonly at: number; readonly text: string; readonly kind?: DeedKind };

/** Which leaders there are: seat and office. */
export type LeaderOffices = readonly (readonly [seat: ChairSeat, office: string])[];

interface Props {
  readonly about: FollowedCase;
  readonly leaders: LeaderOffices;
}

function useLines({ about, leaders }: Props): readonly Said[] {
  const words = useStoryWords();
  const common = useCaseWords();
  const leadOf = useLead();
  const office = (seat: string) => leaders.find(([id]) => id === seat)?.[1] ?? seat;
  return [
    ...about.reports.map(({ at, unit, unitName, text }) => ({
      at,
      text: words.report(leadOf({ lead: unit, leadName: unitName }), text),
    })),
    ...[...about.earlierDirections, ...about.directions].map(({ at, seat, agrees, text }) => ({
      ...{ at, text: words.word(office(seat), agrees, text) },
    })),
    ...about.dueDecisions.map(({ at, by, kind, due, was, why }) => ({
      ...{ at, text: words.day[kind](office(by), shortDay(due), shortDay(was), why) },
    })),
    ...about.reassignments.map(({ at, by, onWordOf, supporting, task, why, ...was }) => {
      const said = onWordOf === null ? words.leader(office(by)) : words.clerk(office(onWordOf));
      return { at, text: words.anew(said, [leadOf(was), supporting.join(", "), task], why) };
    }),
    ...about.notices.map(({ at, channels, place, on }) => {
      const how = channels.map((channel) => common.channel[channel]).join(", ");
      const text = words.notice([how, place, writtenDay(on)].filter(Boolean).join(", "));
      return { at, kind: "notice" as const, text };
    }),
    ...about.escalations.flatMap(({ at, why, unitName, direction }) => [
      { at, text: words.escalated(unitName, why), ...(unitName === "" && { kind: "carriedUp" as const }) },
      ...(direction ? [{ at: direction.at, text: words.directed(direction.text) }] : []),
    ]),
    ...about.verifications.map(({ at, result, way, note }) => ({
      ...{ at, kind: "verified" as const },
      text: words.verified(common.state[result], [way, note].filter(Boolean).join("; ")),
    })),
    ...[...about.earlierTold, ...(about.told ? [about.told] : [])].map(({ at, text }) => ({
      ...{ at, kind: "told" as const, text: words.told(text) },
    })),
    ...about.corrections.map(({ at, of, channels, was, why }) => {
      const wrong = [...channels.map((channel) => common.channel[channel]), ...was].filter(Boolean);
      // without a why another answer came, and its line names who noted it
      const kind = why === "" ? {} : { kind: "corrected" as const };
      return { at, ...kind, text: words.corrected(words.records[of], wrong.join("; "), why) };
    }),
    ...(about.transfer?.answer
      ? [
          {
            ...{ at: about.transfer.answer.at, kind: "answered" as const },
            text: words.answered(about.transfer.answer.text),
          },
        ]
      : []),
    ...about.deeds.map(({ kind, who, said, at }) => ({ at, text: words.did[kind](who, said.join(", ")) })),
  ]
    .filter(({ text }) => text !== "")
    .toSorted((a, b) => a.at - b.at);
}

/** Whoever gave the act that a line tells. */
const whoGave = ({ deeds }: FollowedCase, { kind, at }: Said): string =>
  deeds.find((deed) => deed.kind === kind && deed.at === at)?.who ?? "";

export function Story({ about, leaders }: Props) {
  const words = useStoryWords();
  return (
    <ul className="plainList">
      {useLines({ about, leaders }).map((line) => (
        <li key={`${line.at}${line.text}`}>
          <span className="muted">{atTime(line.at)}</span> {words.by(line.text, whoGave(about, line))}
        </li>
      ))}
    </ul>
  );
}
