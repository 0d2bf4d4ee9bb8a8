/** A seat's page is the one that the phase needs: once the phase is another, the page that is opened is another too. */
import { useEffect } from "react";
import type { Phase } from "../../../shared/terms/phase.ts";

/** Opens the seat's page anew as soon as the preparation is over. */
export function useNextPage(phase: Phase | undefined): void {
  const over = phase !== undefined && phase !== "before";
  useEffect(() => {
    if (over) location.reload();
  }, [over]);
}
