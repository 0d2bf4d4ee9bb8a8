/**
 * What a task costs a hand, counted while it is pressed: taps, keys, syllables that are read. The seconds are an estimate by the
 * keystroke-level model (Card, Moran, Newell 1980), never a measured time: each tap is thought of first (1.35 s), reached for and
 * pressed (1.3 s); a letter with its marks is as many keys as Telex has; silent reading goes at 200 words a minute, and a word of
 * Vietnamese has one and a half syllables, which are written apart.
 */
import type { Locator } from "@playwright/test";

const TAP_S = 1.35 + 1.3;
const KEY_S = { keyboard: 0.28, phone: 0.45 } as const;
const SYLLABLE_S = 60 / (200 * 1.5);

/** Keys of a text: a mark on a letter is a key of its own. */
const keysOf = (text: string): number => text.normalize("NFD").replaceAll(/đ/gi, "dd").length;

const syllablesOf = (text: string): number => text.split(/\s+/).filter(Boolean).length;

export class CountedHand {
  taps = 0;
  keys = 0;
  syllables = 0;
  readonly #types: keyof typeof KEY_S;

  constructor(types: keyof typeof KEY_S) {
    this.#types = types;
  }

  async tap(control: Locator): Promise<void> {
    await control.click();
    this.taps++;
  }

  /** A tap into the field, and its text. */
  async type(field: Locator, text: string): Promise<void> {
    await this.tap(field);
    await field.fill(text);
    this.keys += keysOf(text);
  }

  async choose(field: Locator, option: string): Promise<void> {
    await field.selectOption(option);
    this.taps += 2;
  }

  /** A picture of the phone's: the chooser is opened, the picture tapped. */
  async attach(chooser: Locator, name: string, bytes: Uint8Array): Promise<void> {
    await chooser.setInputFiles({ name, mimeType: "image/jpeg", buffer: Buffer.from(bytes) });
    this.taps += 2;
  }

  async read(...parts: readonly Locator[]): Promise<void> {
    for (const part of parts) this.readText((await part.allInnerTexts()).join(" "));
  }

  readText(text: string): void {
    this.syllables += syllablesOf(text);
  }

  get seconds(): number {
    return Math.round(this.taps * TAP_S + this.keys * KEY_S[this.#types] + this.syllables * SYLLABLE_S);
  }

  get figures(): string {
    return `${this.taps} taps, ${this.keys} keys, ${this.syllables} syllables read: some ${this.seconds} s`;
  }
}
