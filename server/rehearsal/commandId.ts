/** The same for the same step whoever plays it, so that it is carried out once. No screen can send it: it has a colon. */
export const commandId = (n: number, before = 0) =>
  `rehearsal:step:${String(n).padStart(4, "0")}${before === 0 ? "" : `-${before}`}`;
