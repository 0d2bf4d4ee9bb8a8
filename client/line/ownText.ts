/** What a speaker has registered in writing, for the lectern alone. */
import { ACK_MS } from "./line.ts";
import { pageSocket } from "./pageLine.ts";

/** The lectern asks for what the speaker of this turn has registered; null: not now, not this one. */
export async function askOwnText(turn: string): Promise<string | null> {
  try {
    return await pageSocket().timeout(ACK_MS).emitWithAck("ownText", turn);
  } catch {
    return null;
  }
}
