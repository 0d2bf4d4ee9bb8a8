/** Commands: to whom a document was sent, how and when. */
import { z } from "zod";
import { DISPATCH_WAYS, MOST_RECIPIENTS } from "../../terms/dispatch.ts";
import { line } from "../../terms/textSchemas.ts";
import { day, id, once, reason } from "./bits.ts";

const recipient = line(200);
const how = z.enum(DISPATCH_WAYS);

export const dispatchCommands = [
  /** `document`: of the register of documents, or a letter's number */
  z
    .object({
      type: z.literal("RecordDispatch"),
      ...{ document: line(40), to: z.array(recipient).min(1).max(MOST_RECIPIENTS).transform(once) },
      ...{ how, date: day },
    })
    .strict(),
  /** `right`: as it is; null: it was not sent */
  z
    .object({
      type: z.literal("CorrectDispatch"),
      ...{ dispatch: id, why: reason },
      right: z.object({ to: recipient, how, date: day }).strict().nullable(),
    })
    .strict(),
] as const;
