/** An act that is longer than a packet of a line may be: a whole list from a file. It goes the same way as any other. */
import express, { type Express, type RequestHandler } from "express";
import { envelopeSchema } from "../../../shared/wire/commands/commands.ts";
import { LONG_ACT_BYTES, LONG_ACTS } from "../../../shared/wire/longActs.ts";
import type { CommandResult } from "../../../shared/wire/protocol.ts";
import type { SeatRequests } from "../door/seatRequests.ts";
import type { LivePort } from "../ports.ts";

/** such acts of one hearing that may be on their way in at a time */
const COMING = 2;

export function serveCommands(app: Express, live: Pick<LivePort, "command">, seats: SeatRequests): void {
  const coming = new Map<string, number>();
  /** Who is not signed in sends nothing; who is waits until there is room. */
  const letIn: RequestHandler = (request, response, next) => {
    const at = seats.signedIn(request);
    if (!at) return void response.status(401).end();
    const now = coming.get(at.hearing) ?? 0;
    if (now >= COMING) return void response.status(429).end();
    coming.set(at.hearing, now + 1);
    response.once("close", () => coming.set(at.hearing, (coming.get(at.hearing) ?? 1) - 1));
    next();
  };
  const body = express.json({ limit: LONG_ACT_BYTES });
  app.post("/h/:hearing/:seat/act", letIn, body, async (request, response) => {
    const at = seats.signedIn(request);
    const { type } = ((request.body as { command?: { type?: unknown } })?.command ?? {}) as {
      type?: unknown;
    };
    if (!at || !LONG_ACTS.some((longAct) => longAct === type))
      return void response.status(at ? 400 : 401).end();
    const envelope = envelopeSchema.safeParse(request.body);
    if (!envelope.success) {
      const field = envelope.error.issues[0]?.path.join(".") ?? "";
      const result: CommandResult = { kind: "refused", refusal: { code: "malformed", field } };
      return void response.json(result);
    }
    response.json(await live.command(at.hearing, at.seat, envelope.data));
  });
}
