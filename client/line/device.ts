/** This screen as a device: tells of itself every few seconds, does what the operator asks, hears who is there. */
import { create } from "zustand";
import { CHIME_SEATS } from "../../shared/terms/seats.ts";
import type { View } from "../../shared/views/views.ts";
import { changedBoard, type SeatsGone } from "../../shared/wire/deviceBoard.ts";
import type { Device, DeviceOrder, DeviceReport, OrderToDevice } from "../../shared/wire/devices.ts";
import type { OrderResult } from "../../shared/wire/protocol.ts";
import type { Chime } from "./chime.ts";
import { offset } from "./clock.ts";
import { keepDevice } from "./deviceId.ts";
import { guideTo } from "./guide.ts";
import { ACK_MS } from "./line.ts";
import { joinLine, pageSocket } from "./pageLine.ts";
import { keyOf, place } from "./place.ts";
import { lineStore } from "./store.ts";
import { wakeLock } from "./wakeLock.ts";

const EVERY_MS = 5_000;
/** views that come one after another are told of together */
const GATHER_MS = 500;
const FLASH_MS = 8_000;

interface DeviceStore {
  readonly name: string;
  readonly flashing: boolean;
  /** the operator's board; empty elsewhere */
  readonly devices: readonly Device[];
  readonly seats: SeatsGone;
}
const useDeviceStore = create<DeviceStore>(() => ({
  name: "",
  flashing: false,
  devices: [],
  seats: {},
}));

export const useDevices = () => useDeviceStore((store) => store.devices);
export const useSeatsGone = () => useDeviceStore((store) => store.seats);
/** The sign that this screen shows of itself while the operator asks for it, else null. */
export const useFlash = () => useDeviceStore((store) => (store.flashing ? store.name : null));

export const endFlash = () => useDeviceStore.setState({ flashing: false });

/** Chromium alone has it, and over HTTPS alone. */
interface Battery extends EventTarget {
  readonly level: number;
  readonly charging: boolean;
}
let battery: Battery | null = null;

function watchBattery(changed: () => void): void {
  const { getBattery } = navigator as Navigator & { getBattery?: () => Promise<Battery> };
  getBattery?.call(navigator).then(
    (found) => {
      battery = found;
      for (const event of ["levelchange", "chargingchange"]) found.addEventListener(event, changed);
      changed();
    },
    () => {},
  );
}

function shownBy(view: View | null): string {
  if (view?.role === "hall") return view.scene.kind;
  if (view?.role !== "lectern") return "page";
  if (view.message !== null) return "message";
  if (view.who === null) return "nobody";
  return view.turnClock ? "time" : "name";
}

/** Null where this seat never rings, and until it is loaded. */
let chime: Chime | null = null;

function reportNow(): DeviceReport {
  const { view, hash } = lineStore.getState();
  return {
    name: useDeviceStore.getState().name,
    held: hash,
    ...offset.measured(),
    shows: shownBy(view),
    battery: battery && { level: Math.round(battery.level * 100), charging: battery.charging },
    wakeLock: wakeLock(),
    secure: window.isSecureContext,
    sound: chime?.sound() ?? "absent",
  };
}

/** Asks something of a device; resolves with a refusal, or null where it is on its way. The operator's alone. */
export async function orderDevice(key: string, order: DeviceOrder): Promise<OrderResult> {
  try {
    return await pageSocket().timeout(ACK_MS).emitWithAck("order", key, order);
  } catch {
    return { code: "notSaved" };
  }
}

function called(name: string): void {
  useDeviceStore.setState({ name });
  const { hearing, seat, device } = place();
  keepDevice(hearing, seat, { id: device.id, name });
}

/** Does what the operator asks of this device. */
function obey(order: OrderToDevice, report: () => void, flash: () => void): void {
  switch (order.kind) {
    case "flash":
      useDeviceStore.setState({ flashing: true });
      setTimeout(endFlash, FLASH_MS);
      flash();
      return;
    case "rename":
      called(order.name);
      report();
      return;
    case "reload":
      location.reload();
      return;
    case "chime":
      chime?.has(order.on);
      return;
    case "guide":
      guideTo(0);
      return;
    case "testChime":
      chime?.ring("end");
      return;
    case "goTo": {
      const { name } = useDeviceStore.getState();
      keepDevice(order.hearing, order.seat, { id: place().device.id, name });
      location.assign(order.path);
      return;
    }
    default:
      order satisfies never;
  }
}

/** What the server tells of other devices, for the operator's board and whoever misses a seat. */
joinLine((socket) => {
  socket.on("devices", (devices) => useDeviceStore.setState({ devices }));
  socket.on("devicesChanged", (change) =>
    useDeviceStore.setState(({ devices }) => ({ devices: changedBoard(devices, change) })),
  );
  socket.on("seats", (seats) => useDeviceStore.setState({ seats }));
});

/** Gives back what tells of this device soon. `flash`: shows its name in large letters. */
export function openDevice(flash: () => void): () => void {
  const socket = pageSocket();
  const { seat, device } = place();
  useDeviceStore.setState({ name: device.name });
  let gathering = false;
  const report = () => {
    if (!socket.connected) return;
    socket
      .timeout(ACK_MS)
      .emit("report", reportNow(), (late: Error | null, { chime: mine } = { chime: false }) => {
        if (!late) chime?.has(mine);
      });
  };
  const soon = () => {
    if (gathering) return;
    gathering = true;
    setTimeout(() => {
      gathering = false;
      report();
    }, GATHER_MS);
  };
  socket.on("order", (order) => obey(order, report, flash));
  socket.on("connect", soon);
  lineStore.subscribe((now, before) => {
    if (now.hash !== before.hash) soon();
  });
  // not needed before the first picture
  if (CHIME_SEATS.some((chimeSeat) => chimeSeat === seat))
    void import("./chime.ts").then(({ keepChime }) => {
      chime = keepChime(keyOf("chime"), seat === "lectern", soon);
      report();
    });
  watchBattery(soon);
  setInterval(report, EVERY_MS);
  soon();
  return soon;
}
