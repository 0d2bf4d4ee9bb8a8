/** Folds: the dossier, its day, its announcement. */
import type { Draft } from "immer";
import type { Folds } from "../../frame/ruling.ts";
import type { HearingState } from "../../frame/state.ts";
import { preparing } from "../state.ts";
import type { DossierEvent } from "./events.ts";
import type { Announcement } from "./slice.ts";

/** The hearing's day; the planned beginnings of its steps go with it, and the deadlines stay those of the earlier day. */
function setDay(state: Draft<HearingState>, day: { date: string; start: number; end: number }): void {
  const before = preparing(state);
  if (day.date !== state.plan.date) before.settings = { deadlinesFor: state.plan.date, ...before.settings };
  const by = day.start - state.plan.start;
  for (const step of state.steps) step.plannedStart += by;
  Object.assign(state.plan, { date: day.date, start: day.start, end: day.end });
  state.time.plannedEnd = day.end;
}

function announced(state: Draft<HearingState>): Draft<Announcement> {
  const { announcement } = preparing(state).dossier;
  if (announcement === null) throw new Error("an announcement is updated that nobody has published");
  return announcement;
}

export const dossierFolds: Folds<DossierEvent["type"]> = {
  DossierOpened: (state, { by, number, venue, tentative, date, start, end }, { at }) => {
    const { dossier } = preparing(state);
    dossier.opened = { at, by };
    dossier.dateConfirmedAt = tentative ? null : at;
    Object.assign(state.plan, { number, venue });
    setDay(state, { date, start, end });
  },
  DateConfirmed: (state, day, { at }) => {
    preparing(state).dossier.dateConfirmedAt = at;
    setDay(state, day);
  },
  BackdropChanged: (state, { lines }) => {
    state.plan.backdrop = lines;
  },
  AnnouncementPublished: (state, { type: _, ...announcement }, { at }) => {
    preparing(state).dossier.announcement = {
      ...announcement,
      channels: [...announcement.channels],
      at,
      updates: [],
    };
  },
  AnnouncementUpdated: (state, { text }, { at }) => {
    announced(state).updates.push({ at, text });
  },
  DossierFilesAttached: (state, { files }) => {
    const { dossier } = preparing(state);
    dossier.files = [...(dossier.files ?? []), ...files];
  },
  DossierFileTakenOff: (state, { file }) => {
    const { dossier } = preparing(state);
    dossier.files = (dossier.files ?? []).filter((otherFile) => otherFile.file !== file);
    delete dossier.readers?.[file];
  },
  DossierFileOpened: (state, { file, readers }) => {
    const { dossier } = preparing(state);
    dossier.readers = { ...dossier.readers, [file]: [...readers] };
  },
  GuidanceSent: (state, { forms, to, text }, { at }) => {
    preparing(state).dossier.guidance.push({ at, forms: [...forms], to: [...to], text });
  },
};
