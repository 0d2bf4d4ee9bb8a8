/** Commands: taking the last act back. */
import { z } from "zod";

export const undoCommands = [
  z.object({ type: z.literal("UndoLastAct"), act: z.number().int() }).strict(),
] as const;
