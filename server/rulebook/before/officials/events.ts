/** Events: office holders and guests. Who they are stands in the register. */
import type { Official } from "../plan.ts";

type Place = Pick<Official, "unit" | "role" | "order" | "mayAnswer" | "timed">;

export type OfficialsEvent =
  | ({ type: "OfficialEntered"; person: string } & Place)
  /** `official`: the row that it was; `office`: of a co-chair, as the office is called from now on */
  | ({ type: "OfficialChanged"; official: string; person: string; another: boolean; office?: string } & Place)
  | { type: "OfficialRemoved"; official: string };
