/** What of the offices' preparation is done and what waits, a line each. */
import type { Body } from "../../../../../shared/terms/seats.ts";
import type { OfficesView } from "../../../../../shared/views/before/offices.ts";
import type { SectionId } from "../words.ts";
import type { OverviewWords } from "./words.ts";

export interface Line {
  readonly section: SectionId;
  readonly done: boolean;
  readonly text: string;
}

const count = <T>(all: readonly T[], which: (item: T) => boolean): number => all.filter(which).length;

export function officeLines(offices: OfficesView, body: Body, words: OverviewWords): Line[] {
  const { dossier, checklist, rosters, applications, programme, invitations } = offices;
  const open = count(checklist, (item) => item.state !== "done");
  const ofOwnBody = count(checklist, (item) => item.state !== "done" && item.owner === body);
  const blocked = count(checklist, (item) => item.state === "blocked");
  const lists = count(rosters, (row) => row.listed >= row.quota);
  const late = count(rosters, (row) => row.lateBy !== null && row.lateKept === null);
  const waiting = count(applications, (row) => row.state === "waiting");
  const invited = count(invitations, (row) => row.letter !== null);
  const unanswered = count(invitations, (row) => row.letter !== null && row.answer === null);
  return [
    {
      section: "dossier",
      done: dossier.dateConfirmedAt !== null && dossier.announcement !== null,
      text: words.dossier(dossier.dateConfirmedAt !== null, dossier.announcement !== null),
    },
    { section: "checklist", done: open === 0, text: words.checklist(open, ofOwnBody, blocked) },
    { section: "roster", done: lists === rosters.length, text: words.roster(lists, rosters.length, late) },
    { section: "individuals", done: waiting === 0, text: words.individuals(applications.length, waiting) },
    {
      section: "programme",
      done: programme.upToDate,
      text: words.programme(programme.steps !== null, programme.upToDate),
    },
    {
      section: "invitations",
      done: invited > 0 && unanswered === 0,
      text: words.invitations(invited, unanswered),
    },
  ];
}
