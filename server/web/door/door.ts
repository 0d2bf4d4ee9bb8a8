/** Who may come in, and for how long: one judgement for pages and for lines. */
import type { IncomingMessage } from "node:http";
import { parse } from "cookie";
import { isSeat, type LinkSeat, phoneSeat, type SeatName } from "../../../shared/terms/seats.ts";
import type { Shut } from "../../../shared/wire/protocol.ts";
import type { LivePort } from "../ports.ts";
import { type Access, cookieName, phoneCookieName } from "./access.ts";
import { isSecure } from "./origin.ts";

export interface Terms {
  /** ms that a cookie is good for since its page was opened, or said that it stays */
  readonly session: number;
  /** the same for a seat that is in use after the closing: now and then, for months (ms) */
  readonly caseSession: number;
  /** ms that links are good for after the hearing's closing */
  readonly afterClosing: number;
  /** devices at which a seat may be open */
  readonly devices: number;
  /** opinions and applications that phones of one address may send at once, and in an hour */
  readonly sends: number;
}

export interface Admitted {
  /** the seat's generation, 0 for a phone */
  readonly generation: number;
  /** real time until which the cookie is good */
  readonly until: number;
}
type Answer = { readonly in: Admitted } | { readonly out: "notAdmitted" | Exclude<Shut, "revoked"> };

/** of a request's, so many are looked at */
const MOST_COOKIES = 30;

const COOKIE = /^(?:__Host-)?(seat|phone)\.([a-z0-9-]{1,40})(?:\.(.+))?$/;

const REFUSED: Answer = { out: "notAdmitted" };

/** What a request's cookie opens. */
interface Opened extends Admitted {
  readonly hearing: string;
  readonly seat: SeatName;
}

export class Door {
  readonly #live: LivePort;
  readonly #access: Access;
  readonly #terms: Terms;
  /** of requests that were judged before they became a line: its hello asks the same again */
  readonly #opened = new WeakMap<IncomingMessage, Opened>();

  constructor(live: LivePort, access: Access, terms: Terms) {
    this.#live = live;
    this.#access = access;
    this.#terms = terms;
  }

  /** Is there a limit of devices a seat? */
  get countsDevices(): boolean {
    return this.#terms.devices !== Number.POSITIVE_INFINITY;
  }

  /** How long the seat's session lasts after its screen was last open (ms). */
  session(hearing: string, seat: SeatName): number {
    const { session, caseSession } = this.#terms;
    return this.#live.isInUse(hearing, seat) ? Math.max(session, caseSession) : session;
  }

  /** Was the hearing closed so long ago that the seat's link opens nothing any more? One that is in use stays. */
  ended(hearing: string, seat: SeatName): boolean {
    const over = (this.#live.closedFor(hearing) ?? 0) > this.#terms.afterClosing;
    return over && !this.#live.isInUse(hearing, seat);
  }

  /** What the request's cookie opens of a seat. */
  seat(request: IncomingMessage, hearing: string, seat: SeatName): Answer {
    const generation = this.#live.generation(hearing, seat);
    if (generation === null) return REFUSED;
    const opened = this.#opened.get(request);
    if (opened?.hearing === hearing && opened.seat === seat && opened.generation === generation)
      return this.#judged(hearing, seat, opened);
    const cookie = cookiesOf(request)[cookieName(hearing, seat, isSecure(request))];
    if (cookie === undefined) return REFUSED;
    const until = this.#access.cookieUntil(cookie, hearing, seat, generation);
    return until === null ? REFUSED : this.#judged(hearing, seat, { generation, until });
  }

  /** The seats that the request's cookies name, ours or not: what each opens, `seat` says. */
  named(request: IncomingMessage): readonly { readonly hearing: string; readonly seat: LinkSeat }[] {
    return Object.keys(cookiesOf(request))
      .slice(0, MOST_COOKIES)
      .flatMap((name) => {
        const [, kind, hearing = "", seat = ""] = COOKIE.exec(name) ?? [];
        return kind === "seat" && isSeat(seat) ? [{ hearing, seat }] : [];
      });
  }

  /** Which phone it is, by the request's cookie, and whether it may come in. */
  phone(
    request: IncomingMessage,
    hearing: string,
  ): { readonly phone: string | null; readonly answer: Answer } {
    const cookie = cookiesOf(request)[phoneCookieName(hearing, isSecure(request))];
    const found = this.#access.phoneIn(cookie, hearing);
    if (found === null) return { phone: null, answer: REFUSED };
    const answer = this.#judged(hearing, phoneSeat(found.phone), { generation: 0, until: found.until });
    return { phone: found.phone, answer };
  }

  /**
   * Whose request it is, by the first cookie that is one of ours, in a word that names no other: for limits alone, before
   * anything is made for it. Null: nobody whom we know.
   */
  bearer(request: IncomingMessage): string | null {
    for (const [name, value = ""] of Object.entries(cookiesOf(request)).slice(0, MOST_COOKIES)) {
      const [, kind, hearing = "", seat = ""] = COOKIE.exec(name) ?? [];
      if (kind === "phone") {
        const found = this.#access.phoneIn(value, hearing);
        if (found) return `${hearing}/${phoneSeat(found.phone)}`;
      } else if (kind === "seat" && isSeat(seat)) {
        const generation = this.#live.generation(hearing, seat);
        const until = generation === null ? null : this.#access.cookieUntil(value, hearing, seat, generation);
        if (generation === null || until === null) continue;
        // over HTTPS one of another name opens nothing
        if (name === cookieName(hearing, seat, isSecure(request)))
          this.#opened.set(request, { hearing, seat, generation, until });
        return `${hearing}/${seat}`;
      }
    }
    return null;
  }

  seatCookie(hearing: string, seat: SeatName, generation: number): string {
    return this.#access.cookie(hearing, seat, generation, this.#untilFor(hearing, seat));
  }

  phoneCookie(hearing: string, phone: string): string {
    return this.#access.phoneCookie(hearing, phone, this.#untilFor(hearing, phoneSeat(phone)));
  }

  /** For a line that is open: opens nothing by itself. */
  pass(hearing: string, seat: SeatName, generation: number): string {
    return this.#access.pass(hearing, seat, generation, this.#untilFor(hearing, seat));
  }

  passUntil(pass: string, hearing: string, seat: SeatName): number | null {
    const generation = this.#live.generation(hearing, seat);
    return generation === null ? null : this.#access.passUntil(pass, hearing, seat, generation);
  }

  #untilFor(hearing: string, seat: SeatName): number {
    return this.#live.storageTime() + this.session(hearing, seat);
  }

  #judged(hearing: string, seat: SeatName, entry: Admitted): Answer {
    if (this.ended(hearing, seat)) return { out: "ended" };
    return entry.until <= this.#live.storageTime() ? { out: "expired" } : { in: entry };
  }
}

const cookiesOf = (request: IncomingMessage) => parse(request.headers.cookie ?? "");
