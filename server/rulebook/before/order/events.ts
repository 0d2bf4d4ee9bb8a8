/** Events: the planned order of speakers. */
export type PlannedOrderEvent =
  | { type: "QueueBuilt"; order: readonly string[]; why: string }
  | { type: "PlannedTurnAdded"; opinion: string; why: string }
  | { type: "PlannedTurnRemoved"; opinion: string; why: string }
  | { type: "PlannedTurnMoved"; opinion: string; before: string | null; why: string }
  | { type: "QueuePublished" }
  | { type: "OrderChangeUndone"; change: number };
