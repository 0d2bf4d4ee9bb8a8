/** A TCP proxy whose faults are chosen from outside: before Redis, or between screens and a server. */
import { once } from "node:events";
import { type AddressInfo, createServer, connect as dial, type Socket } from "node:net";

/**
 * pass: both ways; swallow: a link that loses a reply stays silent for ever; hold: nothing gets through until it
 * passes again, then all of it; cutReply: the first reply vanishes and the link is cut; cutRequest: the first request
 * gets through and the link is cut; loseRequest: the first request vanishes and the link is cut; refuse: no link
 */
export type LinkFault = "pass" | "swallow" | "hold" | "cutReply" | "cutRequest" | "loseRequest" | "refuse";

interface Way {
  readonly to: Socket;
  held: Buffer[];
  /** what is under way, and when it arrives (ms): one byte never overtakes another */
  readonly late: { readonly bytes: Buffer; readonly due: number }[];
}

export class FaultyProxy {
  #mode: LinkFault = "pass";
  /** what comes is passed on so much later, ms */
  delay = 0;
  /** what comes is passed on byte by byte */
  trickle = false;
  /** which links, counted from the first ever, a fault meets */
  meets: (link: number) => boolean = () => true;
  /** hears what a link says to the target */
  heard: (link: number, bytes: Buffer) => void = () => undefined;
  readonly #target: number;
  readonly #links = new Map<Socket, number>();
  readonly #ways = new Set<Way>();
  readonly #server = createServer((near) => this.#join(near));
  #count = 0;

  constructor(target: number) {
    this.#target = target;
  }

  get mode(): LinkFault {
    return this.#mode;
  }

  set mode(mode: LinkFault) {
    this.#mode = mode;
    if (mode === "hold") return;
    for (const way of this.#ways) {
      for (const bytes of way.held) this.#pass(way, bytes);
      way.held = [];
    }
  }

  /** Resolves to the port it listens on. */
  async start(): Promise<number> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    return (this.#server.address() as AddressInfo).port;
  }

  cutAll(): void {
    for (const link of this.#links.keys()) link.destroy();
  }

  /** Cuts the links that faults meet. */
  cut(): void {
    for (const [link, nth] of this.#links) if (this.meets(nth)) link.destroy();
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.cutAll();
    await once(this.#server, "close");
  }

  #join(near: Socket): void {
    const nth = this.#count++;
    if (this.#mode === "refuse") {
      near.destroy();
      return;
    }
    const far = dial(this.#target, "127.0.0.1");
    const up: Way = { to: far, held: [], late: [] };
    const down: Way = { to: near, held: [], late: [] };
    for (const link of [near, far]) {
      link.setNoDelay(true);
      this.#links.set(link, nth);
      link.on("error", () => undefined);
      link.on("close", () => {
        this.#links.delete(link);
        this.#ways.delete(up);
        this.#ways.delete(down);
        near.destroy();
        far.destroy();
      });
    }
    this.#ways.add(up);
    this.#ways.add(down);
    let silent = false;
    const fault = () => (this.meets(nth) ? this.#mode : "pass");
    near.on("data", (bytes) => {
      this.heard(nth, bytes);
      const mode = fault();
      if (mode === "loseRequest") return void near.destroy();
      if (mode === "hold") return void up.held.push(bytes);
      // the far end has it before the link goes
      if (mode === "cutRequest") return void far.write(bytes, () => near.destroy());
      this.#pass(up, bytes, nth);
    });
    far.on("data", (bytes) => {
      const mode = fault();
      silent ||= mode === "swallow";
      if (mode === "cutReply") return void near.destroy();
      if (silent) return;
      if (mode === "hold") return void down.held.push(bytes);
      this.#pass(down, bytes, nth);
    });
  }

  #pass(way: Way, bytes: Buffer, nth?: number): void {
    const met = nth === undefined || this.meets(nth);
    if (this.trickle && met && bytes.length <= 2_000) {
      for (const byte of bytes) this.#send(way, Buffer.of(byte), 0);
      return;
    }
    this.#send(way, bytes, met ? this.delay : 0);
  }

  #send(way: Way, bytes: Buffer, delay: number): void {
    if (delay === 0 && way.late.length === 0) return void way.to.write(bytes);
    way.late.push({ bytes, due: performance.now() + delay });
    if (way.late.length === 1) this.#arrive(way);
  }

  #arrive(way: Way): void {
    const [next] = way.late;
    if (!next) return;
    const left = next.due - performance.now();
    if (left > 0) return void setTimeout(() => this.#arrive(way), Math.ceil(left));
    way.to.write(next.bytes);
    way.late.shift();
    this.#arrive(way);
  }
}
