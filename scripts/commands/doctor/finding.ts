/** What was found at one point: in order, to be looked at, or what would stop the day. */

export interface Finding {
  readonly name: string;
  readonly level: "ok" | "look" | "stop";
  readonly said: string;
  /** what to do; null: nothing */
  readonly todo: string | null;
}

export const ok = (name: string, said: string): Finding => ({ name, level: "ok", said, todo: null });
export const look = (name: string, said: string, todo: string): Finding => ({
  name,
  level: "look",
  said,
  todo,
});
export const stop = (name: string, said: string, todo: string): Finding => ({
  name,
  level: "stop",
  said,
  todo,
});

export const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
