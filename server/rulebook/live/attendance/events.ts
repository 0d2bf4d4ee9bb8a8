/** Events: who is there. */

export type AttendanceEvent =
  | { type: "OfficialRecorded"; person: string; present: boolean }
  | { type: "OfficialIntroduced"; person: string; introduced: boolean }
  | { type: "AttendanceRecorded"; absent: Record<string, string>; substitutes: Record<string, string> }
  | { type: "LateArrivalRecorded"; person: string }
  | { type: "CheckedIn"; person: string }
  /** one who was moved, or two who have changed seats: where each sits from now on */
  | { type: "DelegateSeated"; seats: Record<string, string> };
