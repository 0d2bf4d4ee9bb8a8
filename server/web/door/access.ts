/** Links and cookies: both derived by HMAC from one secret, the seat and its generation; stored nowhere. */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SeatName } from "../../../shared/terms/seats.ts";
import { writeWhole } from "../../machine/wholeFile.ts";

/** The secret of this installation, made at the first start, readable by its owner alone. */
export function readSecret(dataDir: string): string {
  const file = join(dataDir, "secret");
  return existsSync(file) ? readFileSync(file, "utf8").trim() : renewSecret(dataDir);
}

/** Another secret in its place: every link and cookie of before is void for whoever reads it from now on. */
export function renewSecret(dataDir: string): string {
  const file = join(dataDir, "secret");
  const secret = randomBytes(32).toString("base64url");
  writeWhole(file, secret);
  return secret;
}

function derive(secret: string, ...parts: readonly (string | number)[]): Buffer {
  return createHmac("sha256", secret).update(JSON.stringify(parts)).digest();
}

function same(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

/** a word changes so often, and the one before still counts (ms) */
const WORD_MS = 120_000;

/** cookies and passes that are remembered, some hundred bytes each */
const REMEMBERED = 8_192;

export class Access {
  readonly #secret: string;
  readonly #made = new Map<string, string>();

  constructor(secret: string) {
    this.#secret = secret;
  }

  /** The token of a link: 128 bits. */
  token(hearing: string, seat: SeatName, generation: number): string {
    return derive(this.#secret, "link", hearing, seat, generation).subarray(0, 16).toString("base64url");
  }

  tokenFits(token: string, hearing: string, seat: SeatName, generation: number): boolean {
    return same(token, this.token(hearing, seat, generation));
  }

  /** What the cookie holds: the generation it was made for and until when it is good (ms), signed. */
  cookie(hearing: string, seat: SeatName, generation: number, until: number): string {
    return this.#signed(until, "cookie", hearing, seat, generation);
  }

  /** Until when a cookie is good; null where it is none of this seat's and generation's. */
  cookieUntil(value: string, hearing: string, seat: SeatName, generation: number): number | null {
    return this.#until(value, (until) => this.cookie(hearing, seat, generation, until));
  }

  /** Lets an open line of the seat stay. */
  pass(hearing: string, seat: SeatName, generation: number, until: number): string {
    return this.#signed(until, "pass", hearing, seat, generation);
  }

  passUntil(value: string, hearing: string, seat: SeatName, generation: number): number | null {
    return this.#until(value, (until) => this.pass(hearing, seat, generation, until));
  }

  /** A phone's cookie: an id of its own, signed, so that nobody is taken for another. */
  phoneCookie(hearing: string, phone: string, until: number): string {
    return `${phone}.${this.#signed(until, "phone", hearing, phone)}`;
  }

  /** The phone that a cookie names, or null where it is none of ours. */
  phoneIn(value: string | undefined, hearing: string): { phone: string; until: number } | null {
    const [, phone, signed] = /^([A-Za-z0-9_-]{22})\.(.*)$/.exec(value ?? "") ?? [];
    if (phone === undefined || signed === undefined) return null;
    const until = this.#until(signed, (time) => this.#signed(time, "phone", hearing, phone));
    return until === null ? null : { phone, until };
  }

  /** Remembered for a while: a request and the line it becomes, and whoever comes back, show the same cookie. */
  #signed(until: number, ...parts: readonly (string | number)[]): string {
    const key = `${until} ${parts.join(" ")}`;
    const before = this.#made.get(key);
    if (before !== undefined) return before;
    const signed = `${until}.${derive(this.#secret, ...parts, until).toString("base64url")}`;
    if (this.#made.size >= REMEMBERED) this.#made.clear();
    this.#made.set(key, signed);
    return signed;
  }

  #until(value: string, made: (until: number) => string): number | null {
    const until = Number(/^(\d{1,15})\./.exec(value)?.[1] ?? Number.NaN);
    return Number.isSafeInteger(until) && same(value, made(until)) ? until : null;
  }

  /** A word for the operator's page of a hearing, said on the server's console alone: good for a while from `now` (ms). */
  word(hearing: string, now: number, ago = 0): string {
    const number =
      derive(this.#secret, "word", hearing, Math.floor(now / WORD_MS) - ago).readUInt32BE() % 1e8;
    return String(number).padStart(8, "0");
  }

  wordFits(word: string, hearing: string, now: number): boolean {
    const said = word.replace(/\D/g, "");
    return [0, 1].some((ago) => same(said, this.word(hearing, now, ago)));
  }

  /** What the link of an invitation bears: of this person and this letter alone. */
  invitation(hearing: string, invited: string, letter: string): string {
    return derive(this.#secret, "invited", hearing, invited, letter).subarray(0, 16).toString("base64url");
  }

  invitationFits(token: string, hearing: string, invited: string, letter: string): boolean {
    return same(token, this.invitation(hearing, invited, letter));
  }

  /** Tells nodes whether they have the same secret, without telling the secret. */
  check(): string {
    return derive(this.#secret, "check").toString("base64url");
  }

  /** Opens the list of links and the node's figures to whoever can read the secret on this machine. */
  localKey(): string {
    return derive(this.#secret, "local").toString("base64url");
  }

  localKeyFits(value: unknown): boolean {
    return typeof value === "string" && same(value, this.localKey());
  }
}

/** Over HTTPS the browser itself sees to it that no other host and no plain HTTP has set it, and that none gets it. */
const bound = (secure: boolean) => (secure ? "__Host-" : "");
export const cookieName = (hearing: string, seat: SeatName, secure: boolean) =>
  `${bound(secure)}seat.${hearing}.${seat}`;
export const phoneCookieName = (hearing: string, secure: boolean) => `${bound(secure)}phone.${hearing}`;
export const newPhone = (): string => randomBytes(16).toString("base64url");
