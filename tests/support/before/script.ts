/** The preparation's script as the sample has it, with the lists that its steps stand in. */
import { givenIn } from "../../../server/intake/wholeLife.ts";

/** All that a step's acts look things up in, but for the state. */
export const given = givenIn("sample");
export const { steps } = given;
