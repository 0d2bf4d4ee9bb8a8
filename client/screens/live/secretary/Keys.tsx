/** The keys of the desk on one sheet: by the button, or by "?" where nothing is typed. */
import { useEffect, useRef } from "react";
import { Sheet } from "../../../ui/Sheet.tsx";
import { useKeyWords } from "./keyWords.ts";

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable=true]");

/** "?" opens and closes it; F1 does so in the middle of a text too. */
export function useKeysSheet(toggle: () => void): void {
  const newest = useRef(toggle);
  newest.current = toggle;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const asked = event.key === "F1" || (event.key === "?" && !typing(event.target));
      if (!asked) return;
      event.preventDefault();
      newest.current();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}

export function Keys({ close }: { close: () => void }) {
  const words = useKeyWords();
  return (
    <Sheet title={words.title} back={words.close} onBack={close}>
      <dl className="keys">
        {words.keys.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
