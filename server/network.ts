/** This machine in its networks: its addresses and the names it goes by. */
import { hostname, networkInterfaces } from "node:os";

/** IPv4 addresses that other devices may reach. */
export const lanAddresses = (): string[] =>
  Object.values(networkInterfaces()).flatMap((list) =>
    (list ?? []).filter((one) => one.family === "IPv4" && !one.internal).map((one) => one.address),
  );

/** "hall-server", and as its neighbours find it without a name server: "hall-server.local". */
export function hostNames(host = hostname()): string[] {
  const own = host.toLowerCase();
  return [...new Set([own, `${own.split(".")[0]}.local`])].filter(isDnsName);
}

const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const DNS_NAME = new RegExp(`^(?=.{1,253}$)${LABEL}(?:\\.${LABEL})*$`);

/** May this stand in a certificate as a name? No wildcard, no address. */
export const isDnsName = (text: string): boolean => DNS_NAME.test(text) && !/^[\d.]+$/.test(text);
