/** What the settings that matter after the half day say in short. */
import { bareRecipient, type Received, recipientsOf } from "../../../shared/terms/recipients.ts";
import type { LaterSettings } from "../../../shared/views/before/offices.ts";
import type { LaterWords } from "./words.ts";

export const recipientsSaid = (
  settings: LaterSettings,
  words: LaterWords,
  documents: readonly Received[],
): readonly string[] =>
  documents.map(
    (document) =>
      `${words.received[document]}: ${recipientsOf(settings, document).map(bareRecipient).join("; ") || words.none}`,
  );

export function followUpSaid({ followUp }: LaterSettings, words: LaterWords): readonly string[] {
  const { oneLeaderDirects, retentionDays, publicSaysOverdue } = followUp;
  return [
    words.directedBy[oneLeaderDirects ? "one" : "all"],
    `${words.kept(retentionDays)} ${words.overdueIs[publicSaysOverdue ? "said" : "unsaid"]}`,
  ];
}
