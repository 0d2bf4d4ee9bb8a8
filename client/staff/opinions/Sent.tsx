/** A sender's opinions since the freeze: how each stands, read alone. */

import type { HearingClock } from "../../../shared/terms/time.ts";
import type { OwnRegister } from "../../../shared/views/before/register.ts";
import { useNow } from "../../line/clock.ts";
import { OwnOpinions } from "./OwnOpinions.tsx";

interface Props {
  readonly register: OwnRegister;
  readonly clock: HearingClock;
}

export function Sent({ register: { last, opinions }, clock }: Props) {
  const now = useNow(clock);
  if (opinions.length === 0) return null;
  return <OwnOpinions opinions={opinions} last={last} now={now} minimum={null} frozen />;
}
