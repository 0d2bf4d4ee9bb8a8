import type { ChairSeat, StaffSeat } from "../../../../shared/terms/seats.ts";

export type NotesEvent =
  | { type: "ConclusionDrafted"; text: string }
  | { type: "ChairRequested"; by: ChairSeat }
  | { type: "ChairDeclined" }
  | { type: "NoteSent"; note: string; to: StaffSeat; text: string; about: string | null }
  | { type: "NoteRead"; note: string };
