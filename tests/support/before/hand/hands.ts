/** Every act of the preparation's script, and how a hand presses it. */
import { ANSWER_HANDS } from "./answers.ts";
import type { Hands } from "./hand.ts";
import { INVITATION_HANDS } from "./invitations.ts";
import { LEADER_HANDS } from "./leaders.ts";
import { LIST_HANDS } from "./lists.ts";
import { OFFICE_HANDS } from "./offices.ts";
import { OPINION_HANDS } from "./opinions.ts";
import { ORDER_HANDS } from "./order.ts";
import { SCREENING_HANDS } from "./screening.ts";
import { SYNTHESIS_HANDS } from "./synthesis.ts";

export const HANDS: Hands = {
  ...{ ...OFFICE_HANDS, ...LIST_HANDS, ...INVITATION_HANDS, ...LEADER_HANDS },
  ...{ ...OPINION_HANDS, ...SCREENING_HANDS, ...SYNTHESIS_HANDS, ...ANSWER_HANDS, ...ORDER_HANDS },
};
