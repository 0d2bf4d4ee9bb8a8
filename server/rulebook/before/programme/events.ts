/** Events: the programme. */
import type { ProgrammeStep } from "./slice.ts";

export type ProgrammeEvent =
  | { type: "ProgrammeBuilt"; steps: ProgrammeStep[] }
  | { type: "ProgrammeChanged"; steps: ProgrammeStep[]; why: string }
  | { type: "ProgrammePublished" };
