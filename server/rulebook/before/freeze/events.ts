/** Events: how the phase before begins and ends. */
import type { Body, ChairSeat } from "../../../../shared/terms/seats.ts";
import type { Entry, Opinion, Step } from "../../frame/state.ts";
import type { Limits, Plan } from "../plan.ts";

/** What both of them tell of the hearing. */
export type Founded = { plan: Plan; limits: Limits; steps: Step[]; presider: ChairSeat };

export type FreezeEvent =
  /** `numbered`: the highest number of the folder's own delegates */
  | ({ type: "HearingFounded"; numbered: number } & Founded)
  /** the freeze; a log may begin with it: then nothing was prepared here */
  | ({
      type: "HearingPrepared";
      opinions: Opinion[];
      entries: Entry[];
      /** whose word it was pressed on; left out: the folder's own */
      confirmedBy?: Body;
      /** delegates who declined their invitation, each with why; left out: nobody, and in older logs */
      absent?: Record<string, string>;
    } & Founded);

/** What a folder has prepared, and no log may hold before it is accepted: kept in the vault until the freeze. */
export interface Prepared {
  readonly opinions: Opinion[];
  readonly entries: Entry[];
  readonly delegates: Plan["delegates"];
}
