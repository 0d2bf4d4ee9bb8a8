/**
 * How the screens' JSX is made: React's own, but that a text is its element's only child (case N01). A browser that
 * translates a page puts elements of its own in the place of texts; React would go on writing into those that are gone,
 * and a button would say what it did a while ago. Of an element's only text it writes the whole content.
 */
import type { ElementType, Key, ReactElement } from "react";
import { jsx as make, jsxs as makeMany } from "react/jsx-runtime";
import { apart } from "./apart.ts";

export { Fragment, type JSX } from "react/jsx-runtime";

export const jsx = (type: ElementType, props: object, key?: Key): ReactElement =>
  make(type, apart(type, props), key);

export const jsxs = (type: ElementType, props: object, key?: Key): ReactElement =>
  makeMany(type, apart(type, props), key);
