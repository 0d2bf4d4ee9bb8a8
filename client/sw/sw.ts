/**
 * Opens screens when the network is gone: keeps this build's files and pages, which hold nothing of a hearing.
 * Views, minutes, documents, links never pass through here: they are not kept, so none can be shown as if it were true.
 */
import { pageAt, shellPath } from "../../shared/terms/pages.ts";

declare const self: ServiceWorkerGlobalScope;
/** this build's name and files; put in by vite.config.ts */
declare const BUILT: { readonly id: string; readonly files: readonly string[] };

const CACHE = `screens-${BUILT.id}`;
/** a server that does not answer for so long counts as gone (ms) */
const PATIENCE_MS = 4_000;

async function takeIn(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(BUILT.files);
  await self.skipWaiting();
}

async function takeOver(): Promise<void> {
  for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
  await self.clients.claim();
}

const fromCache = async (path: string): Promise<Response> =>
  (await caches.match(path, { cacheName: CACHE })) ?? Response.error();

/** The page from the server; where it is gone, or has nothing to say, the same page as it was built. */
async function page(request: Request, shell: string): Promise<Response> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(request, { signal: patience.signal });
    return answer.status >= 500 ? await fromCache(shell) : answer;
  } catch {
    return fromCache(shell);
  } finally {
    clearTimeout(timer);
  }
}

self.addEventListener("install", (event) => event.waitUntil(takeIn()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  const screen = request.mode === "navigate" ? pageAt(pathname) : null;
  if (screen !== null) event.respondWith(page(request, shellPath(screen)));
  else if (BUILT.files.includes(pathname) && pathname.startsWith("/assets/"))
    event.respondWith(
      caches.match(pathname, { cacheName: CACHE }).then((cached) => cached ?? fetch(request)),
    );
});
