/** Said to whoever can do something about it: a display of the hall that was there is gone. */
import { memo, useEffect, useState } from "react";
import { HALL_SEATS } from "../../shared/terms/seats.ts";
import { type HearingClock, hearingTime } from "../../shared/terms/time.ts";
import { makeWords } from "../i18n/language.ts";
import { serverNow, wallTime } from "../line/clock.ts";
import { useSeatsGone } from "../line/device.ts";
import { useLinkState } from "../line/store.ts";
import { useSeatNames } from "./seatNames.ts";

/** a page that is loaded again is away for a moment (ms) */
const GRACE = 5_000;

const useWords = makeWords({
  vi: { gone: (what: string, since: string) => `${what} mất kết nối từ ${since}` },
  en: { gone: (what: string, since: string) => `${what} has been gone since ${since}` },
});

function Gone({ what, since, clock }: { what: string; since: number; clock: HearingClock }) {
  const words = useWords();
  const [said, setSaid] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(true), Math.max(0, since + GRACE - serverNow()));
    return () => clearTimeout(timer);
  }, [since]);
  if (!said) return null;
  return (
    <p className="refusal" role="alert">
      <span>
        <span aria-hidden="true">▲ </span>
        {words.gone(what, wallTime(hearingTime(clock, since)))}
      </span>
    </p>
  );
}

export const HallGone = memo(function HallGone({ clock }: { clock: HearingClock }) {
  const seats = useSeatsGone();
  const names = useSeatNames();
  const live = useLinkState() === "live";
  return HALL_SEATS.map((seat) => {
    const since = seats[seat];
    if (!live || typeof since !== "number") return null;
    return <Gone key={`${seat} ${since}`} what={names(seat)} since={since} clock={clock} />;
  });
});
