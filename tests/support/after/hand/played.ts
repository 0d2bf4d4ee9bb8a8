/** The script of what follows the hearing at the screens: every act that somebody presses, and a step by hand. */
import { expect } from "@playwright/test";
import { type AfterStep, afterSeat } from "../../../../server/rehearsal/after/step.ts";
import type { Command } from "../../../../shared/wire/commands/commands.ts";
import { settled } from "../../hearingScreens.ts";
import type { Pages } from "../../seatPages.ts";
import type { PlayedAfter } from "../played.ts";
import { CASE_HANDS } from "./cases.ts";
import { DOCUMENT_HANDS } from "./documents.ts";
import type { Hands } from "./hand.ts";
import { LEADER_HANDS } from "./leaders.ts";
import { MINUTES_HANDS } from "./minutes.ts";
import { PUBLICATION_HANDS } from "./publication.ts";
import { UNIT_HANDS } from "./units.ts";

/** Every act of the script that somebody presses, and how. */
export const HANDS: Hands = {
  ...{ ...MINUTES_HANDS, ...UNIT_HANDS, ...LEADER_HANDS },
  ...{ ...CASE_HANDS, ...DOCUMENT_HANDS, ...PUBLICATION_HANDS },
};

/** Presses a step at the page of its seat; its own line does what the daily run leaves out. */
export async function byHand(
  played: PlayedAfter,
  step: AfterStep,
  pages: Pages,
  every: boolean,
): Promise<void> {
  const hand = HANDS[step.do];
  if (!hand) throw new Error(`no hand presses "${step.do}"`);
  const seat = afterSeat(step);
  const page = await pages.at(seat);
  const { state } = played;
  const commands = played.commands(step);
  const send = async (...left: readonly Command[]) => {
    for (const command of left)
      expect([step.n, (await played.send(seat, command)).kind]).toEqual([step.n, "done"]);
  };
  await hand({ page, step, commands, state, every, send, pageOf: (other) => pages.at(other) });
  await settled(page);
  await played.catchUp();
  // what was refused has changed nothing
  if (commands.length > 0) expect([step.n, played.state.version > state.version]).toEqual([step.n, true]);
}
