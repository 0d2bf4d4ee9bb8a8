/** The desk's parts of dossier, checklist and programme. */
import type {
  CheckItemView,
  DossierView,
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
import { isPublished, programmeOf } from "../../../rulebook/before/programme/facts.ts";
import { fields, part } from "../../part.ts";
import { deadlinesView } from "./settings.ts";

const MINUTE = 60_000;

export const dossierPart = part(fields("plan", "before"), ({ plan, before }): DossierView => {
  const { opened, dateConfirmedAt, announcement, guidance } = dossierOf({ before });
  return {
    ...{ number: plan.number, level: plan.level ?? "city", opened, dateConfirmedAt },
    ...{ start: plan.start, end: plan.end, chairs: plan.chairs.map(({ position }) => position) },
    ...{ otherDayOnBackdrop: otherDayOnBackdrop(plan), backdrop: plan.backdrop, announcement, guidance },
    files: filesOfDossier({ before }).map((one) => ({ ...one, readers: readersOf({ before }, one.file) })),
    deadlines: plan.deadlines ? deadlinesView(plan.deadlines) : null,
  };
});

export const checklistPart = part(fields("before"), ({ before }): readonly CheckItemView[] =>
  checklistOf({ before }).map(({ directions, edits = [], ...item }) => ({
    ...{ id: item.id, title: item.title, owner: item.owner, due: item.due, state: item.state },
    ...{ escalatedAt: item.escalatedAt, history: item.history, edits },
    directions: directions.map(({ at, by, text }) => ({ at, by, text })),
  })),
);

export const removedItemsPart = part(fields("before"), ({ before }): readonly RemovedItemView[] =>
  removedItems({ before }),
);

export const programmePart = part(fields("before", "steps"), ({ before, steps: known }): ProgrammeView => {
  const { steps, published, changes } = programmeOf({ before });
  return {
    known: known.map(({ id, shortTitle, planned }) => ({
      ...{ step: id, title: shortTitle, minutes: planned / MINUTE },
    })),
    ...{ steps, publishedAt: published?.at ?? null, changes },
    upToDate: isPublished({ before }),
  };
});
