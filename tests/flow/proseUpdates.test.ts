/** What the server takes into the minutes: all that the editor makes, and nothing that it does not know. */
import { getSchema } from "@tiptap/core";
import { prosemirrorJSONToYDoc } from "@tiptap/y-tiptap";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { proseNodes } from "../../client/screens/live/secretary/minutes/nodes.ts";
import { createHearing } from "../../server/intake/createHearing.ts";
import { readUpdate } from "../../server/shell/minutes/proseUpdate.ts";
import { PROSE_ELEMENTS, PROSE_FIELD, PROSE_MARKS } from "../../shared/terms/prose.ts";
import { startLive } from "../support/liveServer.ts";
import { MemoryLog } from "../support/memoryLog.ts";

const isProseUpdate = (update: Uint8Array) => typeof readUpdate(update) !== "string";

const schema = getSchema(proseNodes);
const paragraph = (...content: object[]) => ({ type: "paragraph", content });
const text = (words: string, ...marks: string[]) => ({
  type: "text",
  text: words,
  marks: marks.map((type) => ({ type })),
});
const item = (...content: object[]) => ({ type: "listItem", content });
/** One of everything. */
const WRITTEN = {
  type: "doc",
  content: [
    paragraph(text("Ông Nguyễn Văn Ướt "), text("đề nghị", "bold"), text(" thành phố", "bold", "italic")),
    paragraph(text("dòng một"), { type: "hardBreak" }, text("dòng hai", "italic")),
    { type: "bulletList", content: [item(paragraph(text("ý một"))), item(paragraph())] },
    {
      type: "orderedList",
      attrs: { start: 3, type: "a" },
      content: [
        item(paragraph(text("ý ba")), { type: "orderedList", content: [item(paragraph(text("ý con")))] }),
      ],
    },
  ],
};
const written = () => prosemirrorJSONToYDoc(schema, WRITTEN, PROSE_FIELD);

/** What changing a document that holds everything makes: one update for each transaction, and all of it. */
function changes(change: (doc: Y.Doc, prose: Y.XmlFragment) => void): Uint8Array[] {
  const doc = written();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  change(doc, doc.getXmlFragment(PROSE_FIELD));
  return [...updates, Y.encodeStateAsUpdate(doc)];
}
const inElement = (make: (element: Y.XmlElement) => void) =>
  changes((_doc, prose) => make(prose.get(0) as Y.XmlElement));
const anElement = (name: string) => inElement((element) => element.insert(0, [new Y.XmlElement(name)]));

describe("what the editor makes", () => {
  it("[N7] is what the server knows, by name", () => {
    const { doc: _doc, text: _text, ...elements } = schema.nodes;
    expect(
      Object.fromEntries(
        Object.entries(elements).map(([name, type]) => [name, Object.keys(type.spec.attrs ?? {})]),
      ),
    ).toEqual(PROSE_ELEMENTS);
    expect(Object.keys(schema.marks).sort()).toEqual([...PROSE_MARKS].sort());
  });

  it("[N7] is taken: whole, by letter, deleted, marked, renumbered, merged, in parts", () => {
    const all = changes((doc, prose) => {
      const words = (prose.get(0) as Y.XmlElement).get(0) as Y.XmlText;
      for (const letter of "Tiếng Việt 🇻🇳") words.insert(3, letter);
      words.format(0, 5, { bold: {} });
      words.format(0, 5, { bold: null });
      words.format(2, 9, { italic: {}, bold: {} });
      words.delete(1, 4);
      const list = prose.get(3) as Y.XmlElement;
      list.setAttribute("start", 7 as unknown as string);
      list.setAttribute("start", 8 as unknown as string);
      list.removeAttribute("type");
      prose.delete(1, 2);
      doc.transact(() => {
        prose.insert(0, [new Y.XmlElement("paragraph")]);
        (prose.get(0) as Y.XmlElement).insert(0, [new Y.XmlText("mới")]);
      });
    });
    expect(all.length).toBeGreaterThan(15);
    for (const update of all) expect(isProseUpdate(update)).toBe(true);
    // the first one lost on its way: the rest waits for it where it is applied, and is judged all the same
    expect(isProseUpdate(Y.mergeUpdates(all.slice(1, -1)))).toBe(true);
    expect(isProseUpdate(Y.mergeUpdates([all[0] ?? new Uint8Array(), all[9] ?? new Uint8Array()]))).toBe(
      true,
    );
    // a screen that comes back sends its whole delete set
    expect(isProseUpdate(Y.diffUpdate(all.at(-1) ?? new Uint8Array(), Y.encodeStateVector(written())))).toBe(
      true,
    );
  });
});

describe("what it does not make", () => {
  const root = (make: (doc: Y.Doc) => void) => {
    const doc = new Y.Doc();
    make(doc);
    return [Y.encodeStateAsUpdate(doc)];
  };
  it.each<[string, Uint8Array[]]>([
    ["a script", anElement("script")],
    ["a picture", anElement("image")],
    ["a table", anElement("table")],
    ["a heading", anElement("heading")],
    ["an element of a prototype's name", anElement("constructor")],
    [
      "a link",
      inElement((element) => (element.get(0) as Y.XmlText).format(0, 3, { link: { href: "javascript:0" } })),
    ],
    [
      "a mark with attributes",
      inElement((element) => (element.get(0) as Y.XmlText).format(0, 3, { bold: { style: "x" } })),
    ],
    ["an attribute for events", inElement((element) => element.setAttribute("onclick", "steal()"))],
    ["a style", inElement((element) => element.setAttribute("style", "position:fixed"))],
    [
      "a long attribute",
      changes((_d, prose) => (prose.get(3) as Y.XmlElement).setAttribute("type", "x".repeat(99))),
    ],
    [
      "an attribute that is an object",
      changes((_d, prose) => (prose.get(3) as Y.XmlElement).setAttribute("start", {} as never)),
    ],
    [
      "something embedded",
      inElement((element) => (element.get(0) as Y.XmlText).insertEmbed(0, { image: "x" })),
    ],
    ["a hook", inElement((element) => element.insert(0, [new Y.XmlHook("x") as never]))],
    ["a map", inElement((element) => element.insert(0, [new Y.Map() as never]))],
    ["a document in the document", root((doc) => doc.getMap("prose").set("start", new Y.Doc()))],
    ["bytes", root((doc) => doc.getArray("prose").insert(0, [new Uint8Array([1])]))],
    ["another field", root((doc) => doc.getText("elsewhere").insert(0, "x"))],
  ])("[N7] %s is refused, in whatever update it comes", (_what, updates) => {
    for (const update of updates) expect(isProseUpdate(update)).toBe(false);
  });

  it("[N7] is refused before it is stored; what the editor makes beside it is kept", async () => {
    const log = new MemoryLog(Date.now);
    await createHearing(log, "day", "sample", {});
    const server = await startLive(log);
    const type = (update: Uint8Array) => server.live.minutes.typed("day", "T1", "step.4.1", update);
    const [script = new Uint8Array()] = anElement("script");
    expect(await type(script)).toEqual({ kind: "refused", code: "malformed" });
    expect(await log.readMinutes("day", 0)).toEqual([]);
    expect(await type(Y.encodeStateAsUpdate(written()))).toEqual({ kind: "saved" });
    await server.close();
  });
});
