/** What may leave of the offices' preparation, for the desk. */
import type { OfficesView, ProgrammeRow } from "../../../shared/views/before/offices.ts";
import { type Allowed, plain } from "../allow.ts";
import { dossier, settings } from "./settingsAllowed.ts";

const programmeRow: Allowed<ProgrammeRow> = {
  ...{ step: plain, title: plain, by: plain, minutes: plain, kind: plain, needed: plain },
};
export const offices: Allowed<OfficesView> = {
  settings,
  officials: [
    {
      ...{ id: plain, called: plain, name: plain, addressForm: plain, position: plain, pronunciation: plain },
      ...{ unit: plain, body: plain, role: plain, order: plain, mayAnswer: plain, timed: plain },
      ...{ seat: plain, invited: plain },
    },
  ],
  dossier,
  checklist: [
    {
      ...{ id: plain, title: plain, owner: plain, due: plain, state: plain, escalatedAt: plain },
      directions: [{ at: plain, by: plain, text: plain }],
      history: [{ at: plain, by: plain, state: plain, text: plain }],
      edits: [{ at: plain, by: plain, title: plain, owner: plain, due: plain }],
    },
  ],
  removedItems: [{ id: plain, title: plain, owner: plain, at: plain, by: plain, why: plain }],
  programme: {
    known: [programmeRow],
    steps: [programmeRow],
    ...{ publishedAt: plain, upToDate: plain, changes: [{ at: plain, why: plain }] },
  },
  rosters: [
    {
      ...{ id: plain, number: plain, name: plain, kind: plain, quota: plain, minimum: plain },
      ...{ listed: plain, registered: plain },
      ...{ lateBy: plain, lateKept: { at: plain, why: plain }, replaced: [{ by: plain, why: plain }] },
      delegates: [
        {
          ...{ id: plain, name: plain, position: plain, represents: plain, substitute: plain },
          ...{ place: plain, placedByHand: plain },
          namesakes: [plain],
          entered: {
            ...{ id: plain, name: plain, addressForm: plain, position: plain },
            ...{ represents: plain, substituteFor: plain, hasPhone: plain },
          },
        },
      ],
      reminded: [plain],
    },
  ],
  applications: [
    {
      ...{ id: plain, name: plain, position: plain, residence: plain, at: plain, state: plain },
      ...{ words: plain, namesakes: [plain], place: plain, placedByHand: plain, hasReach: plain },
      written: { by: plain, receipt: plain },
    },
  ],
  letters: [{ number: plain, to: plain, at: plain }],
  invitations: [
    {
      ...{ id: plain, name: plain, position: plain, body: plain, kind: plain, order: plain },
      ...{ pronunciation: plain, mayAnswer: plain, letter: plain, answer: plain, why: plain },
      ...{ outdated: plain, earlier: plain, hasReach: plain },
      substitute: plain,
    },
  ],
};
