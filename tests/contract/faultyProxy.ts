/** A TCP proxy before Redis whose faults a test chooses. */
import { once } from "node:events";
import { type AddressInfo, createServer, connect as dial, type Socket } from "node:net";

export class FaultyProxy {
  /** pass: both ways; swallow: a link that loses a reply stays silent for ever; cutReply: the first reply vanishes and the link is cut; refuse: no link */
  mode: "pass" | "swallow" | "cutReply" | "refuse" = "pass";
  readonly #target: number;
  readonly #only: RegExp;
  readonly #links = new Set<Socket>();
  readonly #server = createServer((near) => this.#join(near));

  /** `only`: faults befall those links alone that say this to Redis */
  constructor(target: number, only = /(?:)/) {
    this.#target = target;
    this.#only = only;
  }

  /** Resolves to the port it listens on. */
  async start(): Promise<number> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    return (this.#server.address() as AddressInfo).port;
  }

  cutAll(): void {
    for (const link of this.#links) link.destroy();
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.cutAll();
    await once(this.#server, "close");
  }

  #join(near: Socket): void {
    if (this.mode === "refuse") {
      near.destroy();
      return;
    }
    const far = dial(this.#target, "127.0.0.1");
    for (const link of [near, far]) {
      this.#links.add(link);
      link.on("error", () => undefined);
      link.on("close", () => {
        this.#links.delete(link);
        near.destroy();
        far.destroy();
      });
    }
    let meant = false;
    near.on("data", (bytes) => {
      meant ||= this.#only.test(bytes.toString("latin1"));
      far.write(bytes);
    });
    let silent = false;
    far.on("data", (bytes) => {
      const mode = meant ? this.mode : "pass";
      silent ||= mode === "swallow";
      if (mode === "pass" && !silent) near.write(bytes);
      if (mode === "cutReply") near.destroy();
    });
  }
}
