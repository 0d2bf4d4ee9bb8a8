/** Events: what was released for the public, taken back, and said of being named. */
import type { ReleasedAs } from "../../../../shared/terms/publication.ts";

/** Words as they were checked: what changes later elsewhere changes nothing here. */
export interface ReleasedItem {
  item: string;
  text: string;
  titles: Record<string, string>;
  /** of a case. Older entries have neither: as task and questions stand, so they are read. */
  task?: string;
  questions?: string[];
}

export type PublicationEvent =
  | { type: "ItemsPublished"; items: ReleasedItem[]; shows: ReleasedAs; correction: string | null }
  | { type: "PublicationWithdrawn"; items: string[]; why: string; titleToo: boolean }
  | { type: "RestrictedReleased"; opinion: string; text: string }
  | { type: "ConsentChanged"; opinion: string; mayBeNamed: boolean; word: string };
