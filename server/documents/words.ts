/** How documents say times, dates and figures. */
import type { Instant } from "../../shared/terms/time.ts";

/** the hall's clock is seven hours ahead of UTC the year round (ms) */
const ZONE = 7 * 3_600_000;

/** Blanks to be written into by hand. */
export const DOTS = "……………………………";

const two = (n: number) => String(n).padStart(2, "0");
/** A figure as documents write it: 05, 38. */
export const figure = two;

function partsOf(at: Instant): { hours: string; minutes: string; day: string } {
  const iso = new Date(at + ZONE).toISOString();
  return { hours: iso.slice(11, 13), minutes: iso.slice(14, 16), day: iso.slice(0, 10) };
}

/** "08 giờ 05 phút" */
export function spokenTime(at: Instant): string {
  const { hours, minutes } = partsOf(at);
  return `${hours} giờ ${minutes} phút`;
}

/** "08:05" */
export function shortTime(at: Instant): string {
  const { hours, minutes } = partsOf(at);
  return `${hours}:${minutes}`;
}

/** "08 giờ 05 phút – 08 giờ 09 phút", or one time where they fall into one minute; an open end is left open */
export function span(from: Instant, to: Instant | null): string {
  const [first, last] = [spokenTime(from), to === null ? "…" : spokenTime(to)];
  return first === last ? first : `${first} – ${last}`;
}

export const dayOf = (at: Instant): string => partsOf(at).day;

/** "2 phút 30 giây" */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return [minutes > 0 ? `${minutes} phút` : "", rest > 0 || minutes === 0 ? `${rest} giây` : ""]
    .filter(Boolean)
    .join(" ");
}

export const REACTIONS: Readonly<Record<string, string>> = {
  satisfied: "đạt",
  "not satisfied": "chưa đạt",
  "new issue": "nêu vấn đề mới",
};

/** A sentence of somebody's own words: it ends with a full stop. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === "" || /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
/** Parts and annexes: I, II … */
export const roman = (number: number): string => ROMAN[number - 1] ?? String(number);

export const upper = (text: string): string => text.toLocaleUpperCase("vi");
