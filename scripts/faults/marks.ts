/** The sample hearing with a mark in each private field: where one is seen, that field was. */
import { readHearing } from "../../server/intake/readHearing.ts";

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
