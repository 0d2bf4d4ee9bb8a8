/** The sample hearing with a mark in each private field: where one is seen, that field was. */
import { storePrepared } from "../../../server/intake/createHearing.ts";
import { readHearing } from "../../../server/intake/readHearing.ts";
import type { HearingLog } from "../../../server/storage/log.ts";

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

/** Puts such a hearing into a log; its clock runs from its planned start on. */
export async function createMarked(log: HearingLog, hearing: string): Promise<void> {
  const marked = markedHearing((mark) => `MARK-${mark}`);
  const clock = { hearingAt: marked.prepared.plan.start, redisAt: await log.time(), rate: 1 };
  await storePrepared(log, hearing, marked, clock);
}
