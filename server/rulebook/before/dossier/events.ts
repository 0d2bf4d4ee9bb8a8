/** Events: the dossier, its day, its announcement. */
import type { Attachment, Reader } from "../../../../shared/terms/attachments.ts";
import type { Body } from "../../../../shared/terms/seats.ts";
import type { Instant } from "../../../../shared/terms/time.ts";
import type { Announcement, Guidance } from "./slice.ts";

type Day = { date: string; start: Instant; end: Instant };

export type DossierEvent =
  | ({ type: "DossierOpened"; by: Body; number: string; venue: string; tentative: boolean } & Day)
  | ({ type: "DateConfirmed" } & Day)
  | { type: "BackdropChanged"; lines: string[] }
  | ({ type: "AnnouncementPublished" } & Omit<Announcement, "at" | "updates">)
  | { type: "AnnouncementUpdated"; text: string }
  | { type: "DossierFilesAttached"; files: readonly Attachment[] }
  | { type: "DossierFileTakenOff"; file: string }
  | { type: "DossierFileOpened"; file: string; readers: readonly Reader[] }
  | ({ type: "GuidanceSent" } & Omit<Guidance, "at">);
