/** The page /trust: how a device comes to trust the local authority. Reached by plain HTTP, made for any browser. */
import { X509Certificate } from "node:crypto";
import express, { type Router } from "express";
import type { TrustInfo } from "../../../shared/terms/trust.ts";
import { qrPicture } from "../qr.ts";
import { isSecure } from "./origin.ts";
import { fingerprintOf } from "./tls.ts";
import { trustPage } from "./trustPage.ts";

export interface TrustParts {
  /** the local authority, PEM; null where devices need trust none */
  readonly authority: string | null;
  /** this server by plain HTTP, and by HTTPS: scheme, host, port */
  readonly plainUrl: () => string;
  readonly secureUrl: () => string;
}

export function trust({ authority, plainUrl, secureUrl }: TrustParts, screens: string): Router {
  const router = express.Router();
  const page = () => `${plainUrl()}/trust`;
  const fingerprint = authority === null ? null : fingerprintOf(authority);

  router.get("/trust/trust.css", (_request, response) =>
    response.sendFile("trust.css", { root: screens, maxAge: "1h" }),
  );
  router.get("/trust/about.json", (_request, response) => {
    const info: TrustInfo = { page: authority === null ? null : page(), fingerprint };
    response.setHeader("cache-control", "no-store").json(info);
  });
  router.get("/trust", (request, response) => {
    const about = { fingerprint, page: page(), secure: isSecure(request), secureUrl: secureUrl() };
    response
      .setHeader("cache-control", "no-store")
      .type("html")
      .send(trustPage(about, request.headers["user-agent"] ?? ""));
  });
  if (authority === null) return router;
  const file = (body: string | Buffer, type: string) => (_: unknown, response: express.Response) =>
    void response.setHeader("cache-control", "no-store").setHeader("content-type", type).send(body);
  router.get("/trust/ca.pem", file(authority, "application/x-pem-file"));
  // not as an attachment: an iPad offers it as a profile only so
  router.get("/trust/ca.crt", file(new X509Certificate(authority).raw, "application/x-x509-ca-cert"));
  router.get("/trust/qr.svg", async (_request, response) => {
    response
      .type("svg")
      .setHeader("cache-control", "no-cache")
      .send(await qrPicture(page()));
  });
  return router;
}
