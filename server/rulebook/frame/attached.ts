/** Files that an act names: each was sent up by whoever acts, or hangs there already. */
import type { Attachment } from "../../../shared/terms/attachments.ts";
import type { Refusal } from "../../../shared/terms/refusals.ts";
import type { Circumstances } from "./ruling.ts";

/** What an act's `attached` stands for; `before`: what hung there when its sender looked. A file that is neither is refused. */
export function attachedOf(
  at: Circumstances,
  files: readonly string[],
  before: readonly Attachment[] = [],
): readonly Attachment[] | Refusal {
  const found: Attachment[] = [];
  for (const file of files) {
    const attachment = at.sent?.get(file) ?? before.find((was) => was.file === file);
    if (!attachment) return { code: "fileGone" };
    found.push(attachment);
  }
  return found;
}
