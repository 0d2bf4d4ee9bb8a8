/** A real server asked by plain HTTP and by HTTPS, as a browser does that trusts its authority and no other. */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { type ClientRequest, request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { request as httpsRequest } from "node:https";
import { join } from "node:path";
import { io, type Socket } from "socket.io-client";
import { RealServer } from "./realServer.ts";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
interface Asking {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}
export type Scheme = "http" | "https";
export const SCHEMES: readonly Scheme[] = ["http", "https"];

export class SecureServer extends RealServer {
  /** what the command said that made the certificate */
  said = "";
  /** the authority, PEM */
  ca = "";
  readonly #lines: Socket[] = [];

  /** Starts with a certificate that covers these names, too. */
  async startSecure(...names: string[]): Promise<void> {
    this.said = await this.certificate(...names);
    this.ca = this.tlsFile("ca.pem");
    await this.start();
  }

  tlsFile(name: string): string {
    return readFileSync(join(this.dataDir, "tls", name), "utf8");
  }

  async ask(
    base: string,
    path: string,
    { method = "GET", headers = {}, body }: Asking = {},
  ): Promise<Answer> {
    const url = `${base}${path}`;
    const options = { method, headers, agent: false };
    const sent: ClientRequest = base.startsWith("https:")
      ? httpsRequest(url, { ...options, ca: this.ca, servername: "localhost" })
      : httpRequest(url, options);
    sent.end(body);
    const [answer] = await once(sent, "response");
    let text = "";
    for await (const chunk of answer.setEncoding("utf8")) text += chunk;
    return { status: answer.statusCode, headers: answer.headers, body: text };
  }

  /** The link of a seat of the sample, whatever else is there: the path to post to, and the token. */
  async linkOf(seat: string): Promise<{ path: string; token: string }> {
    const links = await this.links();
    const link = links.find((any) => any.hearing === "sample" && any.seat === seat);
    const { pathname, hash } = new URL(link?.url ?? "");
    return { path: pathname, token: hash.slice(1) };
  }

  /** A seat's cookie as the page of its link gets it: name=value, and the attributes. */
  async enter(scheme: Scheme, seat: string): Promise<{ cookie: string; attributes: string[] }> {
    const { path, token } = await this.linkOf(seat);
    const base = this.urls[scheme];
    const answer = await this.ask(base, path, {
      method: "POST",
      headers: { origin: base, "content-type": "application/json" },
      body: JSON.stringify({ token }),
    });
    if (answer.status !== 204) throw new Error(`${seat} was not let in: ${answer.status}`);
    const [cookie = "", ...attributes] = (answer.headers["set-cookie"]?.[0] ?? "").split("; ");
    return { cookie, attributes };
  }

  /** A seat's line with the first that it is told. Throws what it was refused with. */
  async open(scheme: Scheme, seat: string, cookie: string, origin: string | null = this.urls[scheme]) {
    const socket = io(this.urls[scheme], {
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
      ca: this.ca,
      extraHeaders: { cookie, ...(origin === null ? {} : { origin }) },
      auth: { hearing: "sample", seat, protocol: 1, held: null },
    });
    this.#lines.push(socket);
    return new Promise<{ socket: Socket; view: unknown }>((resolve, reject) => {
      socket.once("view", (view) => resolve({ socket, view }));
      socket.once("connect_error", reject);
    });
  }

  override async stop(): Promise<void> {
    for (const line of this.#lines) line.close();
    await super.stop();
  }
}
