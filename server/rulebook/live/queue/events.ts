/** Events: who is to speak, in which order. */

import type { Entry, Opinion } from "../../frame/state.ts";

export type QueueEvent =
  | { type: "EntryAdded"; entry: Entry; opinion: Opinion | null }
  | { type: "SpeakerReturned"; entry: string }
  | { type: "EntryWithdrawn"; entry: string; words: string }
  | { type: "EntryLinked"; entry: string; person: string }
  | { type: "TitleShown"; opinion: string; displayTitle: string }
  | { type: "ListClosed"; unheard: string[]; why: string };
