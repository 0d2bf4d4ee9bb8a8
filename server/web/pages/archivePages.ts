/** The archive at the desk: made, followed, fetched, and looked at, on the server or as it is sent up. */
import { pipeline } from "node:stream/promises";
import type { Express } from "express";
import { FILE_BYTES } from "../../../shared/wire/filePreview.ts";
import { Buckets } from "../../machine/limits.ts";
import type { SeatRequests } from "../door/seatRequests.ts";
import type { ArchivePort, LogLine } from "../ports.ts";
import { plainPage } from "./pages.ts";

interface ArchiveParts {
  readonly archive: ArchivePort;
  readonly log: LogLine;
}

export function serveArchive(app: Express, { archive, log }: ArchiveParts, seats: SeatRequests): void {
  /** makings, looks and fetches of one seat, a second and at once */
  const heavy = new Buckets(0.2, 10);
  app.get("/h/:hearing/:seat/archive.json", (request, response) => {
    const at = seats.signedIn(request);
    const standing = at && archive.standing(at.hearing, at.seat);
    if (!standing) return void response.status(at ? 403 : 401).end();
    response.json(standing);
  });
  app.get("/h/:hearing/:seat/archive.zip", async (request, response) => {
    const at = seats.signedIn(request);
    if (!at) return void response.status(401).end();
    if (!heavy.take(`${at.hearing}/${at.seat}`))
      return plainPage(response, 429, "Xin chờ một phút rồi thử lại.");
    const found = await archive.get(at.hearing, at.seat);
    if (found === null) return void response.status(403).end();
    if (found === "none") return plainPage(response, 404, "Chưa có tệp lưu trữ.");
    log("an archive was fetched", { seat: at.seat, bytes: found.length });
    response.setHeader("content-length", found.length);
    response.attachment(`${at.hearing}-luu-tru.zip`).type(FILE_BYTES);
    await pipeline(found.bytes, response).catch(() => response.destroy());
  });
  app.post("/h/:hearing/:seat/archive", async (request, response) => {
    const at = seats.signedIn(request);
    if (!at) return void response.status(401).end();
    if (!heavy.take(`${at.hearing}/${at.seat}`)) return void response.json({ refused: "busy" });
    const said = await archive.make(at.hearing, at.seat);
    if (said === null) return void response.status(403).end();
    log("an archive was asked for", { seat: at.seat, ...(said.refused && { why: said.refused }) });
    response.json(said);
  });
  for (const what of ["own", "sent"] as const)
    app.post(`/h/:hearing/:seat/archive/${what}`, async (request, response) => {
      const at = seats.signedIn(request);
      if (!at) return void response.status(401).end();
      if (!heavy.take(`${at.hearing}/${at.seat}`)) return void response.json({ refused: "busy" });
      const found = await archive.look(at.hearing, at.seat, what === "sent" ? request : null);
      if (found === null) return void response.status(403).end();
      log("an archive was looked at", {
        seat: at.seat,
        found: "refused" in found ? found.refused : found.result,
      });
      // what was refused midway is not read to its end
      if (!request.readableEnded) response.setHeader("connection", "close");
      response.json(found);
    });
}
