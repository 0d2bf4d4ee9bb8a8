/**
 * Cases over several hearings of a city: of those alone at which this very browser has come in, as a clerk or a leader. One
 * hearing's link opens nothing of another.
 */
import type { Express, Request } from "express";
import { type CityFile, isCityReport, isCityTable } from "../../../shared/terms/cityFiles.ts";
import { DOCUMENT_REFUSED } from "../../../shared/terms/documents.ts";
import { PERIOD_KINDS, periodOf } from "../../../shared/terms/periods.ts";
import { audienceOf } from "../../../shared/terms/seats.ts";
import type { CityView, CountedHearing } from "../../../shared/views/after/city.ts";
import type { Door } from "../door/door.ts";
import type { AskedSeat, SeatRequests } from "../door/seatRequests.ts";
import type { CityOffer, LivePort, LogLine } from "../ports.ts";
import { REFUSED } from "./documentPages.ts";
import { plainPage } from "./pages.ts";

interface CityParts {
  readonly live: LivePort;
  readonly city: CityOffer;
  readonly log: LogLine;
}

/** Clerks and leaders see the cases of their hearing. */
const ROLES: ReadonlySet<string> = new Set(["desk", "chair"]);

function periodAsked({ query: { kind, day } }: Request) {
  const periodKind = PERIOD_KINDS.find((periodKind) => periodKind === kind);
  const isDay = typeof day === "string" && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  return periodKind && isDay ? periodOf(periodKind, day) : null;
}

const isCityFile = (file: string): file is CityFile => isCityReport(file) || isCityTable(file);

export function serveCity(app: Express, { live, city, log }: CityParts, door: Door, seats: SeatRequests) {
  const signedIn = (request: Request): AskedSeat | null => {
    const at = seats.signedIn(request);
    return at && ROLES.has(audienceOf(at.seat).role) ? at : null;
  };
  /** Each hearing once, though several of its seats are open here. */
  const countedFor = async (request: Request, { hearing: beside }: AskedSeat): Promise<CountedHearing[]> => {
    const found = new Map<string, CountedHearing>();
    for (const { hearing, seat } of door.named(request)) {
      if (found.has(hearing) || !ROLES.has(audienceOf(seat).role)) continue;
      await live.look(hearing);
      if (!("in" in door.seat(request, hearing, seat))) continue;
      const counted = city.counted(hearing, beside);
      if (counted) found.set(hearing, counted);
    }
    return [...found.values()].toSorted((a, b) => a.date.localeCompare(b.date));
  };
  app.get("/h/:hearing/:seat/city.json", async (request, response) => {
    const at = signedIn(request);
    if (!at) return void response.status(401).end();
    const view: CityView = { hearings: await countedFor(request, at) };
    response.json(view);
  });
  app.get("/h/:hearing/:seat/documents/city/:file", async (request, response) => {
    const at = signedIn(request);
    if (!at) return void response.status(401).end();
    const { file } = request.params;
    const period = periodAsked(request);
    const asked = String(request.query["hearings"] ?? "").split(",");
    const chosen = (await countedFor(request, at)).map(({ id }) => id).filter((id) => asked.includes(id));
    const bytes = period && isCityFile(file) ? await city.draw(chosen, at.hearing, file, period) : null;
    if (!bytes) return plainPage(response, 404, "Không có văn bản này.");
    if (typeof bytes === "string") {
      log("a document was refused", { seat: at.seat, file, why: bytes });
      return plainPage(response.setHeader(DOCUMENT_REFUSED, bytes), 503, REFUSED[bytes]);
    }
    log("a document was fetched", { seat: at.seat, file });
    response.type(file).attachment(file).send(Buffer.from(bytes));
  });
}
