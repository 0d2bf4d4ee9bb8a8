/** Events: what was released for the public, taken back, and said of being named. */
import type { ReleasedAs } from "../../../../shared/terms/publication.ts";

/** Texts and titles as they were checked: what changes later elsewhere changes nothing here. */
export interface ReleasedItem {
  item: string;
  text: string;
  titles: Record<string, string>;
}

export type PublicationEvent =
  | { type: "ItemsPublished"; items: ReleasedItem[]; shows: ReleasedAs; correction: string | null }
  | { type: "PublicationWithdrawn"; items: string[]; why: string; titleToo: boolean }
  | { type: "RestrictedReleased"; opinion: string; text: string }
  | { type: "ConsentChanged"; opinion: string; mayBeNamed: boolean; word: string };
