/** What is too long for its place is written smaller, step by step, down to the least that the last row can read. */
import { type RefObject, useLayoutEffect, useRef } from "react";

const LEAST = 0.4;
const STEP = 0.05;

const overflows = (element: Element) => element.scrollHeight > element.clientHeight + 1;

/** Gives the element whose content has to fit, and sets `--fit` there; measured again when `content` is another. */
export function useFit<E extends HTMLElement>(content: unknown): RefObject<E | null> {
  const drawn = useRef<E>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another content is measured anew
  useLayoutEffect(() => {
    const element = drawn.current;
    if (!element) return;
    const resize = () => {
      for (let size = 1; size >= LEAST; size -= STEP) {
        element.style.setProperty("--fit", size.toFixed(2));
        if (![...element.querySelectorAll("main, main section")].some(overflows)) return;
      }
    };
    resize();
    // the face of the letters may come after the first drawing
    void document.fonts.ready.then(resize);
    const watch = new ResizeObserver(resize);
    watch.observe(element);
    return () => watch.disconnect();
  }, [content]);
  return drawn;
}
