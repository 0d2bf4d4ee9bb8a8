/** Commands on their way to the server: each stays pending, over reloads too, until it is known what became of it. */
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { type CommandResult, isFinal, type ScreenToServer } from "../../shared/wire/protocol.ts";
import { hearingNow } from "./clock.ts";
import { newId, type PendingCommand, storedPending, storePending } from "./pending.ts";
import { ACK_MS, hearing, seat, socket } from "./socket.ts";
import { setPending, useStore } from "./store.ts";

const AGAIN_MS = 400;
const AGAIN_MAX_MS = 5_000;
const REFUSALS_SHOWN = 3;

const pendingKey = `pending.${hearing}.${seat}`;

/** how often each pending command went out; only the newest sending may start another */
const sendings = new Map<string, number>();

function keep(pending: readonly PendingCommand[]): void {
  storePending(pendingKey, pending);
  setPending(pending);
}

const stillPending = (id: string) => useStore.getState().pending.some((one) => one.id === id);

function deliver(own: PendingCommand): void {
  if (!socket.connected || !stillPending(own.id)) return;
  const sending = (sendings.get(own.id) ?? 0) + 1;
  sendings.set(own.id, sending);
  const again = sending > 1;
  const envelope = { ...own, ...(again && { again }) } as Parameters<ScreenToServer["command"]>[0];
  socket.timeout(ACK_MS).emit("command", envelope, (late: Error | null, result: CommandResult) => {
    if (!late && isFinal(result, again)) return settle(own, result);
    if (sendings.get(own.id) !== sending) return;
    setTimeout(
      () => sendings.get(own.id) === sending && deliver(own),
      Math.min(AGAIN_MS * 2 ** (sending - 1), AGAIN_MAX_MS),
    );
  });
}

function settle(own: PendingCommand, result: CommandResult): void {
  if (!stillPending(own.id)) return;
  sendings.delete(own.id);
  keep(useStore.getState().pending.filter((one) => one.id !== own.id));
  if (result.kind !== "refused") return;
  const refused = { id: own.id, refusal: result.refusal, command: own.command };
  useStore.setState((store) => ({ refused: [...store.refused, refused].slice(-REFUSALS_SHOWN) }));
}

/** Gives a command; it stays pending, over reloads too, until the server has said what became of it. Returns its id. */
export function send(command: CommandInput): string {
  const { view, pending } = useStore.getState();
  if (!view) return "";
  const own = { id: newId(), madeAt: hearingNow(view.clock), command };
  keep([...pending, own]);
  deliver(own);
  return own.id;
}

/** Takes up what the page that is gone had under way, and sends again whenever the line is back. */
export function keepSending(): void {
  const pending = storedPending(pendingKey);
  // that page may have sent them
  for (const { id } of pending) sendings.set(id, 1);
  setPending(pending);
  socket.on("connect", () => {
    for (const own of useStore.getState().pending) deliver(own);
  });
}
