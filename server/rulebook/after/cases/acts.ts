/** Cases: what the desk opens from outcomes, what units report, leaders direct, offices tell, the Front verifies. */
import { addTaskActs } from "./addTask.ts";
import { deskCaseActs } from "./deskActs.ts";
import { leaderCaseActs } from "./leaderActs.ts";
import { openingActs } from "./opening.ts";
import { reassignActs } from "./reassign.ts";
import { unitCaseActs } from "./unitActs.ts";

export const casesActs = {
  ...openingActs,
  ...addTaskActs,
  ...reassignActs,
  ...unitCaseActs,
  ...leaderCaseActs,
  ...deskCaseActs,
};
