/** A page of another origin may neither open a socket nor change anything. */
import type { IncomingMessage } from "node:http";

export const isLoopback = (address: string) => /^(::ffff:)?127\.|^::1$/.test(address);

/** What the last proxy, on this machine, says of whom it speaks for; nobody else's word is taken. */
function toldByProxy(request: IncomingMessage, header: string): string | undefined {
  if (!isLoopback(request.socket.remoteAddress ?? "")) return undefined;
  return String(request.headers[header] ?? "")
    .split(",")
    .at(-1)
    ?.trim();
}

/** Was it asked over TLS, here or at the proxy? */
export function isSecure(request: IncomingMessage): boolean {
  return "encrypted" in request.socket || toldByProxy(request, "x-forwarded-proto") === "https";
}

/** Does the Origin header name the very scheme, host and port that was asked? */
export function sameOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || host === undefined) return false;
  return origin === `${isSecure(request) ? "https" : "http"}://${host}`;
}

/** Where a request comes from. */
export function addressOf(request: IncomingMessage): string {
  return toldByProxy(request, "x-forwarded-for") || (request.socket.remoteAddress ?? "");
}
