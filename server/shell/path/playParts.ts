/** What a play needs of the node. */
import type { SeatName } from "../../../shared/terms/seats.ts";
import type { Envelope } from "../../../shared/wire/commands/commands.ts";
import type { CommandResult } from "../../../shared/wire/protocol.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import type { ReplayEntry } from "./replayEntry.ts";

export interface PlayParts {
  /** Redis time in ms */
  readonly now: () => number;
  readonly live: {
    /** null for a hearing that is no rehearsal */
    rehearsal(hearing: string): { readonly state: HearingState; seen(commandId: string): boolean } | null;
    command(hearing: string, seat: SeatName, envelope: Envelope): Promise<CommandResult>;
    /** Of a replay alone; false where it was given up. */
    replay(hearing: string, entry: ReplayEntry, givenUp: () => boolean): Promise<boolean>;
  };
  /** A file of that name, sent up by a seat: its hash; null: it is not taken. */
  readonly sendUp: (hearing: string, seat: SeatName, name: string) => Promise<string | null>;
}
