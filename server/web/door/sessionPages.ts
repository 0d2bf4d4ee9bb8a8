/** A link is opened, and its seat's session begins, goes on, or is taken over by a renewed link. */
import express, { type Express } from "express";
import { z } from "zod";
import { audienceOf } from "../../../shared/terms/seats.ts";
import { Buckets } from "../../machine/limits.ts";
import { ENDED, plainPage, SET_ASIDE } from "../pages/pages.ts";
import type { LivePort, LogLine } from "../ports.ts";
import { type Access, newPhone } from "./access.ts";
import type { Door } from "./door.ts";
import type { SeatRequests } from "./seatRequests.ts";

/** wrong tokens for a seat from one address: a second, and at once; then it is locked for that address */
const WRONG = { rate: 10 / 60, burst: 10 };

const ENTER_SCRIPT = `const token = location.hash.slice(1);
history.replaceState(null, "", location.pathname);
const answer = await fetch(location.pathname, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ token }) });
if (answer.ok) location.replace(location.pathname.replace(/^\\/enter\\//, "/h/"));
else document.getElementById("text").textContent = answer.status === 429
  ? "Thử quá nhiều lần. Xin chờ một phút rồi mở lại đường dẫn."
  : answer.status === 410 ? "${ENDED}"
  : answer.status === 503 ? "${SET_ASIDE}"
  : "Đường dẫn không còn hiệu lực. Xin nhận đường dẫn mới từ Ban tổ chức.";
`;

interface SessionParts {
  readonly live: Pick<LivePort, "command">;
  readonly access: Access;
  readonly log: LogLine;
}

export function serveEntrance(
  app: Express,
  { access, log }: SessionParts,
  door: Door,
  seats: SeatRequests,
): void {
  const wrong = new Buckets(WRONG.rate, WRONG.burst);
  app.get("/enter.js", (_request, response) => void response.type("js").send(ENTER_SCRIPT));
  app.get("/enter/:hearing/:seat", (_request, response) => plainPage(response, 200, "Đang mở màn hình…"));
  app.post("/enter/:hearing/:seat", express.json({ limit: "1kb" }), (request, response) => {
    const at = seats.named(request);
    const body = z.object({ token: z.string().max(64) }).safeParse(request.body);
    const key = `${request.ip ?? ""} ${request.params.hearing} ${request.params.seat}`.slice(0, 200);
    // a seat that is in already does not guess: others behind the same address do not keep it out
    if (wrong.isEmpty(key) && !seats.signedIn(request)) return void response.status(429).end();
    if (!at || !body.success || !access.tokenFits(body.data.token, at.hearing, at.seat, at.generation)) {
      wrong.take(key);
      log("a link was refused", { seat: at?.seat ?? "unknown" });
      return void response.status(wrong.isEmpty(key) ? 429 : 401).end();
    }
    if (door.ended(at.hearing, at.seat)) return void response.status(410).end();
    seats.giveCookie(request, response, at);
    response.status(204).end();
  });
}

export function serveSession(
  app: Express,
  { live }: Pick<SessionParts, "live">,
  door: Door,
  seats: SeatRequests,
): void {
  app.post("/h/:hearing/:seat/stay", (request, response) => {
    const at = seats.signedIn(request);
    if (!at) return void response.status(401).end();
    seats.giveCookie(request, response, at);
    response.json({ pass: door.pass(at.hearing, at.seat, at.generation) });
  });
  app.post("/h/:hearing/:seat/renew", async (request, response) => {
    const at = seats.signedIn(request);
    if (!at || audienceOf(at.seat).role !== "chair") return void response.status(401).end();
    // judged as of now, whenever that is in the hearing's time
    const madeAt = Number.MAX_SAFE_INTEGER;
    const envelope = { id: newPhone(), madeAt, command: { type: "RenewSeat", seat: at.seat } } as const;
    const result = await live.command(at.hearing, at.seat, envelope);
    const renewed = seats.named(request);
    if (result.kind !== "done" || !renewed) return void response.status(409).end();
    seats.giveCookie(request, response, renewed);
    response.status(204).end();
  });
}
