/** Those who want to hear of something, told one after another. */
export class Listeners<Told extends readonly unknown[]> {
  readonly #all: ((...words: Told) => void)[] = [];

  add(listener: (...words: Told) => void): void {
    this.#all.push(listener);
  }

  tell(...words: Told): void {
    for (const listener of this.#all) listener(...words);
  }
}
