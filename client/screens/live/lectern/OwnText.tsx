/** What the speaker has registered, in large letters, a page at a time; name and time stay in sight. */
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { unbroken } from "../../display/unbroken.ts";
import { useWords } from "./words.ts";

interface Props {
  readonly who: string;
  readonly face: string;
  readonly low: boolean;
  readonly text: string;
  /** what must be seen before everything else */
  readonly above: ReactNode;
  readonly onBack: () => void;
}

/** A page holds whole lines; `count` pages hold the text. */
function usePages(text: string) {
  const article = useRef<HTMLElement>(null);
  const [count, setCount] = useState(1);
  const [page, setPage] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is measured anew
  useLayoutEffect(() => {
    const element = article.current;
    const place = element?.parentElement;
    if (!element || !place) return;
    const measure = () => {
      const line = Number.parseFloat(getComputedStyle(element).lineHeight);
      const height = Math.max(1, Math.floor(place.clientHeight / line)) * line;
      element.style.height = `${height}px`;
      setCount(Math.max(1, Math.ceil((element.scrollHeight - 1) / height)));
    };
    measure();
    void document.fonts.ready.then(measure);
    const watch = new ResizeObserver(measure);
    watch.observe(place);
    return () => watch.disconnect();
  }, [text]);
  const at = Math.min(page, count - 1);
  useLayoutEffect(() => {
    const element = article.current;
    if (element) element.scrollTop = at * element.clientHeight;
  });
  return { article, count, page: at, turn: () => setPage(at + 1 < count ? at + 1 : 0) };
}

export function OwnText({ who, face, low, text, above, onBack }: Props) {
  const words = useWords();
  const { article, count, page, turn } = usePages(text);
  return (
    <main className={low ? "own low" : "own"}>
      {above}
      <header>
        <b>{unbroken(who)}</b>
        <span className="num time">{face}</span>
      </header>
      <div>
        <article ref={article}>{text || words.noText}</article>
      </div>
      <nav>
        <Button onClick={onBack}>{words.back}</Button>
        {count > 1 && <Button onClick={turn}>{words.page(page + 1, count)}</Button>}
      </nav>
    </main>
  );
}
