/** The windows of a script: one for each clerk and leader, one at a time for the organisations, the units and the phones. */
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { Access, phoneCookieName, readSecret } from "../../server/web/door/access.ts";
import { PHONE_PAGE, type SeatName } from "../../shared/terms/seats.ts";
import { phoneOf } from "./before/hand/names.ts";
import type { RealServer } from "./realServer.ts";

const DESK = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };
const TABLET = { width: 1080, height: 810 };

/** Who shares a window: it goes from one of them to the next. */
const kindOf = (seat: SeatName): string => (seat.startsWith("desk.") ? seat : (seat.split(".")[0] ?? seat));
type Size = typeof DESK;
const sizeOf = (seat: SeatName): Size =>
  seat.startsWith("desk.") ? DESK : seat.length === 1 ? TABLET : seat.startsWith("unit.") ? DESK : PHONE;

interface Window {
  readonly context: BrowserContext;
  readonly page: Page;
  seat: SeatName;
}

export class Pages {
  readonly browser: Browser;
  readonly #server: RealServer;
  readonly #hearing: string;
  readonly #sizeOf: (seat: SeatName) => Size;
  readonly #open = new Map<string, Window>();

  constructor(browser: Browser, server: RealServer, hearing: string, sizes = sizeOf) {
    this.#sizeOf = sizes;
    this.browser = browser;
    this.#server = server;
    this.#hearing = hearing;
  }

  async at(seat: SeatName): Promise<Page> {
    const kind = kindOf(seat);
    const open = this.#open.get(kind);
    if (open?.seat === seat) return open.page;
    const window = open ?? (await this.#another(seat));
    window.seat = seat;
    this.#open.set(kind, window);
    await window.context.addCookies([this.#cookie(seat)]);
    const path = seat.startsWith("phone.") ? PHONE_PAGE : seat;
    await window.page.goto(`${this.#server.url}/h/${this.#hearing}/${path}`);
    return window.page;
  }

  async #another(seat: SeatName): Promise<Window> {
    const context = await this.browser.newContext({
      ...{ colorScheme: "light", locale: "vi-VN", viewport: this.#sizeOf(seat), reducedMotion: "reduce" },
    });
    return { context, page: await context.newPage(), seat };
  }

  #cookie(seat: SeatName): { name: string; value: string; url: string } {
    const [name = "", value = ""] = entranceOf(this.#server, this.#hearing, seat).split("=");
    return { name, value, url: this.#server.url };
  }
}

/** The cookie that lets a seat in; a phone's of the script bears the name that it has there. */
export function entranceOf(server: RealServer, hearing: string, seat: SeatName): string {
  if (!seat.startsWith("phone.")) return server.cookie(hearing, seat);
  const phone = phoneOf(seat.slice("phone.".length));
  const access = new Access(readSecret(server.dataDir));
  const value = access.phoneCookie(hearing, phone, Date.now() + 86_400_000);
  return `${phoneCookieName(hearing, false)}=${value}`;
}
