/** Vietnamese first, English second; each screen brings its own words, and a missing key is a type error. */
import { create } from "zustand";

export type Language = "vi" | "en";
const KEY = "language";

const stored = (): Language => {
  try {
    return localStorage.getItem(KEY) === "en" ? "en" : "vi";
  } catch {
    return "vi";
  }
};

const useStore = create<{ readonly language: Language }>(() => {
  const language = stored();
  document.documentElement.lang = language;
  return { language };
});

export const useLanguage = () => useStore((store) => store.language);

export function switchLanguage(): void {
  const language = useStore.getState().language === "vi" ? "en" : "vi";
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // the switch holds until the page is left
  }
  document.documentElement.lang = language;
  useStore.setState({ language });
}

/** A hook for a screen's words: `const useWords = makeWords({ vi: {…}, en: {…} })`. */
export function makeWords<Words>(all: { readonly vi: Words; readonly en: NoInfer<Words> }): () => Words {
  return () => all[useLanguage()];
}
