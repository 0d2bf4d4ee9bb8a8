/** The hearing's time of day; on its own, so that the screen around it is not drawn with every tick. */
import type { HearingClock } from "../../shared/time.ts";
import { useNow, wallTime } from "./clock.ts";

export function WallClock({ clock }: { readonly clock: HearingClock }) {
  return <b className="num">{wallTime(useNow(clock))}</b>;
}
