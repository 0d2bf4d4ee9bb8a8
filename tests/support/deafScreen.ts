/** Screens that stop reading what they are sent, over raw TCP: a client library would read on. */
import type { Socket } from "node:net";
import type { PHONE_PAGE, SeatName } from "../../shared/terms/seats.ts";
import { rawScreen, text } from "./rawLine.ts";
import type { Entrance } from "./seatScreen.ts";

/** A seat's line by hand, that stops reading once it is let in. */
export async function deafScreen(
  entrance: Entrance,
  hearing: string,
  seat: SeatName | typeof PHONE_PAGE,
): Promise<Socket> {
  const { wire } = await rawScreen(entrance, hearing, seat);
  wire.pause();
  // it answers the server's pings, so that silence is not what closes it
  const pongs = setInterval(() => wire.write(text("3")), 2_000);
  wire.on("close", () => clearInterval(pongs));
  return wire;
}
