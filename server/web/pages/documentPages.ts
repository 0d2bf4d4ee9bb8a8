/** Documents of a hearing, as downloads for the seats that may have them. */
import type { Express } from "express";
import {
  DOCUMENT_REFUSED,
  type DocumentRefusal,
  isDocument,
  mayFetch,
} from "../../../shared/terms/documents.ts";
import { audienceOf } from "../../../shared/terms/seats.ts";
import type { SeatRequests } from "../door/seatRequests.ts";
import type { DocumentPort, LogLine } from "../ports.ts";
import { plainPage } from "./pages.ts";

export const REFUSED: Readonly<Record<DocumentRefusal, string>> = {
  tooLong:
    "Văn bản quá dài nên máy chủ chưa lập được. Xin rút bớt phần ghi trong biên bản, hoặc báo kỹ thuật.",
  tooMany: "Đang lập nhiều văn bản. Xin thử lại sau ít phút.",
};

interface DocumentParts {
  readonly documents: DocumentPort;
  readonly log: LogLine;
}

export function serveDocuments(app: Express, { documents, log }: DocumentParts, seats: SeatRequests): void {
  app.get("/h/:hearing/:seat/documents/:file", async (request, response) => {
    const at = seats.signedIn(request);
    const { file } = request.params;
    const { of } = request.query;
    if (!at || !mayFetch(audienceOf(at.seat).role, file)) return void response.status(401).end();
    const bytes = isDocument(file)
      ? await documents(at.hearing, at.seat, file, typeof of === "string" ? of : null)
      : null;
    if (!bytes) return plainPage(response, 404, "Không có văn bản này.");
    if (typeof bytes === "string") {
      log("a document was refused", { seat: at.seat, file, why: bytes });
      return plainPage(response.setHeader(DOCUMENT_REFUSED, bytes), 503, REFUSED[bytes]);
    }
    log("a document was fetched", { seat: at.seat, file });
    response.type(file).attachment(`${at.hearing}-${file}`).send(Buffer.from(bytes));
  });
}
