/** This machine in its networks: its addresses and the names it goes by. */
import { isIPv6 } from "node:net";
import { hostname, networkInterfaces } from "node:os";

/** Does a server that listens there hear this machine alone? */
export const hearsItself = (host: string): boolean => /^(127\.0\.0\.1|localhost|::1)$/.test(host);

/** … and every network that the machine is in? */
export const isEverywhere = (host: string): boolean => host === "0.0.0.0" || host === "::";

/** "[::1]:3000": an address and a port as they stand in a link. */
export const atPort = (host: string, port: number | null): string =>
  `${isIPv6(host) ? `[${host}]` : host}:${port}`;

/** Where this machine itself reaches what listens on `host`. */
export const locally = (host: string): string =>
  host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;

/** IPv4 addresses that other devices may reach. */
export const lanAddresses = (): string[] =>
  Object.values(networkInterfaces()).flatMap((list) =>
    (list ?? []).filter((face) => face.family === "IPv4" && !face.internal).map((face) => face.address),
  );

/** "hall-server", and as its neighbours find it without a name server: "hall-server.local". */
export function hostNames(host = hostname()): string[] {
  const name = host.toLowerCase();
  return [...new Set([name, `${name.split(".")[0]}.local`])].filter(isDnsName);
}

const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const DNS_NAME = new RegExp(`^(?=.{1,253}$)${LABEL}(?:\\.${LABEL})*$`);

/** May this stand in a certificate as a name? No wildcard, no address. */
export const isDnsName = (text: string): boolean => DNS_NAME.test(text) && !/^[\d.]+$/.test(text);
