/** The documents of the preparation as the desk lists them: which number or day each bears, what it lacks, what can be had. */
import type { ListName, PaperName, StaffFile } from "../../../../../shared/terms/documents.ts";
import type { Numbered } from "../../../../../shared/terms/numbered.ts";
import type { Instant } from "../../../../../shared/terms/time.ts";
import type { DeskView } from "../../../../../shared/views/before/desk.ts";
import type { OfficesView } from "../../../../../shared/views/before/offices.ts";
import { atTime } from "../../../../staff/atTime.ts";
import type { DocumentWords } from "../../../../staff/documents/preparedWords.ts";
import { writtenDay } from "../../../../ui/typedTime.ts";

export interface DocumentRow {
  readonly id: keyof DocumentWords["names"];
  /** the number or the day that it bears, or that it is a draft */
  readonly bears: string;
  /** "" where nothing is missing */
  readonly lacks: readonly string[];
  readonly paper?: PaperName;
  readonly list?: ListName;
  readonly file?: StaffFile;
  /** where there are several: what `of` names, "" first for all of them */
  readonly several?: readonly (readonly [of: string, name: string])[];
}

interface Seen {
  readonly view: DeskView;
  readonly offices: OfficesView;
  readonly now: Instant;
  readonly words: DocumentWords;
}

/** The numbers that papers of this kind bear: "12-CTr/TU". */
const numbersOf = ({ view }: Seen, kind: Numbered): string =>
  view.paperwork.numbered
    .flatMap((paper) => (paper.kind === kind && paper.number !== null ? [paper.number] : []))
    .join(", ");

const linesThatHold = (...lines: readonly (readonly [when: boolean, text: string])[]): string[] =>
  lines.flatMap(([when, text]) => (when ? [text] : []));

function delegates({ offices: { rosters }, words }: Seen): DocumentRow {
  const sum = (of: (row: (typeof rosters)[number]) => number) =>
    rosters.reduce((all, row) => all + of(row), 0);
  const without = rosters.filter(({ listed }) => listed === 0).length;
  return {
    ...{ id: "delegates", paper: "danh-sach-dai-bieu", list: "danh-sach-dai-bieu" },
    bears: words.people(
      sum(({ listed }) => listed),
      sum(({ quota }) => quota),
    ),
    lacks: linesThatHold([without > 0, words.noList(without)]),
    several: [
      ["", words.everyOrganisation],
      ...rosters.map(({ number, name }) => [String(number), `${number}. ${name}`] as const),
    ],
  };
}

function report(seen: Seen): DocumentRow {
  const { synthesis } = seen.view;
  const { words } = seen;
  const numbers = numbersOf(seen, "synthesisReport");
  const { reports, unreported, notScreened } = synthesis;
  return {
    ...{ id: "report", paper: "bao-cao-tong-hop" },
    bears:
      [reports.map(({ id, at }) => `${id} (${atTime(at).slice(0, 5)})`).join(", "), numbers]
        .filter(Boolean)
        .join(" · ") || words.draft,
    lacks: linesThatHold(
      [unreported.length > 0, words.notReported(unreported.length)],
      [notScreened > 0, words.notScreened(notScreened)],
    ),
    several: [["", words.upToNow], ...reports.map(({ id }) => [id, id] as const)],
  };
}

function slips(seen: Seen): DocumentRow {
  const { synthesis, preparation } = seen.view;
  const { words } = seen;
  const numbers = numbersOf(seen, "slips");
  const all = preparation.slips;
  const given = new Set(all.flatMap(({ opinions }) => opinions));
  const without = synthesis.opinions.filter(
    ({ code, mergedInto, lead }) => mergedInto === null && lead !== "CHAIR" && !given.has(code),
  ).length;
  const open = all.filter(({ state }) => state !== "approved").length;
  const [first, last] = [all[0], all.at(-1)];
  const units = synthesis.units.filter(({ id }) => all.some(({ unit }) => unit === id));
  return {
    ...{ id: "slips", paper: "phieu-giao" },
    bears:
      first && last
        ? [words.slipCount(first.id, last.id, all.length), numbers].filter(Boolean).join(" · ")
        : words.noSlip,
    lacks: linesThatHold([without > 0, words.withoutSlip(without)], [open > 0, words.notApproved(open)]),
    several: [["", words.everyUnit], ...units.map(({ id, name }) => [id, name] as const)],
  };
}

function invitations({ offices, words }: Seen): DocumentRow {
  const { letters, dossier } = offices;
  const open = offices.invitations.filter(({ letter }) => letter === null).length;
  const [first, last] = [letters[0], letters.at(-1)];
  const numbers = first && last && (first === last ? first.number : `${first.number} … ${last.number}`);
  return {
    ...{ id: "invitations", paper: "giay-moi", list: "danh-sach-moi" },
    bears: numbers ?? words.noLetter,
    lacks: linesThatHold(
      [dossier.dateConfirmedAt === null, words.tentative],
      [open > 0, words.notInvited(open)],
    ),
  };
}

function programme(seen: Seen): DocumentRow {
  const { programme: programmeView, dossier } = seen.offices;
  const { words } = seen;
  const { publishedAt, upToDate } = programmeView;
  const numbers = numbersOf(seen, "programme");
  return {
    ...{ id: "programme", paper: "chuong-trinh" },
    bears:
      publishedAt === null
        ? words.draft
        : [words.published(atTime(publishedAt)), numbers].filter(Boolean).join(" · "),
    lacks: linesThatHold(
      [publishedAt === null, words.notPublished],
      [publishedAt !== null && !upToDate, words.changed],
      [dossier.dateConfirmedAt === null, words.tentative],
    ),
  };
}

const isScreening = ({ clerk: { body } }: DeskView) => body === "organiser" || body === "front";

/** Slips of the matter that this clerk has open; of all others it is told only that there are some. */
function transfers({ view, words }: Seen): DocumentRow {
  const open = view.inbox.filter(({ sealed }) => sealed === "open");
  const several = open.flatMap(({ id, matter }) =>
    (matter?.slips ?? []).map(
      ({ number, destination }, i) => [`${id}.${i + 1}`, `${number}: ${destination}`] as const,
    ),
  );
  const why = isScreening(view) ? words.openFirst : words.notYours;
  return {
    ...{ id: "transfers", bears: words.sealedCount(view.slips) },
    lacks: linesThatHold([view.slips > 0 && several.length === 0, why]),
    ...(several.length > 0 ? { paper: "phieu-chuyen", several } : {}),
  };
}

function backdrop({ offices: { dossier }, words }: Seen): DocumentRow {
  const { otherDayOnBackdrop: other, dateConfirmedAt } = dossier;
  return {
    ...{ id: "backdrop", paper: "ma-ket" },
    bears: dateConfirmedAt === null ? words.draft : "–",
    lacks: linesThatHold(
      [other !== null, words.otherDay(writtenDay(other ?? ""))],
      [dateConfirmedAt === null, words.tentative],
    ),
  };
}

function register({ view: { synthesis }, offices: { rosters }, words }: Seen): DocumentRow {
  const { opinions, notScreened } = synthesis;
  return {
    ...{ id: "register", list: "so-y-kien", bears: words.opinions(opinions.length) },
    lacks: linesThatHold([notScreened > 0, words.notScreened(notScreened)]),
    several: [
      ["", words.everyOrganisation],
      ...rosters.map(({ number, name }) => [String(number), `${number}. ${name}`] as const),
    ],
  };
}

function order({ view: { plannedOrder }, words }: Seen): DocumentRow {
  const { order: turns, publishedAt } = plannedOrder;
  const count = words.turns(turns?.length ?? 0);
  return {
    ...{ id: "order", list: "thu-tu-phat-bieu" },
    bears:
      publishedAt === null
        ? `${words.draft} · ${count}`
        : `${words.published(atTime(publishedAt))} · ${count}`,
    lacks: linesThatHold(
      [turns === null, words.noOrder],
      [turns !== null && publishedAt === null, words.notPublished],
    ),
  };
}

function overdue({ view: { preparation }, now, words }: Seen): DocumentRow {
  const late = preparation.slips.filter(({ draft, due }) => draft === null && due < now).length;
  return { id: "overdue", list: "phieu-qua-han", bears: words.late(late), lacks: [] };
}

const quotas = (): DocumentRow => ({
  id: "quotas",
  paper: "phan-bo",
  list: "phan-bo",
  bears: "–",
  lacks: [],
});

/** Everybody who is expected: made of what the other rows tell the gaps of. */
const door = (): DocumentRow => ({ id: "door", list: "vao-cua", bears: "–", lacks: [] });

function checklist({ offices, words }: Seen): DocumentRow {
  const { length } = offices.checklist;
  const done = offices.checklist.filter(({ state }) => state === "done").length;
  return { id: "checklist", list: "danh-muc-viec", bears: words.done(done, length), lacks: [] };
}

/** What the hearing goes on with when all power fails, as it would be held now. */
function pack({ view: { plannedOrder }, words }: Seen): DocumentRow {
  return {
    ...{ id: "pack", file: "bo-giay-du-phong.pdf", bears: words.draft },
    lacks: linesThatHold([plannedOrder.order === null, words.noOrder]),
  };
}

const ROWS = [
  ...[delegates, report, slips, invitations, programme, transfers, backdrop],
  ...[register, order, overdue, quotas, door, checklist, pack],
];

/** `now`: the hearing's time, for what is overdue. */
export const documentRows = (
  view: DeskView,
  offices: OfficesView,
  now: Instant,
  words: DocumentWords,
): readonly DocumentRow[] => ROWS.map((row) => row({ view, offices, now, words }));
