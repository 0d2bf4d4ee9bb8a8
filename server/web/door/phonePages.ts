/** The page for all phones of a hearing, which gives each a cookie of its own, and the code that leads to it. */
import type { Express, Request } from "express";
import { PHONE_PAGE, phoneSeat } from "../../../shared/terms/seats.ts";
import { Bucket, Buckets } from "../../machine/limits.ts";
import { ENDED, plainPage, sendPage } from "../pages/pages.ts";
import type { LivePort } from "../ports.ts";
import { qrPicture } from "../qr.ts";
import { newPhone, phoneCookieName } from "./access.ts";
import type { Door } from "./door.ts";
import { phoneUrl } from "./links.ts";
import { isSecure } from "./origin.ts";

export const isHearing = (live: Pick<LivePort, "hearings">, id: string) =>
  live.hearings().some((hearing) => hearing.id === id);

interface PhonePageParts {
  readonly live: Pick<LivePort, "hearings">;
  readonly screens: string;
  readonly phonesUrl: () => string;
}

export function servePhonePages(
  app: Express,
  { live, screens, phonesUrl }: PhonePageParts,
  door: Door,
): void {
  /** phones that may come in by one line, and from one address (a whole hall shares one): a second, and at once */
  const byLine = new WeakMap<object, Bucket>();
  const newPhones = new Buckets(10, 4_000);
  /** how often the code's picture is given to one seat or phone, or one address: a second, and at once */
  const pictures = new Buckets(2, 60);
  const mayComeIn = (request: Request): boolean => {
    const line = request.socket;
    // a proxy's lines carry everybody
    const bucket = byLine.get(line) ?? new Bucket(0.2, 20);
    byLine.set(line, bucket);
    const proxied = request.ip !== line.remoteAddress;
    return (proxied || bucket.take()) && newPhones.take(request.ip ?? "");
  };
  app.get(`/h/:hearing/${PHONE_PAGE}`, (request, response) => {
    const { hearing } = request.params;
    if (!isHearing(live, hearing)) return plainPage(response, 404, "Không có hội nghị này.");
    const { phone: ownPhone } = door.phone(request, hearing);
    const phone = ownPhone ?? newPhone();
    if (door.ended(hearing, phoneSeat(phone))) return plainPage(response, 410, ENDED);
    if (ownPhone === null && !mayComeIn(request))
      return plainPage(response, 429, "Đang có quá nhiều người mở. Xin chờ một phút rồi quét lại mã.");
    const secure = isSecure(request);
    response.cookie(phoneCookieName(hearing, secure), door.phoneCookie(hearing, phone), {
      httpOnly: true,
      // a code that is scanned again, or a link in a message, must find the phone's own requests
      sameSite: "lax",
      secure,
      path: "/",
      maxAge: door.session(hearing, phoneSeat(phone)),
    });
    sendPage(response, screens, "delegate");
  });
  app.get(`/h/:hearing/${PHONE_PAGE}.svg`, async (request, response) => {
    const { hearing } = request.params;
    if (!isHearing(live, hearing)) return void response.status(404).end();
    // a display, or whoever else is in, is not kept from it by strangers behind the same address
    if (!pictures.take(door.bearer(request) ?? request.ip ?? "")) return void response.status(429).end();
    const picture = await qrPicture(phoneUrl(phonesUrl(), hearing));
    response.type("svg").setHeader("cache-control", "no-cache");
    response.send(picture);
  });
}
