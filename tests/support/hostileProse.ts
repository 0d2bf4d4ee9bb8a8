/** Hostile updates at a section's document, as the guarded thread holds it; what it takes, and what stands there after all. */
import { expect } from "vitest";
import * as Y from "yjs";
import { ProseDoc } from "../../server/shell/minutes/proseDoc.ts";
import type { MinutesUpdate } from "../../server/storage/log.ts";
import { Hostile } from "./hostileUpdates.ts";
import { typedDoc } from "./prose.ts";

/** A screen types so often among the hostile ones. */
const TYPES_EVERY = 25;

/** Whatever of these is taken, an honest screen's letters are whole, and all that was taken can be loaded again. */
export function survives(updates: number, seed: number): { taken: number; refused: Record<string, number> } {
  const section = new ProseDoc();
  const honest = typedDoc("Đại biểu nói: ");
  const words = (honest.getXmlFragment("prose").get(0) as Y.XmlElement).get(0) as Y.XmlText;
  const hostile = new Hostile(seed, [honest.clientID]);
  const stored: MinutesUpdate[] = [];
  const seen = new Y.Doc();
  const refused: Record<string, number> = {};
  const give = (author: string, update: Uint8Array) => {
    const flaw = section.judge(author, update);
    if (flaw) return flaw;
    const entry = { n: stored.length + 1, section: "step.4.1", author, update };
    expect(section.take(entry)).toBe(true);
    stored.push(entry);
    Y.applyUpdate(seen, update);
    return null;
  };
  expect(give("T1", Y.encodeStateAsUpdate(honest))).toBeNull();
  for (let n = 0; n < updates; n++) {
    const flaw = give("T2", hostile.next(seen));
    if (flaw) refused[flaw] = (refused[flaw] ?? 0) + 1;
    if (n % TYPES_EVERY > 0) continue;
    const before = Y.encodeStateVector(honest);
    words.insert(words.length, `chữ ${n} `);
    expect(give("T1", Y.encodeStateAsUpdate(honest, before))).toBeNull();
  }
  const text = lettersOf(seen, honest.clientID);
  expect(text).toBe(words.toString());
  const again = new ProseDoc();
  expect(again.load(stored, () => undefined)).toEqual([]);
  const loaded = new Y.Doc();
  Y.applyUpdate(loaded, again.missing(null).update);
  expect(lettersOf(loaded, honest.clientID)).toBe(text);
  expect(again.prose().length).toBeGreaterThan(0);
  return { taken: stored.length, refused };
}

/** The letters of one screen, as they stand in the document, whatever stands between them. */
export function lettersOf(doc: Y.Doc, client: number): string {
  const texts: string[] = [];
  const read = (type: Y.AbstractType<never>) => {
    for (let item = type._start; item !== null; item = item.right) {
      if (item.deleted) continue;
      if (item.content instanceof Y.ContentString && item.id.client === client) texts.push(item.content.str);
      if (item.content instanceof Y.ContentType) read(item.content.type as unknown as Y.AbstractType<never>);
    }
  };
  read(doc.getXmlFragment("prose") as unknown as Y.AbstractType<never>);
  return texts.join("");
}
