/** Events: what units say of their own matters. */

import type { DueAnswer, ReadinessWord } from "../../../../shared/views/live/department.ts";

export type UnitsEvent =
  | { type: "ReadinessTold"; opinion: string; unit: string; word: ReadinessWord }
  /** `due`: the day that it is about */
  | { type: "DueAnswered"; opinion: string; unit: string; due: string; said: DueAnswer };
