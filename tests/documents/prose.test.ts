/** The prose as typed in the secretaries' editor, read back for paper. */
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { proseOf } from "../../server/documents/minutes/prose.ts";

/** A document whose prose holds these nodes, as TipTap writes them. */
function doc(...nodes: (Y.XmlElement | Y.XmlText)[]): Y.Doc {
  const made = new Y.Doc();
  made.getXmlFragment("prose").insert(0, nodes);
  // as another node has it: from bytes
  const read = new Y.Doc();
  Y.applyUpdate(read, Y.encodeStateAsUpdate(made));
  return read;
}

function element(name: string, ...children: (Y.XmlElement | Y.XmlText | string)[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(
    0,
    children.map((child) => (typeof child === "string" ? new Y.XmlText(child) : child)),
  );
  return made;
}

const plain = (made: Y.Doc) => proseOf(made).map((runs) => runs.map((run) => run.text).join(""));

describe("prose for paper", () => {
  it("[D1] keeps paragraphs, bold, italic, hard breaks and lists in lists", () => {
    const text = new Y.XmlText();
    text.insert(0, "Ông nói ");
    text.insert(8, "rất rõ", { bold: {} });
    text.insert(14, " và chậm", { italic: {} });
    const lists = element(
      "bulletList",
      element("listItem", element("paragraph", "một")),
      element(
        "listItem",
        element("paragraph", "hai"),
        element("orderedList", element("listItem", element("paragraph", "hai một"))),
      ),
    );
    const made = doc(
      element("paragraph", text),
      element("paragraph", "dòng trên", element("hardBreak"), "dòng dưới"),
      element("paragraph"),
      lists,
    );
    expect(plain(made)).toEqual([
      "Ông nói rất rõ và chậm",
      "dòng trên\ndòng dưới",
      "- một",
      "- hai",
      "1. hai một",
    ]);
    expect(proseOf(made)[0]).toEqual([
      { text: "Ông nói " },
      { text: "rất rõ", bold: true },
      { text: " và chậm", italic: true },
    ]);
  });

  it("[D1] reads decomposed letters as whole ones, drops what cannot be seen, never throws", () => {
    expect(plain(doc(element("paragraph", "Hội nghị\u0000\u200b\ud800 đối thoại".normalize("NFD"))))).toEqual(
      ["Hội nghị\ufffd đối thoại"],
    );
    let deep = element("paragraph", "đáy");
    for (let i = 0; i < 300; i++) deep = element("bulletList", deep);
    expect(() => proseOf(doc(deep, new Y.XmlText("chữ rời")))).not.toThrow();
    const other = new Y.Doc();
    other.getText("prose").insert(0, "không phải đoạn");
    const read = new Y.Doc();
    Y.applyUpdate(read, Y.encodeStateAsUpdate(other));
    expect(plain(read)).toEqual(["không phải đoạn"]);
    expect(plain(new Y.Doc())).toEqual([]);
  });
});
