/** That a task was added to the conclusion after the closing, as screens and the public say it. */
import type { AddedTask } from "../../../shared/views/after/cases.ts";
import type { Plan } from "../../rulebook/before/plan.ts";
import type { Added } from "../../rulebook/live/state.ts";

/** The day, and the leader by office; null: it was not added. */
export const addedIn = ({ chairs }: Plan, added: Added | null | undefined): AddedTask | null =>
  added
    ? { on: added.on, onWordOf: chairs.find(({ seat }) => seat === added.onWordOf)?.position ?? "" }
    : null;
