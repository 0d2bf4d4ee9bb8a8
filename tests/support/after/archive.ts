/** What stands of the archive, and personal data whose time has come at an instant, in the words of the expected file. */
import type { HearingState } from "../../../server/rulebook/frame/state.ts";

export const archiveStanding = (_state: HearingState, _at: number): object => ({});
