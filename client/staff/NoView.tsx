/** A screen that has no view: what it is, and since when it is cut off. Nothing old ever stands in the view's place. */
import type { ReactNode } from "react";
import { CHAIR_SEATS } from "../../shared/terms/seats.ts";
import { serverNow, wallTime } from "../line/clock.ts";
import { place } from "../line/place.ts";
import { useLink } from "../line/store.ts";
import { LinkBadge } from "./LinkBadge.tsx";
import { useLinkWords } from "./linkWords.ts";
import { useSeatNames } from "./seatNames.ts";

/** from so long on the time of day alone would mislead (ms) */
const LONG = 12 * 60 * 60 * 1000;

/** Since when, and that what comes is new; nothing while the first connection is under way. */
export function CutOff() {
  const words = useLinkWords();
  const { state, since, shut, pending } = useLink();
  if (state !== "cutOff" || since === null || shut !== null) return null;
  const ago = performance.now() - since;
  return (
    <p role="status" className="cut-off">
      <b>
        {words.cutOffSince(ago > LONG ? null : wallTime(serverNow() - ago))}
        {pending > 0 && ` · ${words.notSent(pending)}`}
      </b>
      <span>{words.nothingOld}</span>
    </p>
  );
}

/** `children`: what its user must know besides. */
export function NoView({ children }: { children?: ReactNode }) {
  const names = useSeatNames();
  const words = useLinkWords();
  const { seat } = place();
  const isChair = CHAIR_SEATS.some((chair) => chair === seat);
  const { state, shut } = useLink();
  if (state !== "cutOff") return <main className="no-view" />;
  return (
    <main className="no-view">
      <h1>{names(seat)}</h1>
      {shut !== null ? <LinkBadge /> : <CutOff />}
      {shut === "revoked" && isChair && <p>{words.revokedChair}</p>}
      {shut === null && children}
    </main>
  );
}
