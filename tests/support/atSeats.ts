/** Acts that another screen gives, and the page of a seat among those that are open. */
import { expect, type Page } from "@playwright/test";
import type { SeatName } from "../../shared/terms/seats.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import type { Screens } from "./hearingScreens.ts";
import type { RealServer } from "./realServer.ts";
import { envelopeOf, SeatScreen } from "./seatScreen.ts";

export function pageAt(screens: Screens, seat: SeatName): Page {
  const page = (screens as Partial<Screens>)[seat];
  if (!page) throw new Error(`no screen of ${seat}`);
  return page;
}

/** Each act by the seat's own line; all must be taken. */
export async function giveAt(
  server: RealServer,
  hearing: string,
  seat: SeatName,
  ...acts: readonly CommandInput[]
): Promise<void> {
  const screen = new SeatScreen(server, hearing, seat);
  for (const act of acts)
    expect([act.type, await screen.sendPatiently(envelopeOf(act, Number.MAX_SAFE_INTEGER))]).toMatchObject([
      act.type,
      { kind: "done" },
    ]);
  screen.close();
}
