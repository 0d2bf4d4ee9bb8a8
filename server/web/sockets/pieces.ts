/** An update of the minutes that is longer than one packet comes in pieces. */
export class Pieces {
  #id = "";
  #parts: Uint8Array[] = [];

  /**
   * The pieces of one update at a time, in order; a new one drops what was left of the last. Gives the whole update when
   * its last piece has come; null while more is awaited; undefined when a piece is missing.
   */
  take(piece: { id: string; index: number; count: number }, part: Uint8Array): Uint8Array | null | undefined {
    if (piece.index === 0) {
      this.#id = piece.id;
      this.#parts = [];
    }
    if (piece.id !== this.#id || piece.index !== this.#parts.length) return undefined;
    this.#parts.push(part);
    if (this.#parts.length < piece.count) return null;
    const whole = Buffer.concat(this.#parts);
    this.#parts = [];
    return whole;
  }
}
