/** The volatile channel over a socket: signs of life and reports come in, the operator's orders go out. */
import type { Server } from "socket.io";
import { audienceName, audienceOf, SEAT_NAMES, type SeatName } from "../../../shared/terms/seats.ts";
import {
  type DeviceOrder,
  deviceOrder,
  deviceReport,
  type OrderToDevice,
} from "../../../shared/wire/devices.ts";
import type { OrderResult, ReportAnswer } from "../../../shared/wire/protocol.ts";
import type { Access } from "../door/access.ts";
import type { DevicePort, LivePort, LogLine } from "../ports.ts";
import { packetProblem } from "./packets.ts";
import { room, type Screen, type Seated } from "./screen.ts";

interface DeviceParts {
  readonly live: LivePort;
  readonly devices: DevicePort;
  readonly access: Access;
  readonly log: LogLine;
}

/** Who is there is told to those who direct and write; the displays and the lectern tell, and hear of nobody else. */
const hearsOfOthers = (seat: SeatName) => ["chair", "secretary", "operator"].includes(audienceOf(seat).role);
const LISTENING = SEAT_NAMES.filter(hearsOfOthers);

const keyOf = ({ seat, device }: Seated) => `${seat}/${device}`;

/** `allowed` = may this socket send one more packet now? Gives back what tells that the screen lives. */
export function serveDevice(
  socket: Screen,
  { devices, log }: DeviceParts,
  allowed: () => boolean,
): { seen(): void } {
  const { hearing, seat, device } = socket.data;
  const line = { hearing, seat, device, connection: socket.id };
  devices.arrived(line);
  const seen = () => {
    if (!socket.data.leaving) devices.seen(line);
  };
  socket.conn.on("heartbeat", seen);
  socket.on("disconnect", () => devices.left(line));
  if (hearsOfOthers(seat)) socket.emit("seats", devices.seats(hearing));
  if (seat === "operator") socket.emit("devices", devices.devices(hearing));

  socket.on("report", (report: unknown, ack: unknown) => {
    const parsed = packetProblem(report) === null ? deviceReport.safeParse(report) : null;
    if (!parsed?.success) return log("a malformed report of a device", { seat });
    if (socket.data.leaving || !allowed()) return;
    const answer = (said: ReportAnswer) => {
      if (typeof ack === "function") (ack as (said: ReportAnswer) => void)(said);
    };
    devices.reported(line, parsed.data).then(
      (chime) => answer({ chime }),
      // nobody knows whose the chime is now: without an answer the screen leaves it as it is
      () => undefined,
    );
  });

  socket.on("order", (key: unknown, order: unknown, ack: unknown) => {
    if (typeof ack !== "function") return;
    const answer = ack as (result: OrderResult) => void;
    if (seat !== "operator") return answer({ code: "notAllowed" });
    if (!allowed()) return answer({ code: "tooFast" });
    const parsed = packetProblem(order) === null ? deviceOrder.safeParse(order) : null;
    if (!parsed?.success || typeof key !== "string" || key.length > 64) {
      log("a malformed order to a device", { seat });
      return answer({ code: "malformed", field: "order" });
    }
    void devices.order(hearing, key, parsed.data).then(answer);
  });
  return { seen };
}

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
