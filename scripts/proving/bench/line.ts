/** One viewer's line by hand: Socket.IO's frames over a raw WebSocket, so that the load side costs the same for all. */
import { WebSocket } from "ws";

export interface Target {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** what is said once the line is open; null: nothing, a plain WebSocket */
  readonly hello: string | null;
  /** of each line, where they differ: screens of several seats; phones, behind a proxy that tells their addresses */
  readonly each?: readonly {
    readonly headers: Readonly<Record<string, string>>;
    readonly hello: string | null;
  }[];
  /** how a frame begins that is news */
  readonly news: string;
}

export interface Line {
  readonly socket: WebSocket;
  readonly bytes: () => number;
}

/** Resolves when the first news is there: the whole view, or the floor's first frame. `onNews` hears of the later ones. */
export function openLine(target: Target, onNews: () => void, nth = 0): Promise<Line> {
  const { url, each, news } = target;
  const lineTarget = each?.[nth % each.length] ?? target;
  const { hello } = lineTarget;
  const headers = { ...target.headers, ...lineTarget.headers };
  const socket = new WebSocket(url, { headers, perMessageDeflate: false, skipUTF8Validation: true });
  let bytes = 0;
  let first = true;
  return new Promise((opened, failed) => {
    socket.on("error", failed);
    socket.on("close", () => failed(new Error(`the line to ${url} was closed`)));
    socket.on("message", (data: Buffer) => {
      // engine.io's opening and ping
      if (hello !== null && data[0] === 0x30 && data[1] === 0x7b) return socket.send(hello);
      if (hello !== null && data.length === 1 && data[0] === 0x32) return socket.send("3");
      if (data.toString("latin1", 0, news.length) !== news) return undefined;
      bytes += data.length;
      if (!first) return onNews();
      first = false;
      return opened({ socket, bytes: () => bytes });
    });
  });
}

/** The machine's one monotonic clock, the same in every process (µs). */
export const clock = (): number => Number(process.hrtime.bigint() / 1000n);
