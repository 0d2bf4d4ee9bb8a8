/** What stands of what the public reads at an instant, in the words of the expected file. */
import type { HearingState } from "../../../server/rulebook/frame/state.ts";

export const publicationStanding = (_state: HearingState, _at: number): object => ({});
