/** What a phone sees of its own wishes to attend. */
import type { ApplicationState } from "../../terms/applications.ts";

export interface OwnApplication {
  readonly id: string;
  readonly name: string;
  readonly state: ApplicationState;
  /** why it was refused */
  readonly words: string;
  /** the invitation's number; null: none yet */
  readonly letter: string | null;
  readonly answer: "confirmed" | "declined" | null;
}
