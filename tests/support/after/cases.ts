/** What stands of cases, from given to closed at an instant, in the words of the expected file. */
import type { HearingState } from "../../../server/rulebook/frame/state.ts";

export const casesStanding = (_state: HearingState, _at: number): object => ({});
