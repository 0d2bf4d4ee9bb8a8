/**
 * TCP lines that carry no screen are bounded in number and in time: whoever opens thousands and says nothing keeps
 * nobody out. All phones of a hall may share one address, so an address alone is no ground to refuse a line; beyond the
 * bound the line that has been silent longest goes, of the address that has most of them. HTTPS stands in front of the
 * same HTTP server; a line that does not come to terms with it carries no screen either.
 */
import { createServer, type RequestListener, type Server } from "node:http";
import type { Socket } from "node:net";
import { createServer as createTlsServer, type Server as TlsServer } from "node:tls";
import type { Tls } from "./tls.ts";

export interface LineLimits {
  /** lines that carry no screen: a hall's phones that open the page together, several lines each */
  readonly strangers: number;
  /** ms in which a line comes to terms by TLS */
  readonly handshake: number;
  /** ms for the head of a request, and for the whole of it */
  readonly head: number;
  readonly request: number;
  /** ms in which nothing of an answer was taken */
  readonly answer: number;
  /** how often it is looked at, ms */
  readonly every: number;
}
export const LINE_LIMITS: LineLimits = {
  strangers: 8_000,
  handshake: 10_000,
  head: 20_000,
  request: 30_000,
  answer: 120_000,
  every: 2_000,
};

export class TcpLines {
  readonly http: Server;
  readonly #limits: LineLimits;
  readonly #closed: () => void;
  /** by address; in each the longest silent first */
  readonly #strangers = new Map<string, Set<Socket>>();
  /** an ended line does not tell its address any more */
  readonly #addresses = new Map<Socket, string>();

  /** `closed` hears of each line that had to make room for another. */
  constructor(listener: RequestListener, closed: () => void, limits = LINE_LIMITS) {
    this.#limits = limits;
    this.#closed = closed;
    this.http = createServer(
      {
        headersTimeout: limits.head,
        requestTimeout: limits.request,
        connectionsCheckingInterval: limits.every,
      },
      listener,
    );
    this.http.timeout = limits.answer;
    this.http.on("connection", (line: Socket) => this.#arrived(line));
    this.http.on("request", ({ socket }) => {
      if (this.#forget(socket)) this.#keep(socket);
    });
  }

  /** HTTPS whose requests and sockets go the very way of the plain ones. */
  secured({ certificate, key }: Pick<Tls, "certificate" | "key">): TlsServer {
    const { handshake: handshakeTimeout } = this.#limits;
    const options = { cert: certificate, key, ALPNProtocols: ["http/1.1"], handshakeTimeout };
    /** those that have not yet come to terms, by where they come from */
    const coming = new Map<string, Socket>();
    const front = createTlsServer(options, (line) => {
      const bare = coming.get(endsOf(line));
      if (bare) this.#forget(bare);
      this.http.emit("connection", line);
    });
    front.on("connection", (line: Socket) => {
      const ends = endsOf(line);
      coming.set(ends, line);
      line.once("close", () => coming.get(ends) === line && coming.delete(ends));
      this.#arrived(line);
    });
    // its time is over, or what it says is no TLS: nobody else closes it
    front.on("tlsClientError", (_error, line) => line.destroy());
    return front;
  }

  /** It carries a screen from now on: other limits are for those. */
  signedIn(line: Socket): void {
    this.#forget(line);
  }

  #arrived(line: Socket): void {
    this.#keep(line);
    line.once("close", () => this.#forget(line));
    if (this.#addresses.size <= this.#limits.strangers) return;
    let largest = new Set<Socket>();
    for (const ofAddress of this.#strangers.values()) if (ofAddress.size > largest.size) largest = ofAddress;
    const [oldest] = largest;
    this.#closed();
    if (oldest) this.#forget(oldest);
    oldest?.destroy();
  }

  #keep(line: Socket): void {
    const address = line.remoteAddress ?? "";
    const fromAddress = this.#strangers.get(address) ?? new Set();
    this.#strangers.set(address, fromAddress.add(line));
    this.#addresses.set(line, address);
  }

  /** Was it one of them? */
  #forget(line: Socket): boolean {
    const address = this.#addresses.get(line);
    if (address === undefined) return false;
    this.#addresses.delete(line);
    const ofThis = this.#strangers.get(address);
    ofThis?.delete(line);
    if (ofThis?.size === 0) this.#strangers.delete(address);
    return true;
  }
}

/** No two open lines have the same. */
const endsOf = (line: Socket) =>
  `${line.remoteAddress} ${line.remotePort} ${line.localAddress} ${line.localPort}`;
