/** A file comes up in pieces, is looked into, and is kept before anybody may name it. */
import { type Attachment, type FileRefusal, safeName } from "../../../shared/terms/attachments.ts";
import { phoneOf, type SeatName } from "../../../shared/terms/seats.ts";
import type { UploadAnswer } from "../../../shared/wire/uploads.ts";
import type { LookDesk } from "../../intake/attached/desk.ts";
import { isFull, isTight } from "../../machine/freeDisk.ts";
import { ComingFiles } from "../../storage/files/comingFiles.ts";
import { FileStore } from "../../storage/files/fileStore.ts";
import { SentFiles } from "../../storage/files/sentFiles.ts";

export interface FileLimits {
  /** bytes of a file */
  readonly file: number;
  /** bytes of all files of a hearing; phones fill half of it at most */
  readonly hearing: number;
  /** files that a seat, and a phone, may send up in a day */
  readonly seat: number;
  readonly phone: number;
  /** bytes of the disk that stay free, for the log itself */
  readonly spare: number;
}

const MEGABYTE = 1024 * 1024;
export const FILE_LIMITS: FileLimits = {
  ...{ file: 25 * MEGABYTE, hearing: 4_096 * MEGABYTE, seat: 200, phone: 8, spare: 512 * MEGABYTE },
};
/** sendings of one seat that are on their way at a time */
const AT_A_TIME = 3;
/** ms for which the sum of a hearing's files is taken as it was */
const SUM_FRESH = 5_000;

export interface Piece {
  /** the sender's name for the sending */
  readonly upload: string;
  /** the file's name as it was sent */
  readonly name: string;
  /** bytes of the whole file, and where this piece begins in it */
  readonly of: number;
  readonly from: number;
  readonly bytes: Uint8Array;
}

export interface UploadParts {
  readonly dataDir: string;
  readonly limits: FileLimits;
  /** the storage's time, ms */
  readonly now: () => number;
  /** what the file at a path is, by a thread */
  readonly look: LookDesk["look"];
}

export class Uploads {
  readonly store: FileStore;
  readonly sent: SentFiles;
  readonly coming: ComingFiles;
  readonly now: () => number;
  readonly #parts: UploadParts;
  readonly #turns = new Map<string, Promise<void>>();
  /** by hearing: the bytes that its files had, and when that was found */
  readonly #sums = new Map<string, { readonly bytes: number; readonly at: number }>();

  constructor(parts: UploadParts) {
    this.#parts = parts;
    this.now = parts.now;
    this.store = new FileStore(parts.dataDir);
    this.sent = new SentFiles(this.store, parts.now);
    this.coming = new ComingFiles(this.store, parts.now);
  }

  /** Takes a piece, those of one sending in turn; with the last one the file is kept, or refused. Nothing of what is refused stays. */
  take(hearing: string, seat: SeatName, piece: Piece): Promise<UploadAnswer> {
    const key = `${hearing}/${seat}/${piece.upload}`;
    const before = this.#turns.get(key) ?? Promise.resolve();
    const answer = before.then(() => this.#taken(hearing, seat, piece));
    const turn = answer.then(
      () => undefined,
      () => undefined,
    );
    this.#turns.set(key, turn);
    void turn.then(() => this.#turns.get(key) === turn && this.#turns.delete(key));
    return answer;
  }

  async #taken(hearing: string, seat: SeatName, piece: Piece): Promise<UploadAnswer> {
    const { upload, of, from, bytes } = piece;
    const refused = await this.#misfit(hearing, seat, piece);
    if (refused) {
      await this.coming.forget(hearing, seat, upload);
      return refused;
    }
    const have = await this.coming.have(hearing, seat, upload);
    if (from > have) return { have };
    try {
      const now = await this.coming.add(hearing, seat, upload, from, bytes);
      if (now < of) return { have: now };
      return now === of
        ? await this.#whole(hearing, seat, piece)
        : await this.#drop(hearing, seat, upload, "damaged");
    } catch (error) {
      if (!isFull(error)) throw error;
      return this.#drop(hearing, seat, upload, "diskFull");
    }
  }

  async #misfit(
    hearing: string,
    seat: SeatName,
    { name, of, from, bytes, upload }: Piece,
  ): Promise<UploadAnswer | null> {
    const { limits } = this.#parts;
    if (of === 0) return { refused: "empty" };
    if (of > limits.file) return { refused: "tooLarge", most: limits.file };
    // whatever it will turn out to be: the name itself is judged before anything is sent
    if (safeName(name, "pdf") === null) return { refused: "badName" };
    if (from + bytes.length > of) return { refused: "damaged" };
    const { ofSeat, bytes: coming } = await this.coming.standing(hearing, seat);
    const isPhone = phoneOf(seat) !== null;
    const room = isPhone ? limits.hearing / 2 : limits.hearing;
    if ((await this.#sum(hearing)) + coming + bytes.length > room) return { refused: "full" };
    // the log stands on the same disk: no file may take what the hall's acts need
    if (await isTight(this.#parts.dataDir, bytes.length, limits.spare)) return { refused: "diskFull" };
    // what has begun goes on
    if (from > 0 && (await this.coming.have(hearing, seat, upload)) > 0) return null;
    const most = isPhone ? limits.phone : limits.seat;
    if ((await this.sent.count(hearing, seat)) >= most) return { refused: "tooMany", most };
    return ofSeat >= AT_A_TIME ? { refused: "tooFast" } : null;
  }

  async #whole(hearing: string, seat: SeatName, { upload, name, of }: Piece): Promise<UploadAnswer> {
    const path = this.coming.path(hearing, seat, upload);
    const looked = await this.#parts.look(hearing, path);
    if ("refused" in looked) return this.#drop(hearing, seat, upload, looked.refused);
    const keptName = safeName(name, looked.kind);
    if (keptName === null) return this.#drop(hearing, seat, upload, "badName");
    const attachment: Attachment = { file: looked.file, name: keptName, kind: looked.kind, bytes: of };
    await this.store.put(hearing, looked.file, path);
    await this.sent.note(hearing, seat, attachment);
    this.#sums.delete(hearing);
    return { file: attachment };
  }

  async #drop(hearing: string, seat: SeatName, upload: string, refused: FileRefusal): Promise<UploadAnswer> {
    await this.coming.forget(hearing, seat, upload);
    return { refused };
  }

  async #sum(hearing: string): Promise<number> {
    const sumBefore = this.#sums.get(hearing);
    if (sumBefore && performance.now() - sumBefore.at < SUM_FRESH) return sumBefore.bytes;
    const bytes = (await this.store.list(hearing)).reduce((sum, file) => sum + file.bytes, 0);
    this.#sums.set(hearing, { bytes, at: performance.now() });
    return bytes;
  }
}
