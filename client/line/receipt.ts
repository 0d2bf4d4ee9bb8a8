/** How an opinion or a wish to attend stands, asked by its receipt's code. */
import type { ByReceipt } from "../../shared/views/before/register.ts";
import { ACK_MS } from "./line.ts";
import { pageSocket } from "./pageLine.ts";

/** null: nothing has this code; undefined: nobody answered, or it was asked too often. */
export async function askReceipt(code: string): Promise<ByReceipt | null | undefined> {
  try {
    const answer = await pageSocket().timeout(ACK_MS).emitWithAck("receipt", code);
    return answer === "tooFast" ? undefined : answer;
  } catch {
    return undefined;
  }
}
