/** How an individual's wish to attend stands. */
export type ApplicationState = "waiting" | "admitted" | "refused" | "withdrawn";

/** Wishes of one phone that are not withdrawn: who has none helps a neighbour. */
export const MOST_APPLICATIONS = 3;
