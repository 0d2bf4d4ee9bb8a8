/**
 * A display as the hall sees it now, small: its own drawing of its own view, in a tree of its own, so that neither
 * page's looks reach the other's.
 */
import { useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { HallView } from "../../../shared/views/live/hall.ts";
import theme from "../../ui/theme.css?inline";
import { Display } from "./Display.tsx";
import display from "./display.css?inline";

/** what a projector has; the drawing is that of this size, made smaller as a whole (px) */
const WIDTH = 1920;
const HEIGHT = 1080;
const FRAME = `
:host { display: block; position: relative; overflow: hidden; aspect-ratio: ${WIDTH} / ${HEIGHT}; }
.screen { position: absolute; inset: 0 auto auto 0; width: ${WIDTH}px; height: ${HEIGHT}px; transform-origin: 0 0; }
`;

let looks: CSSStyleSheet | null = null;

function allLooks(): CSSStyleSheet {
  if (looks) return looks;
  looks = new CSSStyleSheet();
  looks.replaceSync(theme + display + FRAME);
  return looks;
}

/** `name`: which display it is. */
export function DisplayPicture({ view, name }: { readonly view: HallView; readonly name: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const [inside, setInside] = useState<ShadowRoot | null>(null);
  const [scale, setScale] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [allLooks()];
    setInside(root);
    const watch = new ResizeObserver(() => setScale(element.clientWidth / WIDTH));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return (
    <div className="picture" ref={frame} role="img" aria-label={name} data-scheme={view.scheme}>
      {inside &&
        createPortal(
          <div className="screen" inert style={{ transform: `scale(${scale})` }}>
            <Display view={view} away={0} />
          </div>,
          inside,
        )}
    </div>
  );
}
