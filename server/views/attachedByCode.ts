/** Files that hang on what is for the dialogue, by its code: of nothing else are they even read. */
import type { Attachment } from "../../shared/terms/attachments.ts";
import { rowsOf } from "../rulebook/before/register/facts.ts";
import { isForTheDialogue, screenedOf } from "../rulebook/before/screening/facts.ts";
import { fields, part } from "./part.ts";

export const NO_FILES: readonly Attachment[] = [];

export const attachedByCode = part(
  fields("before.register", "before.screening"),
  (state, people): Readonly<Record<string, readonly Attachment[]>> =>
    Object.fromEntries(
      rowsOf(state, people.registrations).flatMap(({ registered: { id, withdrawnAt }, row }) => {
        const { code } = screenedOf(state, id);
        if (code === null || withdrawnAt !== null || !isForTheDialogue(state, id)) return [];
        const files = [...(row.attached ?? []), ...row.answers.flatMap(({ attached = [] }) => attached)];
        return files.length === 0 ? [] : [[code, files] as const];
      }),
    ),
);
