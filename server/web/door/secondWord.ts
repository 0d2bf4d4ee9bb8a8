/** A second word over the operator's page: the server's console says it, so that whoever has the page alone does no more with it. */
import express, { type Express, type Request, type Response } from "express";
import { z } from "zod";
import { Buckets } from "../../machine/limits.ts";
import type { LivePort } from "../ports.ts";
import type { Access } from "./access.ts";
import type { AskedSeat } from "./seatRequests.ts";

interface WordParts {
  readonly live: Pick<LivePort, "storageTime">;
  readonly access: Access;
  readonly say: (text: string) => void;
}

/** wrong words for a hearing: a second, and at once; then it is locked */
const WRONG = { rate: 5 / 60, burst: 5 };
const word = z.object({ word: z.string().max(20) });

export class SecondWord {
  readonly #parts: WordParts;
  readonly #signedIn: (request: Request) => AskedSeat | null;
  readonly #wrong = new Buckets(WRONG.rate, WRONG.burst);
  readonly #asked = new Buckets(0.1, 3);

  constructor(parts: WordParts, signedIn: (request: Request) => AskedSeat | null) {
    this.#parts = parts;
    this.#signedIn = signedIn;
  }

  /** Whoever sits at the operator's page; anybody else is told that it is not theirs. */
  asOperator(request: Request, response: Response): AskedSeat | null {
    const at = this.#signedIn(request);
    if (at?.seat === "operator") return at;
    response.status(401).end();
    return null;
  }

  /** The hearing, where it is the operator who asks and knows the word; else it is told why not. */
  fits(request: Request, response: Response): string | null {
    const at = this.asOperator(request, response);
    if (!at) return null;
    const { hearing } = at;
    if (this.#wrong.isEmpty(hearing)) {
      response.status(429).end();
      return null;
    }
    const { access, live } = this.#parts;
    const said = word.safeParse(request.body);
    if (said.success && access.wordFits(said.data.word, hearing, live.storageTime())) return hearing;
    this.#wrong.take(hearing);
    response.status(403).end();
    return null;
  }

  /** The console says the word. */
  serve(app: Express): void {
    const { access, live, say } = this.#parts;
    app.post("/h/:hearing/:seat/word", express.json({ limit: "1kb" }), (request, response) => {
      const at = this.asOperator(request, response);
      if (!at) return;
      if (!this.#asked.take(at.hearing)) return void response.status(429).end();
      const said = access.word(at.hearing, live.storageTime());
      say(
        `${at.hearing}: the word for the operator's page is ${said.slice(0, 4)} ${said.slice(4)} (2 minutes)`,
      );
      response.status(204).end();
    });
  }
}
