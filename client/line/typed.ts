/** The two questions of the minutes' text, as the line asks them: take what was typed, tell what is there. */
import { PIECE_BYTES, type SectionText, type TypedResult } from "../../shared/wire/protocol.ts";
import { newId } from "./ids.ts";
import { ACK_MS, type LineSocket } from "./line.ts";

/** Sends an update, in numbered pieces where it is large. Rejects where no answer comes in time. */
export async function sendTyped(
  socket: LineSocket,
  section: string,
  update: Uint8Array,
  ackMs = ACK_MS,
): Promise<TypedResult> {
  const count = Math.max(1, Math.ceil(update.byteLength / PIECE_BYTES));
  const id = newId();
  let result: TypedResult = { kind: "unknown" };
  for (let index = 0; index < count; index++) {
    const bytes = update.slice(index * PIECE_BYTES, (index + 1) * PIECE_BYTES);
    const piece = count === 1 ? null : { id, index, count };
    result = await socket.timeout(ackMs).emitWithAck("typed", { section, bytes, piece });
    if (result.kind !== "piece") break;
  }
  return result;
}

/** A section's text beyond what `vector` holds; null: it cannot be told now. Rejects where no answer comes in time. */
export function askSection(
  socket: LineSocket,
  section: string,
  vector: Uint8Array | null,
  ackMs = ACK_MS,
): Promise<SectionText | "withheld" | null> {
  return socket.timeout(ackMs).emitWithAck("openSection", section, vector);
}
