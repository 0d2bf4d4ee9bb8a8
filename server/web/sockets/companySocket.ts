/** That another device has opened a chair's seat is told at once to those at which it was open before. */
import type { Server } from "socket.io";
import { CHAIR_SEATS } from "../../../shared/terms/seats.ts";
import type { CompanyPort } from "../ports.ts";
import type { Screen } from "./screen.ts";

export function announceDevice(socket: Screen, company: CompanyPort): void {
  const { hearing, seat, device } = socket.data;
  const chair = CHAIR_SEATS.find((chairSeat) => chairSeat === seat);
  if (chair !== undefined) company.came(hearing, chair, device);
}

export function tellCompany(io: Pick<Server, "sockets">, company: CompanyPort): void {
  company.onCame((hearing, seat, device) => {
    for (const socket of io.sockets.sockets.values() as IterableIterator<Screen>) {
      const { data } = socket;
      if (data.hearing === hearing && data.seat === seat && data.device !== device)
        socket.emit("company", device);
    }
  });
}
