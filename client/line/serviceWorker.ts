/** Makes a screen an app of its device: a manifest of its own, and a worker that opens it when the network is gone. */
import { place } from "./place.ts";

/** Plain HTTP at an address has no worker: the screen works, and is simply not there without the network. */
export function installable(): void {
  const { hearing, seat } = place();
  const link = document.createElement("link");
  link.rel = "manifest";
  link.href = `/h/${hearing}/${seat}/app.webmanifest`;
  document.head.append(link);
  // a browser that refuses it, for its settings or an untrusted certificate, loses that alone
  navigator.serviceWorker?.register("/sw.js", { updateViaCache: "none" }).catch(() => {});
}
