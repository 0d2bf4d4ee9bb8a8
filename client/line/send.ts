/** The page's commands: loaded by pages that give some. */
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { pageLine } from "./pageLine.ts";
import { keyOf } from "./place.ts";
import { createSending, type Sending } from "./sending.ts";
import { lineStore } from "./store.ts";
import { TIMERS } from "./timers.ts";

/** read at each use: a browser that forbids storage throws at its very name */
const storage = {
  getItem: (key: string) => sessionStorage.getItem(key),
  setItem: (key: string, text: string) => sessionStorage.setItem(key, text),
};

let made: Sending | null = null;

/** The first call takes up what the page before a reload had under way. */
export function keepSending(): Sending {
  made ??= createSending({
    line: pageLine(),
    store: lineStore,
    timers: TIMERS,
    storage,
    key: keyOf("pending"),
  });
  return made;
}

/** Gives a command; it stays pending, over reloads too, until the server has said what became of it. Returns its id. */
export const send = (command: CommandInput): string => keepSending().send(command);
