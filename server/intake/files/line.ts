/** A preview as the line in which a screen gets it. */
import type { FilePreview, PreviewLine } from "../../../shared/wire/filePreview.ts";

export const lineOf = (preview: FilePreview): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify({ preview } satisfies PreviewLine)}\n`);
