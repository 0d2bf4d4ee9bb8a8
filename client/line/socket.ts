/** The one socket of a page; its path names the hearing and the seat. */
import { io, type Socket } from "socket.io-client";
import { PHONE_PAGE } from "../../shared/terms/seats.ts";
import { PROTOCOL_VERSION, type ScreenToServer, type ServerToScreen } from "../../shared/wire/protocol.ts";
import { keptDevice } from "./deviceId.ts";
import { useStore } from "./store.ts";

const [, , hearingId = "", seatName = ""] = location.pathname.split("/");
export const hearing = hearingId;
export const seat = seatName;
export const device = keptDevice(hearingId, seatName);

/** without an ack for so long the outcome is unknown, and the same thing is sent again (ms) */
export const ACK_MS = 3_000;

export const socket: Socket<ServerToScreen, ScreenToServer> = io({
  transports: ["websocket"],
  auth: (give) => {
    const { hash } = useStore.getState();
    give({ hearing, seat, protocol: PROTOCOL_VERSION, held: hash, device: device.id });
  },
  // one that was handed to a node as it died would wait; of many phones at once each waits longer
  timeout: seat === PHONE_PAGE ? 20_000 : 5_000,
  // staff are back before they look; phones, which are many, come spread over a second
  reconnectionDelay: seat === PHONE_PAGE ? 1_000 : 100,
  reconnectionDelayMax: 2_000,
  autoConnect: false,
});
