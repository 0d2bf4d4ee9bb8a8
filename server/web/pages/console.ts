/** What the server's console says once a node is ready: the links, and how the hall's devices reach it. */
import { fstatSync } from "node:fs";
import QRCode from "qrcode";
import { lanAddresses } from "../../machine/network.ts";
import { allLinks, type Link, type LinkParts } from "../door/links.ts";

export interface Ports {
  readonly plain: number;
  /** null without a certificate */
  readonly secure: number | null;
}

/** hearings whose links are said */
const MOST_SHOWN = 20;

/** Says that it is ready. Links are no matter of a log: where the system keeps the output, they are not said. */
export async function sayReady(parts: LinkParts, onLan: boolean, ports: Ports): Promise<void> {
  if (isJournaled()) return console.log("Ready. npm run links shows the links.");
  const { length } = parts.live.hearings();
  if (length > MOST_SHOWN) return console.log(`Ready. ${length} hearings: npm run links -- <hearing>.`);
  const links = await allLinks(parts);
  for (const link of links.filter(({ role }) => role !== "department"))
    console.log(`${link.hearing}  ${link.name.padEnd(22)} ${link.url}`);
  console.log("Links of units and wards: npm run links, or the operator's page.");
  if (onLan) await sayNetwork(links, ports);
}

/** Is standard output kept by the system's journal? */
function isJournaled(): boolean {
  const { dev, ino } = fstatSync(process.stdout.fd);
  return process.env["JOURNAL_STREAM"] === `${dev}:${ino}`;
}

/** What whoever sets up the hall's devices must know: the addresses, the operator's link to scan, what plain HTTP lacks. */
async function sayNetwork(links: readonly Link[], { plain, secure }: Ports): Promise<void> {
  for (const address of lanAddresses()) {
    if (secure !== null) console.log(`reachable at https://${address}:${secure}`);
    console.log(`reachable at http://${address}:${plain}${secure === null ? "" : " (phones, and /trust)"}`);
  }
  for (const link of links.filter(({ seat }) => seat === "operator"))
    console.log(
      `${link.hearing}, operator:\n${await QRCode.toString(link.url, { type: "terminal", small: true })}`,
    );
  console.log(
    secure === null
      ? "Plain HTTP: whoever shares this network can read along; screens may fall asleep and do not open offline. HTTPS: npm run certificate."
      : `Devices trust the certificate once: open http://${lanAddresses()[0] ?? "127.0.0.1"}:${plain}/trust on each.`,
  );
}
