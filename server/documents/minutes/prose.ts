/** The secretaries' prose as plain paragraphs, read off a section's Yjs document. Whatever stands in it, reading never throws. */
import * as Y from "yjs";
import { PROSE_FIELD } from "../../../shared/terms/prose.ts";
import { visibleText } from "../../../shared/terms/text.ts";
import type { Run } from "../paper/model.ts";

/** One paragraph; that of a list begins with its mark ("- ", "1. "). */
export type ProseParagraph = readonly Run[];

/** how deep lists may nest; what lies deeper is read as if it did not */
const DEEPEST = 12;

function runOf(text: string, looks: { readonly [name: string]: unknown }): Run {
  return {
    text: visibleText(text.toWellFormed()),
    ...(looks["bold"] ? { bold: true } : {}),
    ...(looks["italic"] ? { italic: true } : {}),
  };
}

type Node = Y.XmlElement | Y.XmlText | string;

/** What stands in an element; bare text, which comes letter by letter, in one piece. */
function childrenOf(parent: Y.XmlFragment): Node[] {
  const children: Node[] = [];
  for (const child of parent.toArray() as unknown[]) {
    const last = children.at(-1);
    if (typeof child === "string" && typeof last === "string") children[children.length - 1] = last + child;
    else if (typeof child === "string" || child instanceof Y.XmlElement || child instanceof Y.XmlText)
      children.push(child);
  }
  return children;
}

/** The runs of a paragraph: its texts with their looks, hard breaks as "\n". */
function runsOf(node: Node, depth = 0): Run[] {
  if (typeof node === "string") return [runOf(node, {})];
  if (node instanceof Y.XmlText) {
    const parts = node.toDelta() as { insert?: unknown; attributes?: Record<string, unknown> }[];
    return parts.flatMap(({ insert, attributes }) =>
      typeof insert === "string" ? [runOf(insert, attributes ?? {})] : [],
    );
  }
  if (!(node instanceof Y.XmlElement) || depth > DEEPEST) return [];
  if (node.nodeName === "hardBreak") return [{ text: "\n" }];
  return childrenOf(node).flatMap((child) => runsOf(child, depth + 1));
}

function paragraphsOf(node: Node, mark: string, depth: number): Run[][] {
  const isList = (node: Node) => node instanceof Y.XmlElement && /List$/.test(node.nodeName);
  if (node instanceof Y.XmlElement && isList(node) && depth < DEEPEST) {
    const ordered = node.nodeName === "orderedList";
    return childrenOf(node).flatMap((item, i) =>
      paragraphsOf(item, ordered ? `${i + 1}. ` : "- ", depth + 1),
    );
  }
  if (node instanceof Y.XmlElement && node.nodeName === "listItem" && depth < DEEPEST) {
    return childrenOf(node).flatMap((child, i) => paragraphsOf(child, i === 0 ? mark : "", depth + 1));
  }
  const runs = runsOf(node);
  return [mark === "" ? runs : [{ text: mark }, ...runs]];
}

/** The paragraphs of a section that have any text. */
export function proseOf(doc: Y.Doc): ProseParagraph[] {
  return childrenOf(doc.getXmlFragment(PROSE_FIELD))
    .flatMap((node) => paragraphsOf(node, "", 0))
    .filter((runs) => runs.some((run) => run.text.trim() !== "" && !/^(- |\d+\. )$/.test(run.text)));
}
