/** Sets texts that stand beside elements apart, each in an element of its own. */
import { type ElementType, Fragment, type Key } from "react";
import { jsx } from "react/jsx-runtime";

const isText = (child: unknown): child is string | number | bigint =>
  typeof child === "string" || typeof child === "number" || typeof child === "bigint";
const isNothing = (child: unknown) => child === null || child === undefined || typeof child === "boolean";

const TEXT = "x-t" as ElementType;

/** The element of a text; one of blanks alone takes no room (theme.css). */
const textElement = (text: string, key?: Key) =>
  jsx(TEXT, { children: text, ...(text.trim() === "" ? { "data-blank": "" } : {}) }, key);

/** Neighbouring texts are one; each child keeps its place, which is its key. */
function setApart(children: readonly unknown[]): unknown {
  if (children.some(isText) && children.every((child) => isText(child) || isNothing(child)))
    return children.filter(isText).join("");
  const placed: unknown[] = [];
  let run: { at: number; text: string } | null = null;
  for (const [at, child] of children.entries()) {
    if (isText(child)) {
      run ??= { at, text: "" };
      run.text += String(child);
      placed[run.at] = textElement(run.text);
    }
    if (!isText(child) && !isNothing(child)) run = null;
    placed[at] ??= isText(child) ? null : ofList(child);
  }
  return placed;
}

const ofList = (child: unknown): unknown =>
  Array.isArray(child) && child.some(isText)
    ? child.map((item, i) => (isText(item) ? textElement(String(item), `text ${i}`) : item))
    : child;

/** The properties of an element or a fragment, its texts set apart; a component's are its own. */
export function apart(type: ElementType, props: object): object {
  if (typeof type !== "string" && type !== Fragment) return props;
  const { children } = props as { children?: unknown };
  if (Array.isArray(children)) {
    const set = setApart(children);
    return { ...props, children: type === Fragment && isText(set) ? textElement(String(set)) : set };
  }
  return type === Fragment && isText(children)
    ? { ...props, children: textElement(String(children)) }
    : props;
}
