/** Pages, links and signing in. Whoever has no link sees a plain page. */
import express, { type Express, type Request, type RequestHandler, type Response } from "express";
import { z } from "zod";
import {
  DOCUMENT_REFUSED,
  type DocumentRefusal,
  isDocument,
  mayFetch,
} from "../../../shared/terms/documents.ts";
import {
  type Audience,
  audienceOf,
  type FixedSeat,
  isSeat,
  type LinkSeat,
  PHONE_PAGE,
  type Role,
  SEAT_NAMES,
  unitSeat,
} from "../../../shared/terms/seats.ts";
import type { FirstView } from "../../../shared/wire/protocol.ts";
import { Tries } from "../../machine/limits.ts";
import { cookieName, newPhone } from "../door/access.ts";
import { Door, type Terms } from "../door/door.ts";
import { serveLinks } from "../door/linkPages.ts";
import { isSecure, sameOrigin } from "../door/origin.ts";
import { isHearing, phoneUrl, servePhonePages } from "../door/phonePages.ts";
import { type TrustParts, trust } from "../door/trust.ts";
import type { DocumentPort, LivePort, LogLine } from "../ports.ts";
import { appFiles, manifest } from "./appFiles.ts";
import { headers } from "./headers.ts";
import { type HealthParts, serveHealth } from "./health.ts";
import { ENDED, FRONT_PAGE, plainPage, SET_ASIDE, sendPage } from "./pages.ts";

const NAMES: Readonly<Record<FixedSeat, string>> = {
  A: "Chủ tọa A",
  B: "Chủ tọa B",
  C: "Chủ tọa C",
  T1: "Thư ký ghi biên bản",
  T2: "Thư ký tổng hợp",
  operator: "Ban tổ chức",
  hall: "Màn hình hội trường",
  hall2: "Màn hình hội trường 2",
  lectern: "Bục phát biểu",
  mc: "Dẫn chương trình",
};

/** wrong tokens for a seat from one address; then it is locked for that address, as long as this (ms) */
const WRONG = 10;
const LOCKED = 60_000;

export interface HttpParts extends TrustParts, HealthParts {
  readonly live: LivePort;
  readonly documents: DocumentPort;
  readonly log: LogLine;
  /** says a line on the server's console, which no screen sees */
  readonly say: (text: string) => void;
  readonly terms: Terms;
  /** the built screens */
  readonly screens: string;
  /** address of the seats' links: scheme, host, port */
  readonly publicUrl: () => string;
  /** address for delegates' phones, which trust no authority of ours */
  readonly phonesUrl: () => string;
}

export interface Link {
  readonly hearing: string;
  readonly role: Role;
  readonly seat: LinkSeat | typeof PHONE_PAGE;
  readonly name: string;
  readonly url: string;
}

export function linksOf(
  { live, access, publicUrl, phonesUrl }: Pick<HttpParts, "live" | "access" | "publicUrl" | "phonesUrl">,
  hearing?: string,
): Link[] {
  return live
    .hearings()
    .filter(({ id }) => hearing === undefined || id === hearing)
    .flatMap(({ id }) => {
      const link = (seat: LinkSeat, name: string): Link => {
        const token = access.token(id, seat, live.generation(id, seat) ?? 1);
        const { role } = audienceOf(seat);
        return { hearing: id, role, seat, name, url: `${publicUrl()}/enter/${id}/${seat}#${token}` };
      };
      return [
        ...SEAT_NAMES.map((seat) => link(seat, NAMES[seat])),
        {
          hearing: id,
          role: "delegate",
          seat: PHONE_PAGE,
          name: "Điện thoại đại biểu",
          url: phoneUrl(phonesUrl(), id),
        },
        ...live.units(id).map((unit) => link(unitSeat(unit.id), unit.name)),
      ];
    });
}

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

/** What changes something comes as JSON from a page of ours: no form, picture or link of another page can do so. */
const asOurOwn: RequestHandler = (request, response, next) => {
  if (request.method === "GET" || request.method === "HEAD") return next();
  if (!sameOrigin(request)) return void response.status(403).end();
  if (!request.is("application/json")) return void response.status(415).end();
  next();
};

const REFUSED: Readonly<Record<DocumentRefusal, string>> = {
  tooLong:
    "Văn bản quá dài nên máy chủ chưa lập được. Xin rút bớt phần ghi trong biên bản, hoặc báo kỹ thuật.",
  tooMany: "Đang lập nhiều văn bản. Xin thử lại sau ít phút.",
};

export function createHttp(parts: HttpParts): Express {
  const { live, access, documents, log } = parts;
  const app = express();
  // a proxy on this machine tells the scheme and the address that it was asked with
  app.set("trust proxy", "loopback");
  app.param(
    "hearing",
    (_request, _response, next, hearing: string) => void live.look(hearing).then(() => next()),
  );
  const door = new Door(live, access, parts.terms);
  const wrong = new Tries(WRONG, LOCKED);

  app.use(...headers(parts.publicUrl), asOurOwn);
  app.use(appFiles(parts.screens), trust(parts, parts.screens));

  // whatever is said from here on is of a hearing or of a moment; what may be kept says so itself
  app.use((_request, response, next) => {
    response.setHeader("cache-control", "no-store");
    next();
  });
  serveHealth(app, parts);

  /** The hearing and seat that a path names, when there are such; else null. */
  const seatOf = (request: Request): { hearing: string; seat: LinkSeat; generation: number } | null => {
    const { hearing = "", seat = "" } = request.params as Record<string, string>;
    if (!isSeat(seat)) return null;
    const generation = live.generation(hearing, seat);
    return generation === null ? null : { hearing, seat, generation };
  };
  const signedIn = (request: Request) => {
    const at = seatOf(request);
    if (!at) return null;
    return "in" in door.seat(request, at.hearing, at.seat) ? at : null;
  };
  type Seat = NonNullable<ReturnType<typeof seatOf>>;
  /** A session begins, or goes on. */
  const giveCookie = (request: Request, response: Response, { hearing, seat, generation }: Seat) => {
    const secure = isSecure(request);
    response.cookie(cookieName(hearing, seat, secure), door.seatCookie(hearing, seat, generation), {
      httpOnly: true,
      sameSite: "strict",
      secure,
      path: "/",
      maxAge: door.session,
    });
  };
  app.get("/", (_request, response) => void response.type("html").send(FRONT_PAGE));
  app.get("/enter.js", (_request, response) => void response.type("js").send(ENTER_SCRIPT));
  app.get("/enter/:hearing/:seat", (_request, response) => plainPage(response, 200, "Đang mở màn hình…"));
  app.post("/enter/:hearing/:seat", express.json({ limit: "1kb" }), (request, response) => {
    if (live.isUnopened(request.params.hearing)) return void response.status(503).end();
    const at = seatOf(request);
    const body = z.object({ token: z.string().max(64) }).safeParse(request.body);
    const key = `${request.ip ?? ""} ${request.params.hearing} ${request.params.seat}`.slice(0, 200);
    // whoever is in already does not guess: others behind the same address do not keep him out
    if (wrong.locked(key) && !signedIn(request)) return void response.status(429).end();
    if (!at || !body.success || !access.tokenFits(body.data.token, at.hearing, at.seat, at.generation)) {
      wrong.wrong(key);
      log("a link was refused", { seat: at?.seat ?? "unknown" });
      return void response.status(wrong.locked(key) ? 429 : 401).end();
    }
    if (door.ended(at.hearing)) return void response.status(410).end();
    giveCookie(request, response, at);
    response.status(204).end();
  });
  app.post("/h/:hearing/:seat/stay", (request, response) => {
    const at = signedIn(request);
    if (!at) return void response.status(401).end();
    giveCookie(request, response, at);
    response.json({ pass: door.pass(at.hearing, at.seat, at.generation) });
  });
  app.post("/h/:hearing/:seat/renew", async (request, response) => {
    const at = signedIn(request);
    if (!at || audienceOf(at.seat).role !== "chair") return void response.status(401).end();
    // judged as of now, whenever that is in the hearing's time
    const madeAt = Number.MAX_SAFE_INTEGER;
    const envelope = { id: newPhone(), madeAt, command: { type: "RenewSeat", seat: at.seat } } as const;
    const result = await live.command(at.hearing, at.seat, envelope);
    const renewed = seatOf(request);
    if (result.kind !== "done" || !renewed) return void response.status(409).end();
    giveCookie(request, response, renewed);
    response.status(204).end();
  });
  /** Nothing where it might not be so any more, nor where it is only known at the line which device it is. */
  const firstView = (hearing: string, audience: Audience): FirstView | null => {
    if (live.isNewer(hearing) || !live.health(hearing, audience.role).live || door.countsDevices) return null;
    const message = live.catchUp(hearing, audience, null);
    return message && "whole" in message ? { ...message, now: live.realTime(hearing) } : null;
  };
  servePhonePages(app, parts, door);
  app.get("/h/:hearing/:seat", (request, response) => {
    const at = signedIn(request);
    const { hearing } = request.params;
    if (live.isUnopened(hearing)) return plainPage(response, 503, SET_ASIDE);
    if (isHearing(live, hearing) && door.ended(hearing)) return plainPage(response, 410, ENDED);
    if (!at) return plainPage(response, 401, "Cần đường dẫn truy cập của Ban tổ chức để mở màn hình này.");
    giveCookie(request, response, at);
    // a rehearsal that was begun anew: the old link leads to the same seat there
    const next = live.movedTo(at.hearing);
    const generation = next === null ? null : live.generation(next, at.seat);
    if (next !== null && generation !== null)
      return response.redirect(`/enter/${next}/${at.seat}#${access.token(next, at.seat, generation)}`);
    const audience = audienceOf(at.seat);
    sendPage(response, parts.screens, audience.role, firstView(at.hearing, audience));
  });
  app.get("/h/:hearing/:seat/app.webmanifest", (request, response) => {
    const at = seatOf(request);
    if (!at) return void response.status(404).end();
    // asked without a cookie: no more than the address says
    const name = at.seat in NAMES ? NAMES[at.seat as FixedSeat] : "Cơ quan, đơn vị";
    response
      .setHeader("cache-control", "no-cache")
      .type("application/manifest+json")
      .send(JSON.stringify(manifest(at.hearing, at.seat, name)));
  });
  serveLinks(app, parts, { signedIn, linksOf: (hearing) => linksOf(parts, hearing) });
  app.get("/h/:hearing/:seat/documents/:file", async (request, response) => {
    const at = signedIn(request);
    const { file } = request.params;
    if (!at || !mayFetch(audienceOf(at.seat).role, file)) return void response.status(401).end();
    const bytes = isDocument(file) ? await documents(at.hearing, file) : null;
    if (!bytes) return plainPage(response, 404, "Không có văn bản này.");
    if (typeof bytes === "string") {
      log("a document was refused", { seat: at.seat, file, why: bytes });
      return plainPage(response.setHeader(DOCUMENT_REFUSED, bytes), 503, REFUSED[bytes]);
    }
    log("a document was fetched", { seat: at.seat, file });
    response.type(file).attachment(`${at.hearing}-${file}`).send(Buffer.from(bytes));
  });
  app.get("/local/links.json", (request, response) => {
    if (!access.localKeyFits(request.headers["x-local-key"])) return void response.status(404).end();
    response.json(linksOf(parts));
  });
  app.use((_request, response) => plainPage(response, 404, "Không có trang này."));
  app.use((error: unknown, _request: Request, response: Response, _next: express.NextFunction) => {
    log("a request failed", { kind: error instanceof Error ? error.name : "unknown" });
    if (!response.headersSent) response.status(400).end();
  });
  return app;
}
