/** Attached files: they come up in pieces, and go out as downloads alone, whatever they are. */
import { pipeline } from "node:stream/promises";
import express, { type Express, type Request, type RequestHandler, type Response } from "express";
import { z } from "zod";
import { FILE } from "../../../shared/terms/attachments.ts";
import { PHONE_PAGE, phoneSeat, type SeatName } from "../../../shared/terms/seats.ts";
import { FILE_BYTES } from "../../../shared/wire/filePreview.ts";
import { PIECE_BYTES, UPLOAD, type UploadAnswer } from "../../../shared/wire/uploads.ts";
import { Buckets } from "../../machine/limits.ts";
import type { Door } from "../door/door.ts";
import type { SeatRequests } from "../door/seatRequests.ts";
import type { FilePort, LogLine } from "../ports.ts";
import { plainPage } from "./pages.ts";

interface FileParts {
  readonly files: FilePort;
  readonly log: LogLine;
}

interface Asker {
  readonly hearing: string;
  readonly seat: SeatName;
  /** as the operator's log says it */
  readonly said: string;
}

const asked = z.object({
  upload: z.string().regex(UPLOAD),
  name: z.string().max(400),
  of: z.coerce.number().int().min(0),
  from: z.coerce.number().int().min(0),
});

const body = express.raw({ type: FILE_BYTES, limit: PIECE_BYTES });
const refused = (answer: UploadAnswer) => ("refused" in answer ? { why: answer.refused } : null);

/** pieces of one seat or phone, and of one address, a second and at once; files that one asker fetches */
const limits = () => ({
  pieces: new Buckets(10, 80),
  address: new Buckets(40, 400),
  fetched: new Buckets(1, 30),
  /** documents for everybody: of one address, and of a hearing by all */
  published: new Buckets(1, 30),
  ofAll: new Buckets(20, 60),
});

export function serveFiles(app: Express, { files, log }: FileParts, door: Door, seats: SeatRequests): void {
  const { pieces, address, fetched, published, ofAll } = limits();
  const whoAsks = (request: Request): Asker | null => {
    const { hearing = "", seat = "" } = request.params as Record<string, string>;
    if (seat !== PHONE_PAGE) {
      const at = seats.signedIn(request);
      return at && { ...at, said: at.seat };
    }
    const { phone, answer } = door.phone(request, hearing);
    return phone !== null && "in" in answer ? { hearing, seat: phoneSeat(phone), said: "phone" } : null;
  };
  /** Who is not signed in sends nothing; who sends too fast waits. */
  const letIn: RequestHandler = (request, response, next) => {
    const at = whoAsks(request);
    if (!at) return void response.status(401).end();
    if (address.take(request.ip ?? "") && pieces.take(`${at.hearing}/${at.seat}`)) return next();
    response.status(429).json({ refused: "tooFast" } satisfies UploadAnswer);
  };

  app.post("/h/:hearing/:seat/files/:upload", letIn, body, async (request, response) => {
    const at = whoAsks(request);
    const query = asked.safeParse({ ...request.query, upload: request.params["upload"] });
    const bytes: unknown = request.body;
    if (!at || !query.success) return void response.status(400).end();
    const piece = { ...query.data, bytes: bytes instanceof Uint8Array ? bytes : new Uint8Array() };
    const answer = await files.take(at.hearing, at.seat, piece);
    if ("refused" in answer || "file" in answer)
      log("a file was sent up", { seat: at.said, bytes: piece.of, ...refused(answer) });
    response.json(answer);
  });

  app.get("/h/:hearing/:seat/files/:file", async (request, response) => {
    const at = whoAsks(request);
    const file = String(request.params["file"]);
    if (!at) return void response.status(401).end();
    if (!fetched.take(`${at.hearing}/${at.seat}`)) return plainPage(response, 429, TOO_MANY);
    const found = FILE.test(file) ? await files.get(at.hearing, at.seat, file) : null;
    if (await download(response, found))
      log("a file was fetched", { seat: at.said, file: file.slice(0, 12) });
  });

  // whoever has it asks in vain for it again: its name is its content
  app.get("/p/:hearing/files/:file", async (request, response) => {
    const { hearing, file } = request.params;
    if (!FILE.test(file)) return plainPage(response, 404, NO_FILE);
    if (!published.take(request.ip ?? "") || !ofAll.take(hearing)) return plainPage(response, 429, TOO_MANY);
    const found = await files.getPublic(hearing, file);
    if (found !== null) response.setHeader("cache-control", FOR_MINUTES).setHeader("etag", `"${file}"`);
    if (found !== null && found !== "damaged" && request.fresh) {
      found.bytes.destroy();
      return void response.status(304).end();
    }
    await download(response, found);
  });
}

const NO_FILE = "Không có tệp này.";
const TOO_MANY = "Đang tải quá nhiều tệp. Xin chờ nửa phút rồi thử lại.";
const FOR_MINUTES = "public, max-age=300";

/** Hands a file on as a download alone; false: there is none that may be. */
async function download(response: Response, found: Awaited<ReturnType<FilePort["get"]>>): Promise<boolean> {
  if (found === null || found === "damaged") {
    response.removeHeader("etag");
    response.setHeader("cache-control", "no-store");
    if (found === null) plainPage(response, 404, NO_FILE);
    else plainPage(response, 500, "Tệp này bị hỏng trên máy chủ. Xin báo người quản trị máy chủ.");
    return false;
  }
  response.setHeader("content-security-policy", "default-src 'none'; sandbox");
  response.attachment(found.name).type(FILE_BYTES);
  await pipeline(found.bytes, response).catch(() => response.destroy());
  return true;
}
