/** All that is asked by HTTP. Whoever has no link sees a plain page. */
import type { RequestListener } from "node:http";
import express, { type Express, type Request, type RequestHandler } from "express";
import { FILE_BYTES } from "../../../shared/wire/filePreview.ts";
import { serveAnother } from "../door/anotherPages.ts";
import { Door, type Terms } from "../door/door.ts";
import { serveLinks } from "../door/linkPages.ts";
import { allLinks, type LinkParts, linksOf } from "../door/links.ts";
import { sameOrigin } from "../door/origin.ts";
import { servePhonePages } from "../door/phonePages.ts";
import { SeatRequests } from "../door/seatRequests.ts";
import { SecondWord } from "../door/secondWord.ts";
import { serveEntrance, serveSession } from "../door/sessionPages.ts";
import { type TrustParts, trust } from "../door/trust.ts";
import type {
  AnotherPort,
  ArchivePort,
  CityOffer,
  DocumentPort,
  ExtractPort,
  FilePort,
  IntakePort,
  InvitedPort,
  LivePort,
  LogLine,
  PublicPort,
} from "../ports.ts";
import { appFiles } from "./appFiles.ts";
import { serveArchive } from "./archivePages.ts";
import { serveCity } from "./cityPages.ts";
import { serveCommands } from "./commandPages.ts";
import { serveDocuments } from "./documentPages.ts";
import { serveFiles } from "./filePages.ts";
import { headers } from "./headers.ts";
import { type HealthParts, serveHealth } from "./health.ts";
import { serveIntake } from "./intakePages.ts";
import { serveInvited } from "./invited/routes.ts";
import { FRONT_PAGE, NOT_YET, plainPage, SET_ASIDE } from "./pages.ts";
import { serveExtracts } from "./public/extracts.ts";
import { PublicPages, servePublicPages } from "./public/routes.ts";
import { inTurns } from "./public/turns.ts";
import { serveSeatPages } from "./seatPages.ts";

export interface HttpParts extends TrustParts, HealthParts, LinkParts {
  readonly live: LivePort;
  readonly public: PublicPort;
  readonly extract: ExtractPort;
  readonly invited: InvitedPort;
  readonly documents: DocumentPort;
  readonly city: CityOffer;
  readonly intake: IntakePort;
  readonly another: AnotherPort;
  readonly files: FilePort;
  readonly archive: ArchivePort;
  readonly log: LogLine;
  /** says a line on the server's console, which no screen sees */
  readonly say: (text: string) => void;
  readonly terms: Terms;
  /** the built screens */
  readonly screens: string;
}

/** What changes something comes as JSON, a file as bytes, from a page of ours: no form, picture or link of another page can do so. */
const asOurOwn: RequestHandler = (request, response, next) => {
  if (request.method === "GET" || request.method === "HEAD") return next();
  if (!sameOrigin(request)) return void response.status(403).end();
  const kind = /\/(?:(?:intake|files)\/[\w-]+|archive\/sent)$/.test(request.path)
    ? FILE_BYTES
    : "application/json";
  if (!request.is(kind)) return void response.status(415).end();
  next();
};

/** Whatever is said is of a hearing or of a moment; what may be kept says so itself. */
const ofTheMoment: RequestHandler = (_request, response, next) => {
  response.setHeader("cache-control", "no-store");
  next();
};

export function createHttp(parts: HttpParts): RequestListener {
  const { live, access } = parts;
  const door = new Door(live, access, parts.terms);
  const seats = new SeatRequests(live, door);
  const app = express();
  // a proxy on this machine tells the scheme and the address that it was asked with
  app.set("trust proxy", "loopback");
  app.param("hearing", async (_request, response, next, hearing: string) => {
    await live.look(hearing);
    const unopened = live.unopened(hearing);
    if (unopened === null) return next();
    plainPage(response, 503, unopened === "setAside" ? SET_ASIDE : NOT_YET);
  });
  const pages = new PublicPages(parts.public);
  app.use(...headers(parts.publicUrl), asOurOwn);
  app.use(appFiles(parts.screens), trust(parts, parts.screens));
  app.use(ofTheMoment);
  serveHealth(app, parts);
  app.get("/", (_request, response) => void response.type("html").send(FRONT_PAGE));
  serveEntrance(app, parts, door, seats);
  serveSession(app, parts, door, seats);
  servePublicPages(app, pages, parts.publicUrl);
  serveExtracts(app, parts.extract);
  servePhonePages(app, parts, door);
  serveInvited(app, parts);
  serveSeatPages(app, parts, door, seats);
  const word = new SecondWord(parts, seats.signedIn);
  const linksFor = (hearing: string) => linksOf(parts, hearing);
  word.serve(app);
  serveLinks(app, parts, { signedIn: seats.signedIn, linksOf: linksFor, word });
  serveAnother(app, parts, word, linksFor);
  serveDocuments(app, parts, seats);
  serveCity(app, parts, door, seats);
  serveIntake(app, parts, seats);
  serveFiles(app, parts, door, seats);
  serveArchive(app, parts, seats);
  serveCommands(app, live, seats);
  app.get("/local/links.json", async (request, response) => {
    if (!access.localKeyFits(request.headers["x-local-key"])) return void response.status(404).end();
    const { hearing } = request.query;
    response.json(typeof hearing === "string" ? await linksOf(parts, hearing) : await allLinks(parts));
  });
  serveNothing(app, parts.log);
  const inTurn = inTurns(() => live.isActing());
  return (request, response) => {
    if (!request.url?.startsWith("/p/")) app(request, response);
    // most come back for what they have: they are told so before anything else is asked
    else inTurn(() => pages.tellsWhoHasIt(request, response) || app(request, response));
  };
}

/** What there is not, and what went wrong. */
function serveNothing(app: Express, log: LogLine): void {
  app.use((_request, response) => plainPage(response, 404, "Không có trang này."));
  app.use((error: unknown, _request: Request, response: express.Response, _next: express.NextFunction) => {
    log("a request failed", { kind: error instanceof Error ? error.name : "unknown" });
    if (!response.headersSent) response.status(400).end();
  });
}
