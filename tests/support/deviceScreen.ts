/** A screen as a device alone: tells of itself, takes orders, hears who is there. */
import { io, type Socket } from "socket.io-client";
import type { SeatName } from "../../shared/terms/seats.ts";
import { changedBoard, type SeatsGone } from "../../shared/wire/deviceBoard.ts";
import type { Device, DeviceOrder, DeviceReport, OrderToDevice } from "../../shared/wire/devices.ts";
import {
  type OrderResult,
  PROTOCOL_VERSION,
  type ReportAnswer,
  type ScreenToServer,
  type ServerToScreen,
} from "../../shared/wire/protocol.ts";
import type { RehearsalState } from "../../shared/wire/rehearsal.ts";
import type { Entrance } from "./seatScreen.ts";

export const REPORT: DeviceReport = {
  name: "",
  held: null,
  clockError: 95_000,
  roundTrip: 4,
  shows: "page",
  battery: { level: 80, charging: false },
  wakeLock: "held",
  secure: true,
  sound: "needsTouch",
};

export class DeviceScreen {
  readonly seat: SeatName;
  readonly orders: OrderToDevice[] = [];
  /** every event that came in, by name */
  readonly heard: string[] = [];
  /** why it was not let in, each time */
  readonly refused: string[] = [];
  /** other devices at its seat that it was told of */
  readonly company: string[] = [];
  /** the operator's board, each time that it was told */
  readonly boards: (readonly Device[])[] = [];
  /** characters of the changes of the board that have come */
  boardBytes = 0;
  seats: SeatsGone = {};
  /** whose hand went to which entry, or off it */
  readonly hands: [seat: string, entry: string | null][] = [];
  rehearsal: RehearsalState | null = null;
  /** hash of the view that came last */
  held: string | null = null;
  readonly #socket: Socket<ServerToScreen, ScreenToServer>;

  /** `reconnection`: does it come back by itself? */
  constructor(server: Entrance, hearing: string, seat: SeatName, device: string, reconnection = true) {
    this.seat = seat;
    this.#socket = io(server.url, {
      transports: ["websocket"],
      forceNew: true,
      reconnection,
      reconnectionDelay: 10,
      reconnectionDelayMax: 50,
      extraHeaders: { cookie: server.cookie(hearing, seat), origin: server.url },
      auth: (give) => give({ hearing, seat, protocol: PROTOCOL_VERSION, held: this.held, device }),
    });
    this.#socket.onAny((name: string) => this.heard.push(name));
    this.#socket.on("connect_error", ({ message }) => this.refused.push(message));
    this.#socket.on("company", (other) => this.company.push(other));
    this.#socket.on("order", (order) => this.orders.push(order));
    this.#socket.on("hand", (seat, entry) => this.hands.push([seat, entry]));
    this.#socket.on("seats", (seats) => {
      this.seats = seats;
    });
    this.#socket.on("devices", (devices) => this.boards.push(devices));
    this.#socket.on("devicesChanged", (change) => {
      this.boardBytes += JSON.stringify(change).length;
      this.boards.push(changedBoard(this.devices, change));
    });
    this.#socket.on("rehearsal", (state) => {
      this.rehearsal = state;
    });
    this.#socket.on("view", (message) => {
      this.held = message.to;
    });
  }

  get devices(): readonly Device[] {
    return this.boards.at(-1) ?? [];
  }

  hand(entry: string | null): void {
    this.#socket.emit("hand", entry);
  }

  get connected(): boolean {
    return this.#socket.connected;
  }

  report(more: Partial<DeviceReport> = {}): Promise<ReportAnswer> {
    return this.#socket.emitWithAck("report", { ...REPORT, ...more });
  }

  order(key: string, order: DeviceOrder): Promise<OrderResult> {
    return this.#socket.emitWithAck("order", key, order);
  }

  /** Any packet at all, for what the types would not let pass. */
  say(event: string, ...words: readonly unknown[]): void {
    (this.#socket as Socket).emit(event, ...words);
  }

  ask(event: string, ...words: readonly unknown[]): Promise<unknown> {
    return (this.#socket as Socket).emitWithAck(event, ...words);
  }

  close(): void {
    this.#socket.close();
  }
}
