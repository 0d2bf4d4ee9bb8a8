/** Screens that stop reading what they are sent, over raw TCP: a client library would read on. */
import { connect, type Socket } from "node:net";
import type { PHONE_PAGE, SeatName } from "../../shared/audiences.ts";
import { PROTOCOL_VERSION } from "../../shared/protocol.ts";
import { until } from "./redis.ts";
import type { Entrance } from "./seatScreen.ts";

/** A seat's line by hand, that stops reading once it is let in. */
export async function deafScreen(
  { url, cookie }: Entrance,
  hearing: string,
  seat: SeatName | typeof PHONE_PAGE,
): Promise<Socket> {
  const { hostname, port, host } = new URL(url);
  const line = connect(Number(port), hostname);
  line.on("error", () => undefined);
  const key = Buffer.from("a key of 16 byte").toString("base64");
  line.write(
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${url}\r\nCookie: ${cookie(hearing, seat as SeatName)}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
  );
  let heard = "";
  line.on("data", (chunk: Buffer) => {
    heard += chunk.toString("latin1");
  });
  await until(() => heard.includes('0{"sid"'));
  line.write(frame(`40${JSON.stringify({ hearing, seat, protocol: PROTOCOL_VERSION, held: null })}`));
  await until(() => heard.includes('42["view"'));
  line.pause();
  // it answers the server's pings, so that silence is not what closes it
  const pongs = setInterval(() => line.write(frame("3")), 2_000);
  line.on("close", () => clearInterval(pongs));
  return line;
}

/** A masked text frame, as browsers send them; the mask is all zero. */
function frame(text: string): Buffer {
  const bytes = Buffer.from(text);
  const head =
    bytes.length < 126 ? [0x81, 0x80 | bytes.length] : [0x81, 0xfe, bytes.length >> 8, bytes.length & 255];
  return Buffer.concat([Buffer.from([...head, 0, 0, 0, 0]), bytes]);
}
