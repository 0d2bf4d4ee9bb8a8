/**
 * For balancers, watchers and the operator: /healthz to everybody, for it tells nothing; /readyz and /metrics to
 * this machine alone, or to whoever shows the local key. A proxy on this machine that passes on what others ask
 * says so in its headers; such a request is not this machine's own.
 */
import type { Express, Request } from "express";
import type { Access } from "../door/access.ts";
import { isLoopback } from "../door/origin.ts";
import type { StatusPort } from "../ports.ts";

const PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
const PASSED_ON = [
  "forwarded",
  "via",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-real-ip",
];

/** A page whose own name leads to this machine could read along in a browser here: this machine is asked by its own. */
const OWN_NAME = /^(127(\.\d{1,3}){3}|localhost|\[::1\])(:\d+)?$/i;

/** Asked from this machine itself, or by somebody who can read its secret. */
function isLocal(request: Request, access: Access): boolean {
  if (access.localKeyFits(request.headers["x-local-key"])) return true;
  return (
    isLoopback(request.socket.remoteAddress ?? "") &&
    OWN_NAME.test(request.headers.host ?? "") &&
    PASSED_ON.every((name) => request.headers[name] === undefined)
  );
}

export interface HealthParts {
  readonly access: Access;
  readonly status: StatusPort;
  /** in Prometheus' text */
  readonly figures: () => Promise<string>;
}

export function serveHealth(app: Express, { access, status, figures }: HealthParts): void {
  app.get("/healthz", (_request, response) => void response.json({ ok: true }));
  app.get("/readyz", (request, response, next) => {
    if (!isLocal(request, access)) return next();
    const problems = status.troubles();
    const [setAside, doubtful] = [status.setAside(), status.doubtful()];
    response.status(problems.length === 0 ? 200 : 503).json({
      live: problems.length === 0,
      problems,
      // nothing that would keep the others' screens from this node
      ...(setAside.length > 0 ? { setAside } : {}),
      ...(doubtful.length > 0 ? { doubtful } : {}),
    });
  });
  app.get("/metrics", async (request, response, next) => {
    if (!isLocal(request, access)) return next();
    response.type(PROMETHEUS).send(await figures());
  });
}
