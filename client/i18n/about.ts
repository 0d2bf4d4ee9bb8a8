/** "in about … minutes", from an hour on in hours too: an estimate, never exact. */
import { aboutMinutes } from "../../shared/reckoning/waiting.ts";
import { minutesEn, minutesVi } from "../../shared/terms/spanWords.ts";
import { makeWords } from "./language.ts";

const rounded = (ms: number) => aboutMinutes(ms) * 60_000;

/** Of ms until a turn is likely to come. */
export const useAbout = makeWords<(ms: number) => string>({
  vi: (ms) => `khoảng ${minutesVi(rounded(ms))} nữa`,
  en: (ms) => `in about ${minutesEn(rounded(ms))}`,
});

/** A span of time as it is said: "2 phút 30 giây". */
export const useSpan = makeWords<(ms: number) => string>({ vi: minutesVi, en: minutesEn });
