/** Commands on their way to the server: each stays pending, over reloads too, until it is known what became of it. */
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import {
  type CommandResult,
  isFinal,
  type PhoneResult,
  type ScreenToServer,
} from "../../shared/wire/protocol.ts";
import { newId } from "./ids.ts";
import { ACK_MS, type Line } from "./line.ts";
import { createPending, type PendingParts } from "./pending.ts";
import type { PendingCommand } from "./state.ts";

const AGAIN_MS = 400;
const AGAIN_MAX_MS = 5_000;
const REFUSALS_SHOWN = 3;

export interface SendingParts extends PendingParts {
  readonly line: Line;
  /** each sending; each that got no answer that settles it; each answer that does, also a second one */
  readonly onSent?: (own: PendingCommand) => void;
  readonly onSilence?: (own: PendingCommand) => void;
  readonly onAnswer?: (own: PendingCommand, result: CommandResult | PhoneResult) => void;
}

export interface Sending {
  /** Gives a command; it stays pending until the server has said what became of it. Returns its id ("": no view yet). */
  readonly send: (command: CommandInput) => string;
  /** The same for one that has its id and time already. */
  readonly give: (own: PendingCommand) => void;
}

/** Takes up what the page that is gone had under way, and sends again whenever the line is back. */
export function createSending(parts: SendingParts): Sending {
  const { line, store, timers } = parts;
  const pending = createPending(parts);
  /** how often each pending command went out; only the newest sending may start another */
  const sendings = new Map<string, number>();
  // the page that is gone may have sent them
  for (const { id } of pending.all()) sendings.set(id, 1);

  const settle = (own: PendingCommand, result: CommandResult | PhoneResult) => {
    parts.onAnswer?.(own, result);
    if (!pending.has(own.id)) return;
    sendings.delete(own.id);
    pending.drop(own.id);
    if (result.kind !== "refused") return;
    const refused = { id: own.id, refusal: result.refusal, command: own.command };
    store.setState((state) => ({ refused: [...state.refused, refused].slice(-REFUSALS_SHOWN) }));
  };

  const deliver = (own: PendingCommand) => {
    const socket = line.socket();
    if (!socket.connected || !pending.has(own.id)) return;
    const sending = (sendings.get(own.id) ?? 0) + 1;
    sendings.set(own.id, sending);
    const again = sending > 1;
    const envelope = { ...own, ...(again && { again }) } as Parameters<ScreenToServer["command"]>[0];
    parts.onSent?.(own);
    socket.timeout(ACK_MS).emit("command", envelope, (late: Error | null, result: CommandResult) => {
      if (!late && isFinal(result, again)) return settle(own, result);
      if (pending.has(own.id)) parts.onSilence?.(own);
      if (sendings.get(own.id) !== sending) return;
      timers.after(Math.min(AGAIN_MS * 2 ** (sending - 1), AGAIN_MAX_MS), () => {
        if (sendings.get(own.id) === sending) deliver(own);
      });
    });
  };

  const give = (own: PendingCommand) => {
    pending.add(own);
    deliver(own);
  };
  line.onUp(() => pending.all().forEach(deliver));
  return {
    give,
    send: (command) => {
      const { view } = store.getState();
      if (!view) return "";
      const own = { id: newId(), madeAt: line.hearingNow(view), command };
      give(own);
      return own.id;
    },
  };
}
