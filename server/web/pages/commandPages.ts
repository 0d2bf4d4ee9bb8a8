/** An act that is longer than a packet of a line may be: a whole list from a file. It goes the same way as any other. */
import { setTimeout as pause } from "node:timers/promises";
import express, { type Express, type RequestHandler } from "express";
import { envelopeSchema } from "../../../shared/wire/commands/commands.ts";
import { LONG_ACT_BYTES, LONG_ACTS } from "../../../shared/wire/longActs.ts";
import type { CommandResult } from "../../../shared/wire/protocol.ts";
import type { SeatRequests } from "../door/seatRequests.ts";
import type { LivePort } from "../ports.ts";

/** so many times what a list has taken itself it leaves to a hall before the next one of this node, and ms at most */
const LEFT_TO_THE_HALL = 150;
const LEFT_MOST = 8_000;

/** Lists give way to a hearing that is under way at this node: each is one turn of the event loop, in which no press is heard. */
export class Pace {
  readonly #sits: () => boolean;
  readonly #steady: () => number;
  /** when the next one may begin, and what the last one took (ms) */
  #next = 0;
  #took = 0;

  constructor(sits: () => boolean, steady = () => performance.now()) {
    this.#sits = sits;
    this.#steady = steady;
  }

  /** ms that a list which has come in now waits: no longer than an act may be old */
  wait(): number {
    const now = this.#steady();
    const wait = this.#sits() ? Math.min(LEFT_MOST, Math.max(0, this.#next - now)) : 0;
    this.#next = now + wait + this.#took * LEFT_TO_THE_HALL;
    return wait;
  }

  /** One has taken so many ms. */
  took(ms: number): void {
    this.#took = ms;
    this.#next = this.#steady() + ms * LEFT_TO_THE_HALL;
  }
}

/** such acts of one hearing that may be on their way in at a time */
const COMING = 2;

export function serveCommands(
  app: Express,
  live: Pick<LivePort, "command" | "isSitting">,
  seats: SeatRequests,
): void {
  const pace = new Pace(() => live.isSitting());
  /** Not even read before its time: to read it is a turn of the event loop as well. */
  const inItsTime: RequestHandler = async (_request, response, next) => {
    await pause(pace.wait());
    const begun = performance.now();
    response.once("close", () => pace.took(performance.now() - begun));
    next();
  };
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
  app.post("/h/:hearing/:seat/act", letIn, inItsTime, body, async (request, response) => {
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
