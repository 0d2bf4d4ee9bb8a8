/** Events: the archive sealed and looked at, personal data gone. */
export type ArchiveEvent =
  | { type: "ArchiveSealed" }
  | { type: "ArchiveChecked"; result: "whole" | "altered"; files: number; file: string | null }
  | { type: "ArchiveRestored"; file: string }
  /** the register of persons was written anew with the same entry */
  | { type: "PersonalDataDeleted" };
