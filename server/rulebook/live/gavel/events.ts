/** Events: who presides, and what hall and lectern show. */

import type { Scene } from "../../../../shared/terms/scenes.ts";
import type { ChairSeat, HallSeat, SeatName } from "../../../../shared/terms/seats.ts";
import type { Instant } from "../../../../shared/terms/time.ts";

export type GavelEvent =
  | { type: "ChairHandedOver"; to: ChairSeat }
  | { type: "ChairTakenOver"; to: ChairSeat; presiderLastSeen: number }
  /** without `display`: the first */
  | {
      type: "SceneShown";
      scene: Scene;
      pinned: boolean;
      text: string;
      opinions: string[];
      display?: HallSeat;
      /** of a pause: when it ends */
      until?: Instant;
    }
  | { type: "HallSchemeChosen"; scheme: "dark" | "light" }
  | { type: "LecternTold"; holder: string; text: string | null }
  | { type: "SeatRenewed"; seat: SeatName; generation: number };
