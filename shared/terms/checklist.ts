/** How far an item of the offices' checklist has come. */
export const CHECK_STATES = ["todo", "doing", "blocked", "done"] as const;
export type CheckState = (typeof CHECK_STATES)[number];
