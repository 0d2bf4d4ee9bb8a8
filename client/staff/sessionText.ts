/** How the session stands, in a word or two; where it stands still, until when. */
import type { SessionView } from "../../shared/views/views.ts";
import { useText } from "../i18n/common.ts";
import { wallTime } from "../line/clock.ts";

export function useSessionText(): (kind: SessionView["session"]["kind"], until: number | null) => string {
  const text = useText();
  return (kind, until) =>
    kind === "suspended" && until !== null ? text.pausedUntil(wallTime(until)) : text.session[kind];
}
