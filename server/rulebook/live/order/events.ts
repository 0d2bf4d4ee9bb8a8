/** Events: changes of the order, with their reasons. */

export type OrderEvent =
  | { type: "EntryMoved"; entry: string; before: string | null; why?: string }
  | { type: "EntryPutBack"; entry: string; after: string | null }
  | { type: "QueueArranged"; order: string[]; why: string }
  | { type: "HeadHeld"; places: number }
  | { type: "OrderChangeExplained"; change: number; why: string };
