/** What stands of minutes to signature, numbered documents, reports at an instant, in the words of the expected file. */
import type { HearingState } from "../../../server/rulebook/frame/state.ts";

export const signatureStanding = (_state: HearingState, _at: number): object => ({});
