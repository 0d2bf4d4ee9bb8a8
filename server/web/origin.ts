/** A page of another origin may neither open a socket nor change anything. */
import type { IncomingMessage } from "node:http";

/** Does the Origin header name the very host and port that was asked? */
export function sameOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || host === undefined) return false;
  return origin === `http://${host}` || origin === `https://${host}`;
}
