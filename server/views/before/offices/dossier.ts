/** The desk's parts of dossier, checklist and programme. */
import { neededFor } from "../../../../shared/terms/programme.ts";
import type {
  CheckItemView,
  DossierView,
  ProgrammeRow,
  ProgrammeView,
  RemovedItemView,
} from "../../../../shared/views/before/offices.ts";
import { checklistOf, removedItems } from "../../../rulebook/before/checklist/facts.ts";
import {
  dossierOf,
  filesOfDossier,
  otherDayOnBackdrop,
  readersOf,
} from "../../../rulebook/before/dossier/facts.ts";
import { isPublished, programmeOf, stepOf } from "../../../rulebook/before/programme/facts.ts";
import type { Step } from "../../../rulebook/frame/state.ts";
import { fields, part } from "../../part.ts";
import { deadlinesView } from "./settings.ts";

const MINUTE = 60_000;

export const dossierPart = part(fields("plan", "before.dossier"), ({ plan, before }): DossierView => {
  const { opened, dateConfirmedAt, announcement, guidance } = dossierOf({ before });
  return {
    ...{ number: plan.number, level: plan.level ?? "city", opened, dateConfirmedAt },
    ...{ start: plan.start, end: plan.end, chairs: plan.chairs.map(({ position }) => position) },
    ...{ otherDayOnBackdrop: otherDayOnBackdrop(plan), backdrop: plan.backdrop, announcement, guidance },
    files: filesOfDossier({ before }).map((file) => ({ ...file, readers: readersOf({ before }, file.file) })),
    deadlines: plan.deadlines ? deadlinesView(plan.deadlines) : null,
  };
});

export const checklistPart = part(fields("before.checklist"), ({ before }): readonly CheckItemView[] =>
  checklistOf({ before }).map(({ directions, edits = [], ...item }) => ({
    ...{ id: item.id, title: item.title, owner: item.owner, due: item.due, state: item.state },
    ...{ escalatedAt: item.escalatedAt, history: item.history, edits },
    directions: directions.map(({ at, by, text }) => ({ at, by, text })),
  })),
);

export const removedItemsPart = part(fields("before.checklist"), ({ before }): readonly RemovedItemView[] =>
  removedItems({ before }),
);

const programmeRow = (step: Step): ProgrammeRow => ({
  ...{ step: step.id, title: step.shortTitle, by: step.by ?? "", minutes: step.planned / MINUTE },
  ...{ kind: step.kind, needed: neededFor(step) },
});

export const programmePart = part(
  fields("before.programme", "steps"),
  ({ before, steps: knownSteps }): ProgrammeView => {
    const { steps, published, changes } = programmeOf({ before });
    return {
      known: knownSteps.map(programmeRow),
      steps: steps?.map((row) => programmeRow(stepOf({ steps: knownSteps }, row))) ?? null,
      ...{ publishedAt: published?.at ?? null, changes },
      upToDate: isPublished({ before }),
    };
  },
);
