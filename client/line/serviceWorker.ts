/** Makes a screen an app of its device: a manifest of its own, and a worker that opens it when the network is gone. */
import { place } from "./place.ts";

/** Plain HTTP at an address has no worker: the screen works, but does not open without the network. */
export function installable(): void {
  const { hearing, seat } = place();
  const link = document.createElement("link");
  link.rel = "manifest";
  link.href = `/h/${hearing}/${seat}/app.webmanifest`;
  document.head.append(link);
  // a browser may refuse it, for its settings or an untrusted certificate: the screen works without it
  navigator.serviceWorker?.register("/sw.js", { updateViaCache: "none" }).catch(() => {});
}
