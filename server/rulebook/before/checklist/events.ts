/** Events: the offices' checklist. */
import type { CheckState } from "../../../../shared/terms/checklist.ts";
import type { CheckItem } from "./slice.ts";

export type ChecklistEvent =
  | { type: "ChecklistMade"; items: Pick<CheckItem, "id" | "title" | "owner" | "due">[] }
  | ({ type: "ChecklistItemEdited"; item: string } & Pick<CheckItem, "title" | "owner" | "due">)
  | { type: "ChecklistItemRemoved"; item: string; why: string }
  | { type: "ChecklistUpdated"; items: string[]; state: CheckState; note: string }
  | { type: "ChecklistItemEscalated"; item: string }
  | { type: "ChecklistItemDirected"; item: string; text: string; state: CheckState };
