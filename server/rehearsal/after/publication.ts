/** Acts of the script of what follows the hearing: what the public reads. Pure. */
import type { AfterActs, AfterGiven, AfterStep } from "./step.ts";

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const list = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);

/** What the clerk writes where the hall had no title of its own. */
const TITLES: Readonly<Record<string, readonly { readonly opinion: string; readonly title: string }[]>> = {
  "ND-12": [{ opinion: "SD-03", title: "Nước thải bãi than chảy ra suối khu 3" }],
};

const itemsOf = (step: AfterStep): readonly string[] => [...list(step["opinions"]), ...list(step["cases"])];

/** Before the desk has opened its cases nothing is told of them. */
const isKnown = (step: AfterStep, { state }: AfterGiven): boolean =>
  step["cases"] === undefined || Object.keys(state.after.cases.opened).length > 0;

/** Each act that the script may name, and the commands that it is. */
export const PUBLICATION_ACTS: AfterActs = {
  "publish item": (step, given) =>
    isKnown(step, given)
      ? {
          type: "PublishItems",
          items: itemsOf(step).map((item) => ({ item, titles: TITLES[item] ?? [] })),
          shows: step["shows"] ?? "answer",
          ...(step["corrects"] === undefined ? {} : { correction: text(step["note"]) }),
        }
      : null,
  "withdraw publication": (step, given) =>
    isKnown(step, given)
      ? { type: "WithdrawPublication", items: itemsOf(step), why: text(step["why"]) }
      : null,
  "release restricted": (step) => ({
    type: "ReleaseRestricted",
    opinion: text(step["opinion"]),
    text: text(step["text"]),
  }),
  "change consent": (step) => ({
    type: "ChangeConsent",
    code: text(step["opinion"]),
    mayBeNamed: step["consentToPublishName"] === "yes",
    word: text(step["way"]),
  }),
  // the media take what everybody may: no act, the package lies at a public address
  "take package": () => [],
};
