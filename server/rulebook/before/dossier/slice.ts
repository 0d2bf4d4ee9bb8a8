/** What the state keeps of the dossier: that it was opened, its day, what was announced. Pure data. */
import type { Attachment, Reader } from "../../../../shared/terms/attachments.ts";
import type { Body } from "../../../../shared/terms/seats.ts";
import type { Instant } from "../../../../shared/terms/time.ts";

export interface Announcement {
  readonly id: string;
  readonly at: Instant;
  /** the day as it is written there; free text */
  readonly dateText: string;
  readonly place: string;
  readonly topics: string;
  readonly howToRegister: string;
  readonly channels: readonly string[];
  /** what was added to it later */
  readonly updates: readonly { readonly at: Instant; readonly text: string }[];
}

export interface Guidance {
  readonly at: Instant;
  readonly forms: readonly string[];
  readonly to: readonly string[];
  readonly text: string;
}

export interface Dossier {
  readonly opened: { readonly at: Instant; readonly by: Body } | null;
  /** null: the day is tentative */
  readonly dateConfirmedAt: Instant | null;
  readonly announcement: Announcement | null;
  readonly guidance: readonly Guidance[];
  /** documents; an older log has none */
  readonly files?: readonly Attachment[];
  /** whom a document is for, by its file; left out: the organisations */
  readonly readers?: Readonly<Record<string, readonly Reader[]>>;
}

export const NO_DOSSIER: Dossier = { opened: null, dateConfirmedAt: null, announcement: null, guidance: [] };
