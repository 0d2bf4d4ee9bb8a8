/** What came of looking into a file. */
import type { FileKind, FileRefusal } from "../../../shared/terms/attachments.ts";

export type Looked = { readonly kind: FileKind } | { readonly refused: FileRefusal };
