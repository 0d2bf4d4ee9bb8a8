/** What the communication centre reads: the announcement, and what was released. All of it is public. */
import type { Holder } from "../../terms/bodies.ts";
import type { Phase } from "../../terms/phase.ts";
import type { Rehearsal } from "../../terms/rehearsal.ts";
import type { HearingClock } from "../../terms/time.ts";
import type { PublicView } from "../before/public.ts";
import type { PublicItem } from "./public.ts";

export interface MediaView
  extends Pick<PublicView, "venue" | "date" | "dateText" | "announcement" | "programme"> {
  readonly role: "media";
  readonly phase: Phase;
  readonly clock: HearingClock;
  readonly title: string;
  readonly rehearsal: Rehearsal;
  readonly holder: Holder;
  /** the newest first; null: nothing was released yet */
  readonly items: readonly PublicItem[] | null;
}
