/** What every answer says to the browser: nothing but our own, framed by nobody, nothing told to others. */
import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import type { RequestHandler } from "express";
import helmet from "helmet";
import { isSecure } from "../door/origin.ts";
import { PUBLIC_STYLE } from "./public/html.ts";

/** browsers are told to come over HTTPS for so long (s) */
const HSTS_SECONDS = 180 * 24 * 60 * 60;
const HOST = /^[A-Za-z0-9.:[\]-]{1,255}$/;
const LOCAL_NAME = /(^|\.)(localhost|local|lan|internal|home\.arpa|test)$/;

/** No screen films, listens or asks where it is; a screen stays awake and sounds its chime. */
const PERMISSIONS = [
  ...["camera", "microphone", "geolocation", "display-capture", "payment", "usb", "serial", "bluetooth"].map(
    (feature) => `${feature}=()`,
  ),
  ...["screen-wake-lock", "fullscreen", "autoplay"].map((feature) => `${feature}=(self)`),
].join(", ");

/** The one style that stands within a page. */
const STYLE = `'sha256-${createHash("sha256").update(PUBLIC_STYLE).digest("base64")}'`;

/** Browsers before 2022 do not take 'self' for sockets. */
function socketsOf(request: IncomingMessage): string {
  const { host = "" } = request.headers;
  return HOST.test(host) ? `${isSecure(request) ? "wss" : "ws"}://${host}` : "'self'";
}

/** A name that the whole internet knows: HTTPS forever on an address of a hall would shut its plain HTTP out. */
function isRealName(name: string): boolean {
  return name.includes(".") && isIP(name.replace(/^\[|\]$/g, "")) === 0 && !LOCAL_NAME.test(name);
}

/** Where PUBLIC_URL is HTTPS at a real name, asked by it through the proxy that holds its certificate. */
function isSecureForGood(request: IncomingMessage, publicUrl: string): boolean {
  const { protocol, hostname, host } = new URL(publicUrl);
  return (
    protocol === "https:" &&
    isRealName(hostname) &&
    request.headers.host === host &&
    isSecure(request) &&
    !("encrypted" in request.socket)
  );
}

export function headers(publicUrl: () => string): RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'", STYLE],
          imgSrc: ["'self'", "data:"],
          fontSrc: ["'self'"],
          connectSrc: ["'self'", socketsOf],
          manifestSrc: ["'self'"],
          workerSrc: ["'self'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          objectSrc: ["'none'"],
        },
      },
      referrerPolicy: { policy: "no-referrer" },
      strictTransportSecurity: false,
    }),
    (request, response, next) => {
      response.setHeader("permissions-policy", PERMISSIONS);
      if (isSecureForGood(request, publicUrl()))
        response.setHeader("strict-transport-security", `max-age=${HSTS_SECONDS}`);
      next();
    },
  ];
}
