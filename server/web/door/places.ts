/** How many lines a seat and a phone may have open, and at how many devices: counted before anything is waited for. */
import { phoneOf } from "../../../shared/terms/seats.ts";
import { Buckets, Recent } from "../../machine/limits.ts";
import type { CompanyPort, LivePort } from "../ports.ts";
import type { Screen } from "../sockets/screen.ts";

/** lines that one phone may have open, and a seat on all its devices */
const PHONE_LINES = 3;
const SEAT_LINES = 100;

export interface PlacesParts {
  readonly live: Pick<LivePort, "hold">;
  readonly company: CompanyPort;
  /** at which a seat may be open */
  readonly devices: number;
}

export class Places {
  readonly #parts: PlacesParts;
  /** phones that come in for the first time, by address; a phone that was in keeps its place, whatever its neighbours do */
  readonly #newcomers = new Buckets(20, 2_000);
  readonly #phones = new Recent();
  /** of each seat and phone, the devices at which it is open or coming in, in that order, each with its lines */
  readonly #open = new Map<string, Map<string, number>>();
  /** TCP lines on which somebody is coming in, or is: a line carries one screen */
  readonly #taken = new WeakSet<object>();

  constructor(parts: PlacesParts) {
    this.#parts = parts;
  }

  /** Takes the TCP line; false: another screen has it. */
  takeLine({ conn }: Screen): boolean {
    if (this.#taken.has(conn)) return false;
    this.#taken.add(conn);
    return true;
  }

  leaveLine({ conn }: Screen): void {
    this.#taken.delete(conn);
  }

  /** The screen's place is taken at once. Gives what gives it back; null: there is none. */
  take(socket: Screen): (() => void) | null {
    // it ended while its hearing was looked up: nothing would give its place back
    if (socket.conn.readyState !== "open") return null;
    const { hearing, seat, audience, address, device } = socket.data;
    const key = `${hearing}/${seat}`;
    const isPhone = audience.role === "delegate";
    const devices = this.#open.get(key) ?? new Map<string, number>();
    const lines = [...devices.values()].reduce((sum, ofDevice) => sum + ofDevice, 0);
    if (lines >= (isPhone ? PHONE_LINES : SEAT_LINES)) return null;
    if (isPhone && !this.#phones.has(key) && !this.#newcomers.take(address)) return null;
    if (isPhone) this.#phones.add(key);
    this.#open.set(key, devices.set(device, (devices.get(device) ?? 0) + 1));
    return this.#giveBack(socket, key, devices);
  }

  /** Where others count, too: nobody is looked up for a limit that there is not. Those who came together come in order. */
  async isFull({ data: { hearing, seat, device } }: Screen): Promise<boolean> {
    const { devices: most, company } = this.#parts;
    if (phoneOf(seat) !== null || most === Number.POSITIVE_INFINITY) return false;
    const place = [...(this.#open.get(`${hearing}/${seat}`)?.keys() ?? [])].indexOf(device);
    return place >= most || (await company.others(hearing, seat, device)) >= most;
  }

  /** What gives the place back, once: when it is called, or when the line ends. */
  #giveBack(socket: Screen, key: string, devices: Map<string, number>): () => void {
    const { hearing, device } = socket.data;
    const letGo = this.#parts.live.hold(hearing);
    let taken = true;
    const giveBack = () => {
      if (!taken) return;
      taken = false;
      letGo();
      const left = (devices.get(device) ?? 1) - 1;
      if (left > 0) devices.set(device, left);
      else devices.delete(device);
      if (devices.size === 0) this.#open.delete(key);
      this.leaveLine(socket);
    };
    socket.conn.once("close", giveBack);
    socket.once("disconnect", giveBack);
    return giveBack;
  }
}
