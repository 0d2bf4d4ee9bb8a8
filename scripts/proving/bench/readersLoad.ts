/** Readers of public pages, a process of their own: requests written by hand into kept sockets, so many a second. */
import { connect, type Socket } from "node:net";
import { constants, setPriority } from "node:os";
import { clock } from "./line.ts";

/** One request, as often as its weight says. */
export interface Asked {
  readonly path: string;
  /** "": a first read */
  readonly etag: string;
  readonly weight: number;
}

export interface ReadingOrder {
  readonly port: number;
  readonly asked: readonly Asked[];
  /** requests a second; null: as many as come back */
  readonly rate: number | null;
  readonly seconds: number;
}

export interface ReadingNews {
  readonly read: number;
  /** by status */
  readonly statuses: Readonly<Record<string, number>>;
  /** seconds that it took */
  readonly took: number;
  /** ms from the moment when each was due */
  readonly waits: readonly number[];
  /** ms of CPU of the readers themselves */
  readonly cpu: number;
}

const SOCKETS = 64;
/** ms between two looks at what is due */
const TICK = 2;
/** one wait in so many is kept */
const KEPT = 10;

/** One socket: a request at a time, its answer read to the end. */
class Reader {
  readonly #socket: Socket;
  #rest = 0;
  #head = "";
  #done: (status: string) => void = () => undefined;

  constructor(port: number, broken: (error: Error) => void) {
    this.#socket = connect(port, "127.0.0.1").setNoDelay(true);
    this.#socket.on("data", (bytes) => this.#take(bytes));
    this.#socket.on("error", broken);
    this.#socket.on("close", () => broken(new Error("a reader's socket was closed")));
  }

  ask(request: string, done: (status: string) => void): void {
    this.#done = done;
    this.#socket.write(request);
  }

  end(): void {
    this.#socket.removeAllListeners("close").destroy();
  }

  #take(bytes: Buffer): void {
    if (this.#rest > 0) {
      this.#rest -= bytes.length;
      if (this.#rest === 0) this.#finished();
      return;
    }
    const text = this.#head + bytes.toString("latin1");
    const end = text.indexOf("\r\n\r\n");
    this.#head = text;
    if (end < 0) return;
    const status = text.slice(9, 12);
    const length = status === "304" ? 0 : Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1]);
    this.#rest = length - (text.length - end - 4);
    this.#head = status;
    if (this.#rest === 0) this.#finished();
  }

  #finished(): void {
    const status = this.#head.slice(0, 3);
    this.#head = "";
    this.#done(status);
  }
}

async function read({ port, asked, rate, seconds }: ReadingOrder): Promise<ReadingNews> {
  const requests = asked.flatMap(({ path, etag, weight }) => {
    const condition = etag === "" ? "" : `If-None-Match: ${etag}\r\n`;
    return Array<string>(weight).fill(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${condition}\r\n`);
  });
  const statuses: Record<string, number> = {};
  const waits: number[] = [];
  const cpuBefore = process.cpuUsage();
  const from = clock();
  let [due, given, readSoFar] = [0, 0, 0];
  await new Promise<void>((resolve, reject) => {
    const free = Array.from({ length: SOCKETS }, () => new Reader(port, reject));
    const all = [...free];
    let over = false;
    const next = (): void => {
      while (free.length > 0 && (over ? false : rate === null || given < due)) {
        const reader = free.shift() as Reader;
        const nth = given++;
        const since = rate === null ? clock() : from + (nth / rate) * 1e6;
        reader.ask(requests[(nth * 7) % requests.length] as string, (status) => {
          statuses[status] = (statuses[status] ?? 0) + 1;
          if (readSoFar++ % KEPT === 0) waits.push((clock() - since) / 1000);
          free.push(reader);
          next();
        });
      }
      if (!over || free.length < all.length) return;
      for (const socket of all) socket.end();
      resolve();
    };
    const ticking = setInterval(() => {
      const gone = (clock() - from) / 1e6;
      if (rate !== null) due = Math.min(gone, seconds) * rate;
      // what could not be asked in time is not asked any more
      if (gone >= seconds) {
        over = true;
        clearInterval(ticking);
      }
      next();
    }, TICK);
  });
  const { user, system } = process.cpuUsage(cpuBefore);
  return { read: readSoFar, statuses, took: (clock() - from) / 1e6, waits, cpu: (user + system) / 1000 };
}

// readers' machines are none of the hall's: what they cost must not be taken from it
setPriority(constants.priority.PRIORITY_LOW);
process.on("message", (order: ReadingOrder) => {
  read(order).then(
    (news) => process.send?.(news),
    (error: unknown) => process.send?.({ broken: String(error) }),
  );
});
