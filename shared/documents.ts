/** The documents that a seat may fetch, by the name of the file: `/h/<hearing>/<seat>/documents/<file>`. */
import type { Role } from "./audiences.ts";

export const DOCUMENT_FILES = [
  "bien-ban-dang.docx",
  "bien-ban-dang.pdf",
  "bien-ban-nha-nuoc.docx",
  "bien-ban-nha-nuoc.pdf",
  "bo-giay-du-phong.pdf",
  "the-dai-bieu.pdf",
] as const;
export type DocumentFile = (typeof DOCUMENT_FILES)[number];

export function isDocument(name: string): name is DocumentFile {
  return (DOCUMENT_FILES as readonly string[]).includes(name);
}

/** Who may fetch documents: they hold what chairs and secretaries know. */
export const DOCUMENT_ROLES: ReadonlySet<Role> = new Set<Role>(["chair", "secretary", "operator"]);
