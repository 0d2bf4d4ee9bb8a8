/** The projector: its view over the whole page, dark until it is told otherwise. */
import { useEffect } from "react";
import type { HallView } from "../../shared/hallView.ts";
import { Display } from "../display/Display.tsx";
import { useNow } from "../live/clock.ts";
import { useLink, useView } from "../live/hearing.ts";
import { NoView } from "../live/NoView.tsx";

function Stage({ view }: { readonly view: HallView }) {
  // drawn again as the time goes on, so that a line that is gone shows
  useNow(view.clock);
  const { state, since } = useLink();
  return <Display view={view} away={state !== "live" && since !== null ? performance.now() - since : 0} />;
}

export function Hall() {
  const view = useView<HallView>("hall");
  const scheme = view?.scheme ?? "dark";
  useEffect(() => {
    document.documentElement.dataset["scheme"] = scheme;
  }, [scheme]);
  return <div className="screen">{view ? <Stage view={view} /> : <NoView />}</div>;
}
