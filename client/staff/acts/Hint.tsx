/** One sentence for whoever is here for the first time; it stands in the flow, over nothing, and can be hidden. */
import { makeWords } from "../../i18n/language.ts";
import { endHint, useHint } from "../../line/hints.ts";

const useWords = makeWords({
  vi: { hint: "Gợi ý", hide: "Ẩn gợi ý" },
  en: { hint: "Hint", hide: "Hide the hint" },
});

export function Hint({ name, children }: { name: string; children: string }) {
  const words = useWords();
  if (!useHint(name)) return null;
  return (
    <p className="hint">
      <span>
        <b>{words.hint}:</b> <span>{children}</span>
      </span>
      <button type="button" aria-label={words.hide} title={words.hide} onClick={() => endHint(name)}>
        ✕
      </button>
    </p>
  );
}
