/** When something came, and how long a span is, as the pages of the phase before say it. */

const stamp = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  day: "2-digit",
  month: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

/** "13/11 09:05", or with seconds. */
export function stampOf(at: number, seconds = false): string {
  const parts = Object.fromEntries(stamp.formatToParts(at).map(({ type, value }) => [type, value]));
  const time = `${parts["hour"]}:${parts["minute"]}${seconds ? `:${parts["second"]}` : ""}`;
  return `${parts["day"]}/${parts["month"]} ${time}`;
}

/** "4 phút 10 giây" of a lateness in ms. */
export function spanOf(ms: number, english: boolean): string {
  const seconds = Math.floor(ms / 1000);
  const [days, hours] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24];
  const [minutes, rest] = [Math.floor(seconds / 60) % 60, seconds % 60];
  const say = (count: number, vi: string, en: string) =>
    count === 0 ? [] : [`${count} ${english ? en : vi}`];
  const all = [
    ...say(days, "ngày", "d"),
    ...say(hours, "giờ", "h"),
    ...say(minutes, "phút", "min"),
    ...say(rest, "giây", "s"),
  ];
  if (days > 0) return all.slice(0, 2).join(" ");
  return all.length === 0 ? (english ? "less than 1 s" : "chưa đến 1 giây") : all.join(" ");
}
