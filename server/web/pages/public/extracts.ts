/** The extract of the conclusion notice, for everybody: made of the log as it stood when the results were told. */
import type { Express } from "express";
import { Buckets } from "../../../machine/limits.ts";
import type { ExtractPort } from "../../ports.ts";
import { REFUSED } from "../documentPages.ts";
import { plainPage } from "../pages.ts";

const FOR_MINUTES = "public, max-age=300";
const NO_EXTRACT = "Không có văn bản này.";
const TOO_MANY = "Đang tải quá nhiều tệp. Xin chờ nửa phút rồi thử lại.";

export const extractAddress = (base: string, time: number): string =>
  `${base}/results/${time}/trich-thong-bao-ket-luan.pdf`;

export function serveExtracts(app: Express, extract: ExtractPort): void {
  /** of one address, and of a hearing by all, a second and at once */
  const [fetched, ofAll] = [new Buckets(1, 30), new Buckets(20, 60)];
  app.get(extractAddress("/p/:hearing", 0).replace("/0/", "/:time/"), async (request, response) => {
    const { hearing = "", time = "" } = request.params as Record<string, string>;
    if (!fetched.take(request.ip ?? "") || !ofAll.take(hearing)) return plainPage(response, 429, TOO_MANY);
    const bytes = /^[1-9]\d{0,3}$/.test(time) ? await extract(hearing, Number(time)) : null;
    if (bytes === null) return plainPage(response, 404, NO_EXTRACT);
    if (typeof bytes === "string") return plainPage(response, 503, REFUSED[bytes]);
    response.setHeader("cache-control", FOR_MINUTES).type("pdf");
    response.attachment(`${hearing}-trich-thong-bao-ket-luan.pdf`).send(Buffer.from(bytes));
  });
}
