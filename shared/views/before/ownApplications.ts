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
  /** the code that shows it on any device; "": there is none */
  readonly receipt: string;
}

/** How a wish to attend stands, for whoever has the code of its receipt. */
export interface ApplicationFound extends OwnApplication {
  readonly kind: "application";
}
