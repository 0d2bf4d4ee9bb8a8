/** The volatile channel over a socket: signs of life and reports come in, the operator's orders go out. */
import type { Server } from "socket.io";
import { z } from "zod";
import { audienceName, audienceOf, SEAT_NAMES, type SeatName } from "../../../shared/terms/seats.ts";
import {
  type DeviceOrder,
  deviceOrder,
  deviceReport,
  type OrderToDevice,
} from "../../../shared/wire/devices.ts";
import type { Access } from "../door/access.ts";
import type { DevicePort, LivePort } from "../ports.ts";
import { type Rows, staff } from "./row.ts";
import { room, type Screen, type Seated } from "./screen.ts";

interface DeviceParts {
  readonly live: LivePort;
  readonly devices: DevicePort;
  readonly access: Access;
}

/** Who is there is told to those who direct and write; the displays and the lectern tell, and hear of nobody else. */
const hearsOfOthers = (seat: SeatName) => ["chair", "secretary", "operator"].includes(audienceOf(seat).role);
const LISTENING = SEAT_NAMES.filter(hearsOfOthers);

const keyOf = ({ seat, device }: Seated) => `${seat}/${device}`;

const lineOf = ({ id: connection, data: { hearing, seat, device } }: Screen) => ({
  ...{ hearing, seat, device, connection },
});

/** A device's screen comes in. Gives back what notes a sign of its life. */
export function arriveDevice(socket: Screen, devices: DevicePort): () => void {
  const { hearing, seat } = socket.data;
  const line = lineOf(socket);
  devices.arrived(line);
  const seen = () => {
    if (!socket.data.leaving) devices.seen(line);
  };
  socket.conn.on("heartbeat", seen);
  socket.on("disconnect", () => devices.left(line));
  if (hearsOfOthers(seat)) socket.emit("seats", devices.seats(hearing));
  if (seat === "operator") socket.emit("devices", devices.devices(hearing));
  return seen;
}

export const deviceRows: Rows<"report" | "order"> = {
  report: {
    what: "report of a device",
    schema: z.tuple([deviceReport]),
    may: staff,
    rate: "ask",
    answered: true,
    run: ({ socket, edge: { devices } }, report) => {
      if (socket.data.leaving) return undefined;
      return devices.reported(lineOf(socket), report).then(
        (chime) => ({ chime }),
        // nobody knows whose the chime is now: without an answer the screen leaves it as it is
        () => undefined,
      );
    },
  },
  order: {
    what: "order to a device",
    schema: z.tuple([z.string().max(64), deviceOrder]),
    may: ({ socket }) => socket.data.seat === "operator",
    rate: "ask",
    answered: true,
    run: ({ socket, edge: { devices } }, key, order) => devices.order(socket.data.hearing, key, order),
    refused: (code) => (code === "malformed" ? { code, field: "order" } : { code }),
  },
};

/** Passes on what the devices' part tells: to the operator's board, to the staff, to the device that is meant. */
export function tellDevices(
  io: Pick<Server, "to" | "sockets">,
  { live, devices, access }: DeviceParts,
): void {
  devices.onDevices((hearing, change) => {
    io.to(room(hearing, audienceName(audienceOf("operator")))).emit("devicesChanged", change);
  });
  devices.onSeats((hearing, seats) => {
    io.to(LISTENING.map((seat) => room(hearing, audienceName(audienceOf(seat))))).emit("seats", seats);
  });
  devices.onOrder((hearing, key, order) => {
    for (const socket of io.sockets.sockets.values() as IterableIterator<Screen>) {
      if (socket.data.hearing !== hearing) continue;
      const meant = keyOf(socket.data) === key;
      // there is one chime: given to one device, it is taken from the others
      if (order.kind === "chime") socket.emit("order", { kind: "chime", on: meant && order.on });
      else if (meant) obey(socket, order);
    }
  });

  function obey(socket: Screen, order: Exclude<DeviceOrder, { kind: "chime" }>): void {
    if (order.kind === "forget") return;
    if (order.kind !== "redirect") return void socket.emit("order", order satisfies OrderToDevice);
    const { hearing } = socket.data;
    const generation = live.generation(hearing, order.to);
    if (generation === null) return;
    // it is on its way: what it still tells would put it back where it was
    socket.data.leaving = true;
    const token = access.token(hearing, order.to, generation);
    socket.emit("order", {
      kind: "goTo",
      hearing,
      seat: order.to,
      path: `/enter/${hearing}/${order.to}#${token}`,
    });
  }
}
