/** What a leader reads before the hearing: the synthesis that was submitted, and the answers that units draft. */
import type { Consulted } from "../../terms/consulted.ts";
import type { LooksView } from "./looks.ts";
import type { SlipView } from "./preparation.ts";
import type { SynthesisView } from "./synthesis.ts";

export interface LeaderPreparation {
  /** null: nothing was submitted yet */
  readonly synthesis: SynthesisView | null;
  readonly slips: readonly SlipView[];
  /** the body that this leader speaks for, and reports on which its word is awaited */
  readonly body: Consulted | null;
  readonly awaited: readonly string[];
  /** who of the offices that answer to this leader has looked at what is shown to few */
  readonly looks: LooksView | null;
}
