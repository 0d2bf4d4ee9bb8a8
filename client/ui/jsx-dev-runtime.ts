/** jsx-runtime.ts as the development server calls it. */
import type { ElementType, Key, ReactElement } from "react";
import { jsxDEV as make } from "react/jsx-dev-runtime";
import { apart } from "./apart.ts";

export { Fragment, type JSX } from "react/jsx-dev-runtime";

type Rest = Parameters<typeof make> extends [unknown, unknown, unknown, ...infer R] ? R : never;

export const jsxDEV = (type: ElementType, props: object, key: Key | undefined, ...rest: Rest): ReactElement =>
  make(type, apart(type, props), key, ...rest);
