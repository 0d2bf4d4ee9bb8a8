/** Which of the co-chairs is there and who presides, in one line; who is gone has a line of his own. */
import { hearingTime } from "../../shared/time.ts";
import { makeWords } from "../i18n/language.ts";
import { wallTime } from "../live/clock.ts";
import { useSeatsGone } from "../live/device.ts";
import { useLinkState } from "../live/hearing.ts";
import type { StaffView } from "../live/staff.ts";

const useWords = makeWords({
  vi: {
    title: "Đồng chủ trì",
    presides: "điều hành",
    here: "đang kết nối",
    away: "mất kết nối",
    gone: (name: string, since: string) => `${name} mất kết nối từ ${since}`,
    never: "chưa kết nối",
    unknown: "chưa rõ",
  },
  en: {
    title: "Co-chairs",
    presides: "presides",
    here: "connected",
    away: "gone",
    gone: (name: string, since: string) => `${name} gone since ${since}`,
    never: "not yet connected",
    unknown: "not known",
  },
});

export function ChairsPresent({ view }: { view: StaffView }) {
  const words = useWords();
  const seats = useSeatsGone();
  // cut off, this screen knows of nobody
  const live = useLinkState() === "live";
  return (
    <ul className="card present" aria-label={words.title}>
      {view.chairs.map(({ id, name }) => {
        const since = seats[id];
        const gone = live && typeof since === "number";
        const sign = !live ? "?" : gone ? "▲" : since === null ? "●" : "○";
        const state = { "?": words.unknown, "●": words.here, "○": words.never, "▲": words.away }[sign];
        return (
          <li key={id} className={gone ? "gone" : undefined} title={name}>
            <span role="img" aria-label={state}>
              {sign}
            </span>{" "}
            <b>{id}</b>
            {id === view.presider.seat && ` ${words.presides}`}
            {sign === "○" && ` ${state}`}
            {gone && ` · ${words.gone(name, wallTime(hearingTime(view.clock, since)))}`}
          </li>
        );
      })}
    </ul>
  );
}
