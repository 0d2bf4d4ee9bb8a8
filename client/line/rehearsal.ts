/** How far a rehearsal's script has come, and what the operator asks of it. */
import { create } from "zustand";
import type { OrderResult } from "../../shared/wire/protocol.ts";
import type { RehearsalAct, RehearsalState } from "../../shared/wire/rehearsal.ts";
import { ACK_MS } from "./line.ts";
import { joinLine, pageSocket } from "./pageLine.ts";

const useStore = create<{ readonly state: RehearsalState | null }>(() => ({ state: null }));
joinLine((socket) => socket.on("rehearsal", (state) => useStore.setState({ state })));

/** null: none, or one without a script. */
export const useRehearsal = () => useStore((store) => store.state);

export async function askRehearsal(act: RehearsalAct): Promise<OrderResult> {
  try {
    return await pageSocket()
      .timeout(2 * ACK_MS)
      .emitWithAck("rehearsal", act);
  } catch {
    return { code: "notSaved" };
  }
}
