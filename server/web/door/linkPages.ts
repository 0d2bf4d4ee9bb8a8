/** Links over a screen: the operator's lists, a second word for those of chairs and secretaries, a chair's seat given back. */
import express, { type Express, type Request, type Response } from "express";
import { z } from "zod";
import { audienceOf, CHAIR_SEATS, type LinkSeat } from "../../../shared/terms/seats.ts";
import { Buckets } from "../../machine/limits.ts";
import type { LivePort, LogLine } from "../ports.ts";
import { type Access, newPhone } from "./access.ts";
import type { Link } from "./links.ts";

interface LinkParts {
  readonly live: LivePort;
  readonly access: Access;
  readonly log: LogLine;
  readonly say: (text: string) => void;
}
interface Doors {
  readonly signedIn: (request: Request) => { readonly hearing: string; readonly seat: LinkSeat } | null;
  readonly linksOf: (hearing: string) => Promise<readonly Link[]>;
}

/** who opens such a seat directs, or reads what is private: its link stands on the console, or behind its word */
const isGuarded = ({ role }: Link) => role === "chair" || role === "secretary";
/** wrong words for a hearing: a second, and at once; then it is locked */
const WRONG = { rate: 5 / 60, burst: 5 };

const word = z.object({ word: z.string().max(20) });
const seat = z.object({ seat: z.enum(CHAIR_SEATS) });

export function serveLinks(app: Express, parts: LinkParts, { signedIn, linksOf }: Doors): void {
  const { live, access, log, say } = parts;
  const json = express.json({ limit: "1kb" });
  const wrong = new Buckets(WRONG.rate, WRONG.burst);
  const asked = new Buckets(0.1, 3);
  const asOperator = (request: Request, response: Response) => {
    const at = signedIn(request);
    if (at?.seat === "operator") return at;
    response.status(401).end();
    return null;
  };

  app.get("/h/:hearing/:seat/links.json", async (request, response) => {
    const at = asOperator(request, response);
    if (!at) return;
    const links = await linksOf(at.hearing);
    response.json(links.map((link) => (isGuarded(link) ? { ...link, url: null } : link)));
  });
  app.post("/h/:hearing/:seat/word", (request, response) => {
    const at = asOperator(request, response);
    if (!at) return;
    if (!asked.take(at.hearing)) return void response.status(429).end();
    const said = access.word(at.hearing, live.storageTime());
    say(
      `${at.hearing}: the word for the operator's page is ${said.slice(0, 4)} ${said.slice(4)} (2 minutes)`,
    );
    response.status(204).end();
  });
  app.post("/h/:hearing/:seat/guarded-links", json, async (request, response) => {
    const at = asOperator(request, response);
    if (!at) return;
    if (wrong.isEmpty(at.hearing)) return void response.status(429).end();
    const body = word.safeParse(request.body);
    if (!body.success || !access.wordFits(body.data.word, at.hearing, live.storageTime())) {
      wrong.take(at.hearing);
      return void response.status(403).end();
    }
    log("links of chairs and secretaries were shown on the operator's page", { hearing: at.hearing });
    response.json((await linksOf(at.hearing)).filter(isGuarded));
  });
  app.post("/h/:hearing/:seat/give-back", json, async (request, response) => {
    const at = signedIn(request);
    const role = at && audienceOf(at.seat).role;
    if (!at || (role !== "operator" && role !== "chair")) return void response.status(401).end();
    const body = seat.safeParse(request.body);
    // whoever gives back is handed the link, so it must be one that the seat itself has taken
    if (!body.success || body.data.seat === at.seat || !live.renewedItself(at.hearing, body.data.seat))
      return void response.status(409).end();
    const command = { type: "RenewSeat", seat: body.data.seat } as const;
    const result = await live.command(at.hearing, at.seat, {
      ...{ id: newPhone(), madeAt: Number.MAX_SAFE_INTEGER, command },
    });
    const link = (await linksOf(at.hearing)).find((one) => one.seat === body.data.seat);
    if (result.kind !== "done" || !link) return void response.status(409).end();
    log("a chair's seat was given back", { seat: body.data.seat, by: at.seat });
    response.json(link);
  });
}
