/** A section's text as this browser keeps it, looked at before it is opened: what cannot be applied or shown is taken out. */
import * as Y from "yjs";
import { DEPTH } from "../../../../../shared/terms/minutesLimits.ts";
import { PROSE_ELEMENTS, PROSE_FIELD } from "../../../../../shared/terms/prose.ts";

/** where y-indexeddb keeps updates */
const STORE = "updates";

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

async function storeOf(name: string): Promise<IDBDatabase | null> {
  const there = (await indexedDB.databases()).some((database) => database.name === name);
  if (!there) return null;
  const db = await answered(indexedDB.open(name));
  if (db.objectStoreNames.contains(STORE)) return db;
  db.close();
  return null;
}

/** Only elements that the editor knows, nested no deeper than allowed? */
function canBeShown(doc: Y.Doc): boolean {
  let level: unknown[] = doc.getXmlFragment(PROSE_FIELD).toArray();
  if (level.some((node) => !(node instanceof Y.XmlElement))) return false;
  for (let depth = 0; level.length > 0; depth++) {
    const elements = level.filter((node) => node instanceof Y.XmlElement);
    if (depth > DEPTH || elements.some(({ nodeName }) => !Object.hasOwn(PROSE_ELEMENTS, nodeName)))
      return false;
    level = elements.flatMap((element) => element.toArray() as unknown[]);
  }
  return true;
}

function docOf(updates: readonly Uint8Array[]): Y.Doc | null {
  const doc = new Y.Doc();
  try {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
    return canBeShown(doc) ? doc : null;
  } catch {
    return null;
  }
}

/** Takes the updates one after another, leaves out what cannot be shown, and keeps the rest as one. */
export async function mendKept(name: string): Promise<void> {
  const db = await storeOf(name).catch(() => null);
  if (!db) return;
  try {
    const updates: Uint8Array[] = await answered(db.transaction(STORE).objectStore(STORE).getAll());
    if (docOf(updates) !== null) return;
    const good: Uint8Array[] = [];
    for (const update of updates) if (docOf([...good, update]) !== null) good.push(update);
    await replace(db, Y.encodeStateAsUpdate(docOf(good) ?? new Y.Doc()));
  } finally {
    db.close();
  }
}

/** From now on the browser keeps this and nothing else. */
export async function keepInstead(name: string, update: Uint8Array): Promise<void> {
  const db = await storeOf(name).catch(() => null);
  if (!db) return;
  await replace(db, update);
  db.close();
}

async function replace(db: IDBDatabase, update: Uint8Array): Promise<void> {
  const transaction = db.transaction(STORE, "readwrite");
  const store = transaction.objectStore(STORE);
  store.clear();
  store.add(update);
  await new Promise<void>((done, failed) => {
    transaction.oncomplete = () => done();
    transaction.onabort = () => failed(transaction.error);
  });
}
