/** Links over a screen: the operator's lists, a second word for those of chairs and secretaries, a chair's seat given back. */
import express, { type Express, type Request } from "express";
import { z } from "zod";
import { audienceOf, CHAIR_SEATS, type LinkSeat } from "../../../shared/terms/seats.ts";
import type { LivePort, LogLine } from "../ports.ts";
import { newPhone } from "./access.ts";
import type { Link } from "./links.ts";
import type { SecondWord } from "./secondWord.ts";

interface LinkParts {
  readonly live: LivePort;
  readonly log: LogLine;
}
interface Doors {
  readonly signedIn: (request: Request) => { readonly hearing: string; readonly seat: LinkSeat } | null;
  readonly linksOf: (hearing: string) => Promise<readonly Link[]>;
  readonly word: SecondWord;
}

/** who opens such a seat directs, or reads what is private: its link stands on the console, or behind its word */
const isGuarded = ({ role }: Link) => role === "chair" || role === "secretary";
const seat = z.object({ seat: z.enum(CHAIR_SEATS) });

export function serveLinks(app: Express, { live, log }: LinkParts, { signedIn, linksOf, word }: Doors): void {
  const json = express.json({ limit: "1kb" });
  app.get("/h/:hearing/:seat/links.json", async (request, response) => {
    const at = word.asOperator(request, response);
    if (!at) return;
    const links = await linksOf(at.hearing);
    response.json(links.map((link) => (isGuarded(link) ? { ...link, url: null } : link)));
  });
  app.post("/h/:hearing/:seat/guarded-links", json, async (request, response) => {
    const hearing = word.fits(request, response);
    if (hearing === null) return;
    log("links of chairs and secretaries were shown on the operator's page", { hearing });
    response.json((await linksOf(hearing)).filter(isGuarded));
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
    const link = (await linksOf(at.hearing)).find((seatLink) => seatLink.seat === body.data.seat);
    if (result.kind !== "done" || !link) return void response.status(409).end();
    log("a chair's seat was given back", { seat: body.data.seat, by: at.seat });
    response.json(link);
  });
}
