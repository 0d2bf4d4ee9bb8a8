/** A phone in the hand tells its holder, silently. Where there is no such thing, the screen alone says it. */
export function vibrate(): void {
  // a page that nobody has touched yet may not; the large words are there all the same
  if ("vibrate" in navigator) navigator.vibrate([400, 200, 400]);
}
