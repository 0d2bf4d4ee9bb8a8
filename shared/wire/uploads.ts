/**
 * A file on its way up: in pieces, each a request of its own, so that a slow line needs no long one. A piece that is sent
 * again changes nothing; the server says how much it has, and the sender goes on from there.
 */
import type { Attachment, FileRefusal } from "../terms/attachments.ts";

/** bytes of a piece */
export const PIECE_BYTES = 512 * 1024;
/** the sender's own name for this sending: 22 letters, digits, hyphens or underscores */
export const UPLOAD = /^[A-Za-z0-9_-]{22}$/;

export type UploadAnswer =
  /** so many bytes are there: the next piece begins with them */
  | { readonly have: number }
  /** it is kept */
  | { readonly file: Attachment }
  /** `most`: bytes of a file, or files, that would have been taken */
  | { readonly refused: FileRefusal; readonly most?: number };
