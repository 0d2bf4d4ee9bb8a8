/** The page for all phones of a hearing, which gives each a cookie of its own, and the code that leads to it. */
import type { Express } from "express";
import QRCode from "qrcode";
import { PHONE_PAGE } from "../../shared/audiences.ts";
import { newPhone, phoneCookieName } from "./access.ts";
import type { Door } from "./door.ts";
import { Buckets } from "./limits.ts";
import { isSecure } from "./origin.ts";
import { ENDED, plainPage, sendPage } from "./pages.ts";
import type { LivePort } from "./ports.ts";

/** One for all phones of a hearing: it opens nothing that is not public. */
export const phoneUrl = (phonesUrl: string, hearing: string) => `${phonesUrl}/h/${hearing}/${PHONE_PAGE}`;

export const isHearing = (live: Pick<LivePort, "hearings">, id: string) =>
  live.hearings().some((one) => one.id === id);

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
  /** phones that may come in from one address: a second, and at once (a whole hall shares one) */
  const newPhones = new Buckets(0.5, 1_000);
  app.get(`/h/:hearing/${PHONE_PAGE}`, (request, response) => {
    const { hearing } = request.params;
    if (!isHearing(live, hearing)) return plainPage(response, 404, "Không có hội nghị này.");
    if (door.ended(hearing)) return plainPage(response, 410, ENDED);
    const { phone } = door.phone(request, hearing);
    if (phone === null && !newPhones.take(request.ip ?? ""))
      return plainPage(response, 429, "Đang có quá nhiều người mở. Xin chờ một phút rồi quét lại mã.");
    const secure = isSecure(request);
    response.cookie(phoneCookieName(hearing, secure), door.phoneCookie(hearing, phone ?? newPhone()), {
      httpOnly: true,
      // a code that is scanned again, or a link in a message, must find the phone's own requests
      sameSite: "lax",
      secure,
      path: "/",
      maxAge: door.session,
    });
    sendPage(response, screens, "delegate");
  });
  app.get(`/h/:hearing/${PHONE_PAGE}.svg`, async (request, response) => {
    const { hearing } = request.params;
    if (!isHearing(live, hearing)) return void response.status(404).end();
    const picture = await QRCode.toString(phoneUrl(phonesUrl(), hearing), { type: "svg", margin: 3 });
    response.type("svg").setHeader("cache-control", "no-cache");
    response.send(picture);
  });
}
