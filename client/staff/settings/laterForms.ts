/** The forms of what matters after the half day: who receives which document, and what holds after the hearing. */
import { type Received, recipientsOf as recipientsOfPlan } from "../../../shared/terms/recipients.ts";
import type { LaterSettings } from "../../../shared/views/before/offices.ts";
import type { SettingsChange } from "../../../shared/wire/commands/settings.ts";
import type { FieldSpec } from "../before/form/ActForm.tsx";
import { linesIn } from "../before/form/dayText.ts";
import type { LaterWords } from "./words.ts";

type Typed = Readonly<Record<string, string>>;

export interface LaterForm {
  readonly start: (settings: LaterSettings) => Typed;
  /** `documents`: whose recipients may be set */
  readonly fields: (
    words: LaterWords,
    settings: LaterSettings,
    documents: readonly Received[],
  ) => readonly FieldSpec[];
  readonly change: (typed: Typed, settings: LaterSettings, documents: readonly Received[]) => SettingsChange;
}

const followUp: LaterForm = {
  start: ({ followUp: { oneLeaderDirects, retentionDays, publicSaysOverdue } }) => ({
    directs: oneLeaderDirects ? "one" : "all",
    retentionDays: String(retentionDays),
    overdue: publicSaysOverdue ? "said" : "unsaid",
  }),
  fields: (words) => [
    {
      ...{ name: "directs", label: words.directs, hint: words.directsHint },
      choices: (["all", "one"] as const).map((key) => [key, words.directedBy[key]]),
    },
    {
      ...{ name: "retentionDays", label: words.retentionDays, hint: words.retentionHint, most: 5 },
      problem: (typed) =>
        /^\d{1,5}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 36_500
          ? null
          : words.noNumber(1, 36_500),
    },
    {
      ...{ name: "overdue", label: words.overdue, hint: words.overdueHint },
      choices: (["unsaid", "said"] as const).map((key) => [key, words.overdueIs[key]]),
    },
  ],
  change: ({ directs, retentionDays, overdue }) => ({
    ...{ section: "followUp", oneLeaderDirects: directs === "one", retentionDays: Number(retentionDays) },
    publicSaysOverdue: overdue === "said",
  }),
};

/** Each document's own; an empty one goes to those that are usual for it. What may not be set stays. */
const recipientsOf: LaterForm = {
  start: (settings) =>
    Object.fromEntries(
      Object.entries(settings.recipientsOf).map(([document, lines]) => [document, lines.join("\n")]),
    ),
  fields: (words, settings, documents) =>
    documents.map((document) => ({
      ...{ name: document, label: words.received[document], rows: 3, optional: true },
      hint: words.usual(recipientsOfPlan({ recipients: settings.recipients }, document)),
      problem: (typed) => {
        const over = linesIn(typed).find((text) => [...text].length > 200);
        if (linesIn(typed).length > 40) return words.tooManyLines(40);
        return over === undefined ? null : words.tooLong(over.slice(0, 30), 200);
      },
    })),
  change: (typed, settings, documents) => {
    const kept = Object.entries(settings.recipientsOf).filter(
      ([document]) => !documents.some((settable) => settable === document),
    );
    const written = documents.flatMap((document) => {
      const lines = linesIn(typed[document]);
      return lines.length === 0 ? [] : [[document, lines] as const];
    });
    return { section: "recipientsOf", lists: Object.fromEntries([...kept, ...written]) };
  },
};

export const LATER_FORMS = { recipientsOf, followUp } as const;
