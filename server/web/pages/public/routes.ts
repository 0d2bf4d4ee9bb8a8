/** What everybody may read, under /p: kept for moments by whoever asks, so that a hundred thousand readers cost what a hundred do. */
import type { Express, Request, Response } from "express";
import { registrationAt } from "../../../../shared/reckoning/registration.ts";
import type { Instant } from "../../../../shared/terms/time.ts";
import type { PublicView } from "../../../../shared/views/before/public.ts";
import { canonicalHash } from "../../../machine/canonicalHash.ts";
import type { PublicPort } from "../../ports.ts";
import { plainPage } from "../pages.ts";
import { afterPage, itemPage, type Place } from "./afterPage.ts";
import { jsonFeed, mediaPackage, rss } from "./feeds.ts";
import { PUBLIC_STYLE } from "./html.ts";
import type { Asked } from "./items.ts";
import { preparationPage } from "./preparation.ts";
import { inTurns } from "./turns.ts";

const FOR_MOMENTS = "public, max-age=10, stale-while-revalidate=60";
const FOR_A_DAY = "public, max-age=86400";
/** a view's pages that are kept ready; a reader's own search words make no end of them */
const MOST_READY = 64;

/** A view with its hash, and what was made of it. */
interface Ready {
  readonly view: PublicView;
  readonly stands: string;
  readonly hash: string;
  readonly made: Map<string, string | Buffer>;
}

/** Is there anything that was announced or released? A hearing of which nothing was is as if it were not there. */
const isPublic = (view: PublicView): boolean => view.announcement !== null || view.followUp !== null;

const text = (value: unknown, most: number): string =>
  typeof value === "string" ? value.normalize("NFC").trim().slice(0, most) : "";

function askedOf({ query }: Request): Asked {
  const only = query["s"] === "doing" || query["s"] === "done" ? query["s"] : "all";
  const page = Math.min(Math.max(Math.trunc(Number(query["page"])) || 1, 1), 999);
  return { query: text(query["q"], 100), only, page };
}

class PublicPages {
  readonly #port: PublicPort;
  readonly #ready = new Map<string, Ready>();

  constructor(port: PublicPort) {
    this.#port = port;
  }

  /** The view as it stands, hashed once. */
  ready(hearing: string): { readonly of: Ready; readonly now: Instant } | null {
    const found = this.#port(hearing);
    if (!found || !isPublic(found.view)) return null;
    const { view, now } = found;
    const stands = JSON.stringify(registrationAt(view, now));
    const before = this.#ready.get(hearing);
    if (before?.view === view && before.stands === stands) return { of: before, now };
    const hash = canonicalHash({ view, stands }).slice(0, 16);
    // the same to read: what was made of it stays good
    const made = before?.hash === hash ? before.made : new Map<string, string | Buffer>();
    const of = { view, stands, hash, made };
    this.#ready.set(hearing, of);
    return { of, now };
  }

  /** Serves what was asked for, from what is kept ready; a reader who has it is told so before anything is made. */
  give(
    [request, response]: readonly [Request, Response],
    kind: { readonly type: string; readonly key: string; readonly file?: string },
    make: (view: PublicView, now: Instant) => string | Buffer | null,
  ): void {
    const found = this.ready(String(request.params["hearing"]));
    if (!found) {
      nothing(response);
      return;
    }
    const { of, now } = found;
    response.setHeader("cache-control", FOR_MOMENTS).setHeader("etag", `"${of.hash}"`);
    if (request.fresh) {
      response.status(304).end();
      return;
    }
    const body = of.made.get(kind.key) ?? make(of.view, now);
    if (body === null) {
      nothing(response);
      return;
    }
    if (of.made.size < MOST_READY) of.made.set(kind.key, body);
    if (kind.file !== undefined) response.attachment(kind.file);
    response.type(kind.type).send(body);
  }
}

/** Not even for a moment: what is not there may come. */
function nothing(response: Response): void {
  response.removeHeader("etag");
  plainPage(response.setHeader("cache-control", "no-store"), 404, "Không có trang này.");
}

const placeOf = (request: Request): Place => ({
  hearing: String(request.params["hearing"]),
  language: request.query["lang"] === "en" ? "en" : "vi",
});

export function servePublicPages(app: Express, port: PublicPort, publicUrl: () => string): void {
  const pages = new PublicPages(port);
  app.use("/p", inTurns());
  app.get("/p/page.css", (_request, response) => {
    response.setHeader("cache-control", FOR_A_DAY).type("css").send(PUBLIC_STYLE);
  });
  app.get("/p/:hearing", (request, response) => {
    const [place, asked] = [placeOf(request), askedOf(request)];
    const key = JSON.stringify([place.language, asked]);
    pages.give([request, response], { type: "html", key }, (view, now) =>
      view.followUp === null && view.today === null
        ? preparationPage(view, now, place.hearing)
        : afterPage(view, place, asked),
    );
  });
  app.get("/p/:hearing/i/:item", (request, response) => {
    const place = placeOf(request);
    const item = String(request.params["item"]);
    const key = JSON.stringify(["item", place.language, item]);
    pages.give([request, response], { type: "html", key }, (view) => itemPage(view, place, item));
  });
  const base = () => publicUrl().replace(/\/$/, "");
  app.get("/p/:hearing/feed.json", (request, response) => {
    const { hearing } = request.params;
    pages.give(
      [request, response],
      { type: "application/feed+json", key: "json" },
      (view) => view.followUp && Buffer.from(jsonFeed(view, hearing, base())),
    );
  });
  app.get("/p/:hearing/rss.xml", (request, response) => {
    const { hearing } = request.params;
    pages.give(
      [request, response],
      { type: "application/rss+xml", key: "rss" },
      (view) => view.followUp && Buffer.from(rss(view, hearing, base())),
    );
  });
  app.get("/p/:hearing/package.zip", (request, response) => {
    const { hearing } = request.params;
    pages.give(
      [request, response],
      { type: "application/zip", key: "zip", file: `${hearing}-noi-dung-cong-khai.zip` },
      (view) => view.followUp && Buffer.from(mediaPackage(view, hearing)),
    );
  });
}
