/** The view of the communication centre: a part of what everybody may read, and nothing else. */
import type { MediaView } from "../../../shared/views/after/media.ts";
import type { HearingState } from "../../rulebook/frame/state.ts";
import { publicView } from "../before/public.ts";
import { holder } from "../holder.ts";
import { part } from "../part.ts";
import type { People } from "../people.ts";
import { publicFollowUp } from "./public.ts";

const newestFirst = part(
  { publicFollowUp },
  (state): MediaView["items"] => state.publicFollowUp?.items.toSorted((a, b) => b.at - a.at) ?? null,
);

export function mediaView(state: HearingState, people: People): MediaView {
  const { phase, venue, date, dateText, announcement, programme } = publicView(state, people);
  const { title, rehearsal } = state.plan;
  const items = newestFirst(state, people);
  // of what nobody was told yet, whoever has the link knows the title
  const isTold = announcement !== null || items !== null;
  return {
    ...{ role: "media", phase, clock: state.clock, title, rehearsal, holder: holder(state, people) },
    ...(isTold ? { venue, date, dateText } : { venue: "", date: "", dateText: "" }),
    ...{ announcement, programme: announcement === null ? null : programme, items },
  };
}
