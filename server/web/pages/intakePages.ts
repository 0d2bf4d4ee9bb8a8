/** A list of an office: its bytes come in within a measure, what would become of it goes back while it is read. */
import express, { type Express, type RequestHandler, type Response } from "express";
import { z } from "zod";
import {
  FILE_BYTES,
  MOST_BYTES,
  PREVIEW_LINES,
  type PreviewLine,
  SENT_AS,
} from "../../../shared/wire/filePreview.ts";
import type { SeatRequests } from "../door/seatRequests.ts";
import type { IntakePort, LogLine } from "../ports.ts";

interface IntakeParts {
  readonly intake: IntakePort;
  readonly log: LogLine;
}

const asked = z.object({
  name: z.string().max(200).default(""),
  /** the lists of several, of which the file says whose each row is */
  several: z.literal("yes").optional(),
  organisation: z.coerce.number().int().min(1).max(9_999).nullable().default(null),
});
const target = z.enum(SENT_AS);

/** files of one hearing that may be on their way in at a time */
const COMING = 8;

const say = (response: Response, line: PreviewLine) => void response.write(`${JSON.stringify(line)}\n`);

function refuse(response: Response, status: number, refused: "too-large" | "tooMany"): void {
  response.status(status).type(PREVIEW_LINES);
  say(response, { refused });
  response.end();
}

/** The whole file, or a refusal in words. */
const body: RequestHandler = (request, response, next) =>
  express.raw({ type: FILE_BYTES, limit: MOST_BYTES })(request, response, (error?: unknown) =>
    error === undefined ? next() : refuse(response, 413, "too-large"),
  );

export function serveIntake(app: Express, { intake, log }: IntakeParts, seats: SeatRequests): void {
  const coming = new Map<string, number>();
  /** Who is not signed in sends nothing; who is waits until there is room. */
  const letIn: RequestHandler = (request, response, next) => {
    const at = seats.signedIn(request);
    if (!at) return void response.status(401).end();
    const now = coming.get(at.hearing) ?? 0;
    if (now >= COMING) return refuse(response, 429, "tooMany");
    coming.set(at.hearing, now + 1);
    response.once("close", () => coming.set(at.hearing, (coming.get(at.hearing) ?? 1) - 1));
    next();
  };
  app.post("/h/:hearing/:seat/intake/:target", letIn, body, async (request, response) => {
    const at = seats.signedIn(request);
    const [what, query] = [target.safeParse(request.params["target"]), asked.safeParse(request.query)];
    const bytes: unknown = request.body;
    if (!at || !what.success || !query.success || !(bytes instanceof Uint8Array))
      return void response.status(400).end();
    response.type(PREVIEW_LINES);
    const several = query.data.several !== undefined;
    const file = { ...query.data, several, target: what.data === "any" ? null : what.data, bytes };
    const result = await intake(at.hearing, at.seat, file, (done, of) => say(response, { done, of }));
    if (result === null) return void response.status(403).end();
    const facts = typeof result === "string" ? { why: result } : { rows: result.rows };
    log("a file was read", { seat: at.seat, target: what.data, bytes: bytes.length, ...facts });
    if (typeof result === "string") say(response, { refused: result });
    response.end(typeof result === "string" ? undefined : result.line);
  });
}
