/** What everybody may read, under /p: kept for moments by whoever asks, so that a hundred thousand readers cost what a hundred do. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import type { Express, Request, Response } from "express";
import { registrationAt } from "../../../../shared/reckoning/registration.ts";
import { dayOf, type Instant } from "../../../../shared/terms/time.ts";
import type { PublicView } from "../../../../shared/views/before/public.ts";
import { canonicalHash } from "../../../machine/canonicalHash.ts";
import type { PublicPort } from "../../ports.ts";
import { plainPage } from "../pages.ts";
import { afterPage, itemPage } from "./afterPage.ts";
import { addressOf, askedOf, type Place } from "./asked.ts";
import { jsonFeed, mediaPackage, rss } from "./feeds.ts";
import { isToldOverdue } from "./items.ts";
import { preparationPage } from "./preparation.ts";

const FOR_MOMENTS = "public, max-age=10, stale-while-revalidate=60";
/** a view's pages that are kept ready: those that were asked for last */
const MOST_READY = 64;
/** addresses of a view whose tags are known */
const MOST_TAGS = 2_000;
const SECOND = 1_000;

/** A view with its hash, and what was made of it. */
interface Ready {
  readonly view: PublicView;
  readonly stands: string;
  readonly hash: string;
  readonly made: Map<string, Made>;
  /** by the address that was asked for: the tag that it bears */
  readonly tags: Map<string, string>;
}

/** A page or file, and the same for a slow line: compressed once, for whoever takes it so. */
interface Made {
  readonly body: string | Buffer;
  readonly zipped: Buffer | null;
}

/** Is there anything that was announced or released? A hearing of which nothing was is as if it were not there. */
const isPublic = (view: PublicView): boolean => view.announcement !== null || view.followUp !== null;

/** What of a view is asked for. */
interface Kind {
  readonly type: string;
  /** tells it from all else that is made of the view */
  readonly key: string;
  /** a reader's own words: the next reader has others, nothing of it is kept ready */
  readonly ownWords?: boolean;
  readonly file?: string;
}

/** Compressed is what many ask for and is no file of its own: nothing in it is anybody's secret. */
const madeOf = (body: string | Buffer, { ownWords = false, file }: Kind): Made => ({
  body,
  zipped: ownWords || file !== undefined ? null : gzipSync(body),
});

export class PublicPages {
  readonly #port: PublicPort;
  readonly #ready = new Map<string, Ready>();
  /** as it was seen in this very second: all that comes with time comes at whole seconds */
  readonly #seen = new Map<
    string,
    { readonly of: Ready; readonly view: PublicView; readonly second: number }
  >();

  constructor(port: PublicPort) {
    this.#port = port;
  }

  /** The view as it stands, hashed once. */
  ready(hearing: string): { readonly of: Ready; readonly now: Instant } | null {
    const found = this.#port(hearing);
    if (!found || !isPublic(found.view)) return null;
    const { view, now } = found;
    const second = Math.floor(now / SECOND);
    const seen = this.#seen.get(hearing);
    if (seen?.view === view && seen.second === second) return { of: seen.of, now };
    const of = this.#asOf(hearing, view, now);
    this.#seen.set(hearing, { of, view, second });
    return { of, now };
  }

  #asOf(hearing: string, view: PublicView, now: Instant): Ready {
    const today = dayOf(now);
    const overdue = (view.followUp?.items ?? []).filter((item) => isToldOverdue(item, today));
    const stands = JSON.stringify([registrationAt(view, now), overdue.map(({ id }) => id)]);
    const before = this.#ready.get(hearing);
    if (before?.view === view && before.stands === stands) return before;
    const hash = canonicalHash({ view, stands }).slice(0, 16);
    // the same to read: what was made of it stays good
    const { made, tags } = before?.hash === hash ? before : { made: new Map(), tags: new Map() };
    const of = { view, stands, hash, made, tags };
    this.#ready.set(hearing, of);
    return of;
  }

  /** Was the reader told that the page which is held is still the same? */
  tellsWhoHasIt({ url = "", headers }: IncomingMessage, response: ServerResponse): boolean {
    const { "if-none-match": held, "cache-control": asks } = headers;
    const hearing = /^\/p\/([^/?]+)/.exec(url)?.[1];
    if (held === undefined || asks?.includes("no-cache") || hearing === undefined) return false;
    if (this.ready(hearing)?.of.tags.get(url) !== held) return false;
    response.writeHead(304, { "cache-control": FOR_MOMENTS, etag: held }).end();
    return true;
  }

  /** Serves what was asked for, from what is kept ready; a reader who has it is told so before anything is made. */
  give(
    [request, response]: readonly [Request, Response],
    kind: Kind,
    make: (view: PublicView, now: Instant) => string | Buffer | null,
  ): void {
    const found = this.ready(String(request.params["hearing"]));
    if (!found) {
      nothing(response);
      return;
    }
    const { of, now } = found;
    // weak: compressed and not it is the same to read
    const tag = `W/"${of.hash}.${canonicalHash(kind.key).slice(0, 8)}"`;
    response.setHeader("cache-control", FOR_MOMENTS).setHeader("etag", tag);
    if (request.fresh) {
      response.status(304).end();
      return;
    }
    const ready = of.made.get(kind.key);
    const body = ready?.body ?? make(of.view, now);
    if (body === null) {
      nothing(response);
      return;
    }
    const made = ready ?? madeOf(body, kind);
    if (!kind.ownWords) {
      keep(of.made, kind.key, made, MOST_READY);
      keep(of.tags, request.originalUrl, tag, MOST_TAGS);
    }
    if (kind.file !== undefined) response.attachment(kind.file);
    response.type(kind.type);
    if (made.zipped === null || request.acceptsEncodings("gzip") === false) response.send(made.body);
    else response.setHeader("content-encoding", "gzip").vary("accept-encoding").send(made.zipped);
  }
}

function keep<Kept>(newest: Map<string, Kept>, key: string, kept: Kept, most: number): void {
  newest.delete(key);
  newest.set(key, kept);
  const [oldest] = newest.keys();
  if (newest.size > most && oldest !== undefined) newest.delete(oldest);
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

export function servePublicPages(app: Express, pages: PublicPages, publicUrl: () => string): void {
  app.get("/p/:hearing", (request, response) => {
    const place = placeOf(request);
    const items = pages.ready(place.hearing)?.of.view.followUp?.items ?? [];
    const { asked, isKnown } = askedOf(request.query, items);
    if (!isKnown) {
      response.setHeader("cache-control", FOR_MOMENTS).redirect(302, addressOf(place, asked));
      return;
    }
    const key = JSON.stringify([place.language, asked]);
    pages.give([request, response], { type: "html", key, ownWords: asked.query !== "" }, (view, now) =>
      view.followUp === null && view.today === null
        ? preparationPage(view, now, place)
        : afterPage(view, { ...place, today: dayOf(now) }, asked),
    );
  });
  app.get("/p/:hearing/i/:item", (request, response) => {
    const place = placeOf(request);
    const item = String(request.params["item"]);
    const key = JSON.stringify(["item", place.language, item]);
    pages.give([request, response], { type: "html", key }, (view, now) =>
      itemPage(view, { ...place, today: dayOf(now) }, item),
    );
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
