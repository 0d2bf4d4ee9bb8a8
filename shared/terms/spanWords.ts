/** A span of time as it is said: "2 giờ 4 phút", "2 phút 30 giây". */

function spoken(ms: number, units: readonly [string, string, string]): string {
  const seconds = Math.round(ms / 1000);
  const counts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const parts = counts.flatMap((count, i) => (count > 0 ? [`${count} ${units[i]}`] : []));
  return parts.length > 0 ? parts.join(" ") : `0 ${units[1]}`;
}

export const minutesVi = (ms: number) => spoken(ms, ["giờ", "phút", "giây"]);
export const minutesEn = (ms: number) => spoken(ms, ["h", "min", "s"]);
