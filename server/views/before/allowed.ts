/** What may leave of the preparation: for the desk, and for a unit. */

import type { FreezeProblem } from "../../../shared/terms/freeze.ts";
import type { DeskView } from "../../../shared/views/before/desk.ts";
import type { DraftView, UnitSlip } from "../../../shared/views/before/preparation.ts";
import type { DepartmentView } from "../../../shared/views/live/department.ts";
import { type Allowed, plain } from "../allow.ts";
import { attachment } from "./registerAllowed.ts";

const draft: Allowed<DraftView> = {
  ...{ cause: plain, progress: plain, time: plain, resources: plain, rule: plain, at: plain },
};
const slip: Allowed<Omit<UnitSlip, "matters" | "directions">> = {
  ...{ id: plain, group: plain, groupTitle: plain, respondent: plain, due: plain },
  ...{ state: plain, why: plain, draft },
};

export const unitSlips: Allowed<DepartmentView["slips"]> = [
  {
    ...slip,
    directions: [{ text: plain, by: plain, at: plain }],
    matters: [
      { code: plain, title: plain, content: plain, questions: [plain], place: plain, attached: [attachment] },
    ],
  },
];

export const unitSupports: Allowed<DepartmentView["supports"]> = [
  {
    ...{ code: plain, title: plain, content: plain, questions: [plain], place: plain },
    ...{ leadName: plain, due: plain },
  },
];

const counts = { organisation: plain, ward: plain, individual: plain } as const;
const results = { accept: plain, merge: plain, return: plain, redirect: plain, outside: plain } as const;

const synthesis: Allowed<DeskView["synthesis"]> = {
  opinions: [
    {
      ...{
        id: plain,
        code: plain,
        title: plain,
        field: plain,
        kind: plain,
        content: plain,
        questions: [plain],
      },
      attached: [attachment],
      ...{ place: plain, from: plain, who: plain, mergedInto: plain, group: plain, lead: plain },
      ...{ supporting: [plain], hot: plain, restricted: plain, wantsToSpeak: plain },
    },
  ],
  raws: [{ id: plain, field: plain, people: plain, content: plain, place: plain, group: plain }],
  groups: [
    {
      ...{ id: plain, title: plain, submitted: plain },
      directions: [
        { text: plain, by: plain, at: plain, changed: [{ code: plain, was: plain, lead: plain }] },
      ],
    },
  ],
  reports: [
    {
      ...{ id: plain, to: plain, supplements: plain, why: plain, at: plain, late: plain, opinions: [plain] },
      figures: {
        ...{ standing: plain, bySource: counts, screening: results },
        ...{ notScreened: plain, groups: plain, raw: plain },
      },
      consulted: [{ body: plain, at: plain, remark: plain }],
    },
  ],
  units: [{ id: plain, name: plain, group: plain, fields: [plain] }],
  proposals: [{ id: plain, code: plain, proposedTitle: plain, displayTitle: plain, chairNote: plain }],
  ...{ unreported: [plain], notScreened: plain },
};

const problem: Allowed<FreezeProblem> = { kind: plain, which: [plain] };

/** The desk's parts of what is prepared from accepted opinions to the freeze. */
export const deskPreparation: Allowed<
  Pick<DeskView, "synthesis" | "preparation" | "plannedOrder" | "freeze">
> = {
  synthesis,
  preparation: {
    slips: [
      {
        ...{ ...slip, opinions: [plain], unit: plain, earlier: draft, answers: plain },
        was: [{ unit: plain, respondent: plain, due: plain, at: plain, why: plain, drafts: plain }],
      },
    ],
    respondents: [{ person: plain, unit: plain, name: plain }],
  },
  plannedOrder: {
    ...{ order: [plain], publishedAt: plain, undoable: plain, needHelp: [plain], late: [plain] },
    changes: [
      {
        ...{ version: plain, kind: plain, opinion: plain, before: plain, why: plain, at: plain },
        ...{ published: plain, undone: plain },
      },
    ],
  },
  freeze: { obstacles: [problem], warnings: [problem] },
};
