/** A WebSocket line by hand, over raw TCP: sends frames that no client library would. */
import { connect, type Socket } from "node:net";
import type { PHONE_PAGE, SeatName } from "../../shared/terms/seats.ts";
import { PROTOCOL_VERSION } from "../../shared/wire/protocol.ts";
import { until } from "./redis.ts";
import type { Entrance } from "./seatScreen.ts";

/** A masked frame; the mask is all zero. `opcode` 1 text, 2 binary, 0 continued, 9 ping, 10 pong; with 0x80 it is the last. */
export function frame(opcode: number, content: string | Uint8Array = ""): Buffer {
  const bytes = Buffer.from(content as string);
  const length = bytes.length < 126 ? [0x80 | bytes.length] : [0xfe, bytes.length >> 8, bytes.length & 255];
  return Buffer.concat([Buffer.from([opcode, ...length, 0, 0, 0, 0]), bytes]);
}
export const text = (content: string) => frame(0x81, content);

export const hello = (hearing: string, seat: string, device = "raw-line-1") =>
  text(`40${JSON.stringify({ hearing, seat, protocol: PROTOCOL_VERSION, held: null, device })}`);

export interface RawLine {
  readonly wire: Socket;
  /** all that came in, the frames' heads too */
  heard(): string;
  closed(): boolean;
}

/** Asks for a line; resolves once it is open, or refused. */
export async function rawLine({ url, cookie }: Entrance, hearing: string, seat: string): Promise<RawLine> {
  const { hostname, port, host } = new URL(url);
  const wire = connect(Number(port), hostname);
  let closed = false;
  wire.on("error", () => undefined);
  wire.on("close", () => {
    closed = true;
  });
  const key = Buffer.from("a key of 16 byte").toString("base64");
  wire.write(
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${url}\r\nCookie: ${cookie(hearing, seat as SeatName)}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
  );
  let heard = "";
  wire.on("data", (chunk: Buffer) => {
    heard += chunk.toString("latin1");
  });
  await until(() => closed || heard.includes('0{"sid"') || /^HTTP\/1.1 [45]/.test(heard));
  return { wire, heard: () => heard, closed: () => closed };
}

/** A line that has come in. */
export async function rawScreen(
  entrance: Entrance,
  hearing: string,
  seat: SeatName | typeof PHONE_PAGE,
): Promise<RawLine> {
  const line = await rawLine(entrance, hearing, seat);
  line.wire.write(hello(hearing, seat));
  await until(() => line.closed() || line.heard().includes('42["view"'));
  return line;
}
