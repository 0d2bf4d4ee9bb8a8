import { setTimeout as pause } from "node:timers/promises";

/** Whether the condition came to hold within so many ms. */
export async function within(limit: number, condition: () => boolean | Promise<boolean>): Promise<boolean> {
  const end = performance.now() + limit;
  while (!(await condition())) {
    if (performance.now() > end) return false;
    await pause(50);
  }
  return true;
}
