/** What everybody may read, under /p: kept for moments by whoever asks, so that a hundred thousand readers cost what a hundred do. */
import type { Express } from "express";
import { registrationAt } from "../../../shared/reckoning/registration.ts";
import { PHONE_PAGE } from "../../../shared/terms/seats.ts";
import { canonicalHash } from "../../machine/canonicalHash.ts";
import type { PublicPort } from "../ports.ts";
import { plainPage } from "./pages.ts";
import { PUBLIC_STYLE, publicPage } from "./publicPage.ts";

const FOR_MOMENTS = "public, max-age=10, stale-while-revalidate=60";
const FOR_A_DAY = "public, max-age=86400";

export function servePublicPages(app: Express, publicView: PublicPort): void {
  app.get("/p/page.css", (_request, response) => {
    response.setHeader("cache-control", FOR_A_DAY).type("css").send(PUBLIC_STYLE);
  });
  app.get("/p/:hearing", (request, response) => {
    const { hearing } = request.params;
    const found = publicView(hearing);
    // a hearing that was not announced is as if it were not there
    if (!found?.view.announcement) return plainPage(response, 404, "Không có trang này.");
    const { view, now } = found;
    const hash = canonicalHash({ view, stands: registrationAt(view, now) });
    response
      .setHeader("cache-control", FOR_MOMENTS)
      .setHeader("etag", `"${hash.slice(0, 16)}"`)
      .type("html")
      .send(publicPage(view, now, `/h/${hearing}/${PHONE_PAGE}`));
  });
}
