/** Commands on their way to the server: each stays pending, over reloads too, until it is known what became of it. */
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { LONG_ACT_LETTERS, LONG_ACTS } from "../../shared/wire/longActs.ts";
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
  readonly onSent?: (given: PendingCommand) => void;
  readonly onSilence?: (given: PendingCommand) => void;
  /** sends an act that is longer than a packet may be; null: no answer came, it is sent again */
  readonly sendLong?: (envelope: Parameters<ScreenToServer["command"]>[0]) => Promise<CommandResult | null>;
  readonly onAnswer?: (given: PendingCommand, result: CommandResult | PhoneResult) => void;
}

export interface Sending {
  /** Gives a command; it stays pending until the server has said what became of it. Returns its id ("": no view yet). */
  readonly send: (command: CommandInput) => string;
  /** The same for one that has its id and time already. */
  readonly give: (given: PendingCommand) => void;
}

/** Longer than a packet may be: a whole list from a file. */
const isLong = ({ command }: PendingCommand): boolean =>
  LONG_ACTS.some((longAct) => longAct === command.type) && JSON.stringify(command).length > LONG_ACT_LETTERS;

/** Takes up what the page before a reload had under way, and sends again whenever the line is back. */
export function createSending(parts: SendingParts): Sending {
  const { line, store, timers } = parts;
  const pending = createPending(parts);
  /** how often each pending command went out; only the newest sending may start another */
  const sendings = new Map<string, number>();
  // the page before a reload may have sent them
  for (const { id } of pending.all()) sendings.set(id, 1);

  const settle = (given: PendingCommand, result: CommandResult | PhoneResult) => {
    parts.onAnswer?.(given, result);
    if (!pending.has(given.id)) return;
    sendings.delete(given.id);
    pending.drop(given.id);
    if (result.kind !== "refused") return;
    const refused = { id: given.id, refusal: result.refusal, command: given.command };
    store.setState((state) => ({ refused: [...state.refused, refused].slice(-REFUSALS_SHOWN) }));
  };

  const deliver = (given: PendingCommand) => {
    const socket = line.socket();
    if (!socket.connected || !pending.has(given.id)) return;
    const sending = (sendings.get(given.id) ?? 0) + 1;
    sendings.set(given.id, sending);
    const again = sending > 1;
    const envelope = { ...given, ...(again && { again }) } as Parameters<ScreenToServer["command"]>[0];
    parts.onSent?.(given);
    const answered = (late: Error | null, result: CommandResult | null) => {
      const newest = sendings.get(given.id) === sending;
      // what an earlier sending is refused, the one under way may still bring about
      if (sendings.has(given.id) && !newest && result?.kind === "refused") return;
      if (!late && result && isFinal(result, again)) return settle(given, result);
      if (pending.has(given.id)) parts.onSilence?.(given);
      if (!newest) return;
      timers.after(Math.min(AGAIN_MS * 2 ** (sending - 1), AGAIN_MAX_MS), () => {
        if (sendings.get(given.id) === sending) deliver(given);
      });
    };
    if (parts.sendLong && isLong(given))
      void parts.sendLong(envelope).then((result) => answered(null, result));
    else socket.timeout(ACK_MS).emit("command", envelope, answered);
  };

  const give = (given: PendingCommand) => {
    pending.add(given);
    deliver(given);
  };
  line.onUp(() => pending.all().forEach(deliver));
  return {
    give,
    send: (command) => {
      const { view } = store.getState();
      if (!view) return "";
      const given = { id: newId(), madeAt: line.hearingNow(view), command };
      give(given);
      return given.id;
    },
  };
}
