/** Days beside a day, YYYY-MM-DD. */
const DAY = 86_400_000;

export const dayBeside = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
