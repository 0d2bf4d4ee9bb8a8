/** The page's commands: loaded by pages that give some. */
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import type { CommandResult } from "../../shared/wire/protocol.ts";
import { pageLine } from "./pageLine.ts";
import { keyOf } from "./place.ts";
import { post } from "./post.ts";
import { noteGiven, settleGiven } from "./returned.ts";
import { createSending, type Sending } from "./sending.ts";
import { lineStore } from "./store.ts";
import { TIMERS } from "./timers.ts";

/** read at each use: a browser that forbids storage throws at its very name */
const storage = {
  getItem: (key: string) => sessionStorage.getItem(key),
  setItem: (key: string, text: string) => sessionStorage.setItem(key, text),
};

/** By HTTP, in the place of the line. */
async function sendLong(envelope: object): Promise<CommandResult | null> {
  const answer = await post("act", envelope);
  if (answer?.ok) return (await answer.json().catch(() => null)) as CommandResult | null;
  // what is too long stays too long
  return answer?.status === 413 || answer?.status === 400
    ? { kind: "refused", refusal: { code: "malformed", field: "file" } }
    : null;
}

let made: Sending | null = null;

/** The first call takes up what the page before a reload had under way. */
export function keepSending(): Sending {
  made ??= createSending({
    line: pageLine(),
    store: lineStore,
    timers: TIMERS,
    storage,
    key: keyOf("pending"),
    sendLong,
    onAnswer: ({ id }, result) => settleGiven(id, result.kind === "refused" ? result.refusal : null),
  });
  return made;
}

/** Gives a command; it stays pending, over reloads too, until the server has said what became of it. Returns its id. */
export function send(command: CommandInput): string {
  const id = keepSending().send(command);
  noteGiven(id, command);
  return id;
}
