/** How this page's hearing calls its bodies: by who holds it, in the language of the screen. */
import { create } from "zustand";
import { type BodyNames, bodyNames, type Holder, USUAL_HOLDER } from "../../shared/terms/bodies.ts";
import { type Language, useLanguage } from "./language.ts";

const useHolder = create<Holder>(() => USUAL_HOLDER);

/** The page's hearing is held by …: every view says so. */
export const showHolder = (holder: Holder): void => useHolder.setState(holder, true);

export const useBodies = (): BodyNames => bodyNames(useLanguage(), useHolder());
/** For what goes into the log and onto paper, which are Vietnamese whatever the screen speaks. */
export const useWrittenBodies = (): BodyNames => bodyNames("vi", useHolder());

type Says<Words> = (bodies: BodyNames) => Words;

/** A hook for words that name bodies: `const useWords = makeBodyWords({ vi: (bodies) => ({…}), en: (bodies) => ({…}) })`. */
export function makeBodyWords<Words>(all: { readonly vi: Says<Words>; readonly en: Says<NoInfer<Words>> }) {
  const made = new Map<string, Words>();
  return (): Words => {
    const language: Language = useLanguage();
    const holder = useHolder();
    const key = `${language} ${holder.place} ${holder.organiser}`;
    const words = made.get(key) ?? all[language](bodyNames(language, holder));
    made.set(key, words);
    return words;
  };
}
