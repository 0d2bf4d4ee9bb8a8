/** All that a screen may send, a row an event. What is no row is none of ours, and ends its connection. */
import { z } from "zod";
import { RECEIPT } from "../../../shared/terms/register.ts";
import { envelopeSchema } from "../../../shared/wire/commands/commands.ts";
import type { CommandResult, PhoneResult } from "../../../shared/wire/protocol.ts";
import { deviceRows } from "./deviceSocket.ts";
import { handRow } from "./handSocket.ts";
import { minutesRows } from "./minutesSocket.ts";
import { rehearsalRow } from "./rehearsalSocket.ts";
import { everybody, type Line, type Row, type Rows, staff } from "./row.ts";

/** what a phone may ask for at all */
const OF_PHONES: ReadonlySet<string> = new Set([
  ...["AskToSpeak", "WithdrawRequest", "ApplyToAttend", "WithdrawApplication"],
  ...["ConfirmInvitations", "DeclineInvitation"],
  ...["RegisterOpinion", "ChangeOpinion", "WithdrawOpinion", "AnswerClarification"],
  "ChangeConsent",
]);

/** what everybody may bring into a register: so many of one address */
const FILLING: ReadonlySet<string> = new Set(["RegisterOpinion", "ApplyToAttend"]);

const refused = (code: "notAllowed" | "tooFast" | "crowdedAddress"): CommandResult => ({
  kind: "refused",
  refusal: { code },
});
/** A phone hears nothing of the entry's version, which would tell how much there has been that it does not see. */
const forPhone = (result: CommandResult): CommandResult =>
  result.kind === "done" ? ({ kind: "done" } satisfies PhoneResult as CommandResult) : result;

const command: Row<"command"> = {
  what: "command",
  schema: z.tuple([envelopeSchema]),
  may: everybody,
  rate: "command",
  answered: true,
  mustBeAwaited: true,
  run: (line, envelope) => {
    const { hearing, seat } = line.socket.data;
    if (staff(line)) {
      line.seen();
      return line.edge.live.command(hearing, seat, envelope);
    }
    if (!OF_PHONES.has(envelope.command.type)) return refused("notAllowed");
    // of what was sent before it is not said that it will not be done
    if (FILLING.has(envelope.command.type) && !line.measure.fills())
      return envelope.again ? { kind: "unknown" } : refused("crowdedAddress");
    return line.edge.live.command(hearing, seat, envelope).then(forPhone);
  },
  refused: (why, field) =>
    why === "malformed" ? { kind: "refused", refusal: { code: why, field } } : refused(why),
};

const catchUp: Row<"catchUp"> = {
  what: "question for what is missing",
  // of a hash that is none everything is missing
  schema: z.tuple([z.string().nullable().catch(null)]),
  may: everybody,
  rate: "free",
  answered: false,
  run: ({ socket, edge }, heldHash) => {
    const message = edge.live.catchUp(socket.data.hearing, socket.data.audience, heldHash);
    if (message) socket.emit("view", message);
  },
};

const time: Row<"time"> = {
  what: "question for the time",
  schema: z.tuple([]),
  may: everybody,
  rate: "free",
  answered: true,
  mustBeAwaited: true,
  run: ({ socket, edge, seen }: Line) => {
    seen();
    return edge.live.realTime(socket.data.hearing);
  },
};

const stay: Row<"stay"> = {
  what: "pass of an open page",
  schema: z.tuple([z.string()]),
  may: staff,
  rate: "free",
  answered: false,
  run: ({ socket, edge }, pass) => {
    edge.door.stays(socket, pass);
  },
};

const ownText: Row<"ownText"> = {
  what: "question for a speaker's own text",
  schema: z.tuple([z.string()]),
  may: ({ socket }) => socket.data.audience.role === "lectern",
  rate: "ask",
  answered: true,
  mustBeAwaited: true,
  run: ({ socket, edge }, turn) => edge.live.ownText(socket.data.hearing, turn),
  refused: () => null,
};

const receipt: Row<"receipt"> = {
  what: "question for an opinion by its receipt",
  schema: z.tuple([z.string().regex(RECEIPT)]),
  may: (line) => !staff(line),
  rate: "ask",
  answered: true,
  mustBeAwaited: true,
  run: ({ socket, edge }, code) => edge.live.receipt(socket.data.hearing, code),
  refused: (why) => (why === "tooFast" ? why : null),
};

export const ROWS: Rows = {
  command,
  catchUp,
  time,
  stay,
  ownText,
  receipt,
  ...deviceRows,
  hand: handRow,
  rehearsal: rehearsalRow,
  ...minutesRows,
};
