/** Commands: invitations. Whoever is invited: an official, a delegate of a list, an individual's application. */
import { z } from "zod";
import { line } from "../../terms/textSchemas.ts";
import { id, once, reason } from "./bits.ts";

const invited = z.array(id).min(1).max(500).transform(once);

export const invitationsCommands = [
  z
    .object({
      type: z.literal("IssueInvitations"),
      letters: z
        .array(z.object({ number: line(30), to: line(120), invited }).strict())
        .min(1)
        .max(30),
    })
    .strict(),
  z.object({ type: z.literal("ConfirmInvitations"), invited }).strict(),
  z
    .object({ type: z.literal("DeclineInvitation"), invited: id, why: reason, substitute: id.nullable() })
    .strict(),
] as const;
