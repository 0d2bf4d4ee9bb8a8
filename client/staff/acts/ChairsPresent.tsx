/** Which leaders at the table are connected, and who presides: a row each. */
import { memo } from "react";
import { hearingTime } from "../../../shared/terms/time.ts";
import { bareName } from "../../i18n/address.ts";
import { makeWords } from "../../i18n/language.ts";
import { wallTime } from "../../line/clock.ts";
import { useSeatsGone } from "../../line/device.ts";
import type { StaffView } from "../../line/staff.ts";
import { useLinkState } from "../../line/store.ts";
import { LinkSign } from "../LinkSign.tsx";

const useWords = makeWords({
  vi: {
    title: "Đồng chủ trì",
    presides: "điều hành",
    here: "đang kết nối",
    away: "mất kết nối",
    gone: (since: string) => `mất kết nối từ ${since}`,
    never: "chưa vào máy",
    unknown: "chưa rõ",
  },
  en: {
    title: "Co-chairs",
    presides: "presides",
    here: "connected",
    away: "gone",
    gone: (since: string) => `gone since ${since}`,
    never: "not here yet",
    unknown: "not known",
  },
});

interface Props extends Pick<StaffView, "chairs" | "presider" | "clock"> {
  /** the chair whose screen this is */
  readonly ownSeat: string | null;
}

/** The others at the table by their names; a chair is not told of its own seat. */
export const ChairsPresent = memo(function ChairsPresent({ chairs, presider, clock, ownSeat }: Props) {
  const words = useWords();
  const seats = useSeatsGone();
  // without a line this screen cannot tell who is there
  const live = useLinkState() === "live";
  const others = chairs.filter(({ id }) => id !== ownSeat);
  return (
    <ul className="card present" aria-label={words.title}>
      {others.map(({ id, name, position }) => {
        const since = seats[id];
        const gone = live && typeof since === "number";
        const kind = !live ? "unknown" : gone ? "bad" : since === null ? "good" : "none";
        const state = { unknown: words.unknown, good: words.here, none: words.never, bad: words.away }[kind];
        return (
          <li key={id} className={gone ? "gone" : undefined} title={position}>
            <LinkSign kind={kind} name={state} />
            <span>
              <b>{bareName(name)}</b>
              {id === presider.seat && ` ${words.presides}`}
              {kind === "none" && <i>{state}</i>}
              {gone && ` ${words.gone(wallTime(hearingTime(clock, since)))}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
});
