/** A page of another origin may neither open a socket nor change anything. */
import type { IncomingMessage } from "node:http";

/** Does the Origin header name the very host and port that was asked? */
export function sameOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || host === undefined) return false;
  return origin === `http://${host}` || origin === `https://${host}`;
}

export const isLoopback = (address: string) => /^(::ffff:)?127\.|^::1$/.test(address);

/** Where a request comes from; a proxy on this machine says it. */
export function addressOf(request: IncomingMessage): string {
  const address = request.socket.remoteAddress ?? "";
  const told = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  return told && isLoopback(address) ? told : address;
}
