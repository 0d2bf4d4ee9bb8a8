/** Those who want to hear of something, told one after another. */
export class Listeners<Told extends readonly unknown[]> {
  readonly #all: ((...told: Told) => void)[] = [];

  add(listener: (...told: Told) => void): void {
    this.#all.push(listener);
  }

  tell(...told: Told): void {
    for (const listener of this.#all) listener(...told);
  }
}
