/**
 * What a task costs a hand, counted while it is pressed: taps, keys, syllables that are read. The seconds are an estimate by the
 * keystroke-level model (Card, Moran, Newell 1980), never a measured time: each tap is thought of first (1.35 s), reached for and
 * pressed (1.3 s); a key that acts (a shortcut, Enter) is thought of and struck; a letter with its marks is as many keys as Telex has; silent reading goes at 200 words a minute, and a word of
 * Vietnamese has one and a half syllables, which are written apart.
 */
import type { Locator, Page } from "@playwright/test";

const THOUGHT_S = 1.35;
const TAP_S = THOUGHT_S + 1.3;
const KEY_S = { keyboard: 0.28, phone: 0.45 } as const;
const SYLLABLE_S = 60 / (200 * 1.5);

/** Keys of a text: a mark on a letter is a key of its own. */
export const keysOf = (text: string): number => text.normalize("NFD").replaceAll(/đ/gi, "dd").length;

/** An offer is taken where it saves more than it costs to reach for it. */
export const KEYS_OF_A_TAP = TAP_S / KEY_S.phone;

const syllablesOf = (text: string): number => text.split(/\s+/).filter(Boolean).length;

export class CountedHand {
  taps = 0;
  /** keys that act */
  strokes = 0;
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

  async stroke(page: Page, key: string): Promise<void> {
    await page.keyboard.press(key);
    this.strokes++;
  }

  /** A tap into the field, and its text. */
  async type(field: Locator, text: string): Promise<void> {
    await this.tap(field);
    await field.fill(text);
    this.keys += keysOf(text);
  }

  /** Goes on typing where the cursor is. */
  async goOn(page: Page, text: string): Promise<void> {
    await page.keyboard.insertText(text);
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

  /** Files of one folder: the chooser is opened, all of them are marked, and taken. */
  async attachAll(
    chooser: Locator,
    files: readonly { name: string; mimeType: string; buffer: Buffer }[],
  ): Promise<void> {
    await chooser.setInputFiles([...files]);
    this.taps += 2;
    this.strokes++;
  }

  async read(...parts: readonly Locator[]): Promise<void> {
    for (const part of parts) this.readText((await part.allInnerTexts()).join(" "));
  }

  readText(text: string): void {
    this.syllables += syllablesOf(text);
  }

  add(other: CountedHand): void {
    this.taps += other.taps;
    this.strokes += other.strokes;
    this.keys += other.keys;
    this.syllables += other.syllables;
  }

  get seconds(): number {
    const struck = this.strokes * (THOUGHT_S + KEY_S[this.#types]) + this.keys * KEY_S[this.#types];
    return Math.round(this.taps * TAP_S + struck + this.syllables * SYLLABLE_S);
  }

  get figures(): string {
    const struck = this.strokes === 0 ? "" : `${this.strokes} strokes, `;
    return `${this.taps} taps, ${struck}${this.keys} keys, ${this.syllables} syllables read: some ${this.seconds} s`;
  }
}
