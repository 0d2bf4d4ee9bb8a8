/** The files of a form that is half written, kept over a reload like its text. */
import { useState } from "react";
import { type Attachment, MOST_ATTACHED } from "../../../shared/terms/attachments.ts";
import { useDraft } from "../../line/draft.ts";
import { ATTACHED } from "../../line/returned.ts";

export interface AttachedDraft {
  readonly attached: readonly Attachment[];
  readonly add: (file: Attachment) => void;
  readonly remove: (file: string) => void;
  /** Is any on its way? What is sent now would go without it. */
  readonly coming: boolean;
  readonly setComing: (coming: boolean) => void;
  /** The form was sent, or given up: with all its files, or with those that it had then. */
  readonly sent: (gone?: readonly Attachment[]) => void;
}

const NONE: readonly Attachment[] = [];

/** `before`: what hangs there already */
export function useAttachedDraft(before: readonly Attachment[] = NONE): AttachedDraft {
  const [attached, keep, forget] = useDraft(ATTACHED, before);
  const [coming, setComing] = useState(false);
  return {
    ...{ attached, coming, setComing },
    add: (sent) => keep([...attached.filter(({ file }) => file !== sent.file), sent].slice(0, MOST_ATTACHED)),
    remove: (file) => keep(attached.filter((attachment) => attachment.file !== file)),
    sent: (gone = attached) => {
      const since = attached.filter(({ file }) => !gone.some((other) => other.file === file));
      keep(since);
      if (since.length === 0) forget();
    },
  };
}
