/** "in about … minutes", from an hour on in hours too: an estimate, never exact. */
import { aboutMinutes } from "../../shared/waiting.ts";
import { makeWords } from "./language.ts";

/** 75 → "1 giờ 15 phút" */
function inWords(minutes: number, hour: string, minute: string): string {
  const parts = [
    [Math.floor(minutes / 60), hour],
    [minutes % 60, minute],
  ] as const;
  return parts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : [])).join(" ");
}

/** Of ms until a turn is likely to come. */
export const useAbout = makeWords<(ms: number) => string>({
  vi: (ms) => `khoảng ${inWords(aboutMinutes(ms), "giờ", "phút")} nữa`,
  en: (ms) => `in about ${inWords(aboutMinutes(ms), "h", "min")}`,
});
