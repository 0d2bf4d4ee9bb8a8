/** The projector: its view over the whole page, dark until it is told otherwise. */
import { lazy, Suspense, useEffect } from "react";
import type { HallView } from "../../../../shared/views/live/hall.ts";
import { useAway } from "../../../line/away.ts";
import { useView } from "../../../line/store.ts";
import { Display } from "../../display/Display.tsx";

/** Needed where there is no view alone, which is seldom: apart from what is loaded before the first picture. */
const NoView = lazy(() => import("../../../staff/NoView.tsx").then((file) => ({ default: file.NoView })));

function Stage({ view }: { readonly view: HallView }) {
  return <Display view={view} away={useAway()} />;
}

export function Hall() {
  const view = useView<HallView>("hall");
  const scheme = view?.scheme ?? "dark";
  useEffect(() => {
    document.documentElement.dataset["scheme"] = scheme;
  }, [scheme]);
  return (
    <div className="screen">
      {view ? (
        <Stage view={view} />
      ) : (
        <Suspense>
          <NoView />
        </Suspense>
      )}
    </div>
  );
}
