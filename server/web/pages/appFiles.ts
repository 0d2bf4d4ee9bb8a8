/** What makes screens apps: the built files, the service worker, pages without a hearing in them, a manifest per seat. */
import { join } from "node:path";
import express, { type Router } from "express";
import withZipped from "express-static-gzip";
import { ALL_PAGES, shellPath } from "../../../shared/terms/pages.ts";
import { audienceOf, type LinkSeat } from "../../../shared/terms/seats.ts";

export function appFiles(screens: string): Router {
  const router = express.Router();
  const assets = { index: false, serveStatic: { immutable: true, maxAge: "1y" } } as const;
  router.use("/assets", withZipped(join(screens, "assets"), assets));
  router.use("/icons", express.static(join(screens, "icons"), { maxAge: "1d", index: false }));
  const unchanged = { cacheControl: false, headers: { "cache-control": "no-cache" }, root: screens } as const;
  // asked for at each opening of a screen: a new build is noticed by its bytes
  router.get("/sw.js", (_request, response) => response.sendFile("sw.js", unchanged));
  for (const page of ALL_PAGES)
    router.get(shellPath(page), (_request, response) =>
      response.sendFile(join(page, "index.html"), unchanged),
    );
  return router;
}

/** What a device needs to install a seat's screen as an app. */
export function manifest(hearing: string, seat: LinkSeat, name: string): object {
  const path = `/h/${hearing}/${seat}`;
  const { role } = audienceOf(seat);
  const display = role === "hall" || role === "lectern" ? "fullscreen" : "standalone";
  return {
    id: path,
    start_url: path,
    // a display may be sent to another seat, a rehearsal to the next one: still the same app
    scope: "/",
    name: `Đối Thoại: ${name}`,
    short_name: name,
    lang: "vi",
    display,
    background_color: "#f4f6f9",
    theme_color: "#0b4f8a",
    icons: [
      { src: "/icons/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
