/** The sample hearing with a mark in each private field: where one is seen, that field was. */
import { storePrepared } from "../../../server/intake/createHearing.ts";
import { readHearing } from "../../../server/intake/readHearing.ts";
import type { HearingLog } from "../../../server/storage/log.ts";
import { playAfter } from "../playSample.ts";
import { storePlayed } from "../storePlayed.ts";

export const MARKS = [
  "content",
  "prepared",
  "note",
  "screening",
  "phone",
  "address",
  "birth",
  "walkIn",
  "sealed",
  "complaint",
  "request",
] as const;
export type Mark = (typeof MARKS)[number];

export function markedHearing(marked: (mark: Mark) => string): ReturnType<typeof readHearing> {
  const { prepared, people } = readHearing("sample");
  return {
    prepared: {
      ...prepared,
      opinions: prepared.opinions.map((opinion) => ({
        ...opinion,
        // whose it is, so that a unit's own is told from another's
        content: `${marked("content")} of ${opinion.id};`,
        preparedAnswer: `${marked("prepared")} by ${opinion.lead};`,
        privateNote: marked("note"),
        screeningNote: marked("screening"),
      })),
    },
    people: people.map((row) => ({
      ...row,
      phone: marked("phone"),
      address: marked("address"),
      birthYear: marked("birth"),
      // what a complaint said before the hearing stands with the person alone
      ...("matter" in row ? { matter: { title: marked("complaint"), content: marked("complaint") } } : {}),
    })),
  };
}

/** the last step of the script of what follows that is played: cases are open, reports come, the first are published */
const FOLLOWED_TO = 110;

/** The same hearing after its half day; its clock goes on from there. */
export async function createFollowedUp(log: HearingLog, hearing: string): Promise<void> {
  const marked = markedHearing((mark) => `MARK-${mark}`);
  const played = playAfter(FOLLOWED_TO, marked);
  const clock = { hearingAt: played.state.at, redisAt: await log.time(), rate: 1 };
  await storePlayed(log, hearing, played, Number.POSITIVE_INFINITY, clock);
}

/** Puts such a hearing into a log; its clock runs from its planned start on. */
export async function createMarked(log: HearingLog, hearing: string): Promise<void> {
  const marked = markedHearing((mark) => `MARK-${mark}`);
  const clock = { hearingAt: marked.prepared.plan.start, redisAt: await log.time(), rate: 1 };
  await storePrepared(log, hearing, marked, clock);
}
