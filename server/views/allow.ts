/** What a list of allowed fields is written in: it must name every field that its type has. */

/** A plain value. */
export const plain = true;
type List<T> = T extends readonly (infer I)[] ? [Allowed<I>] : never;
type Keys<T> = T extends unknown ? keyof T : never;
type At<T, K extends PropertyKey> = T extends { readonly [key in K]?: infer V } ? V : never;
type Fields<T> = { readonly [K in Keys<T>]-?: Allowed<At<T, K>> };
/** What a value of the type may hold; of a union, what any of its members may. */
export type Allowed<T> = [NonNullable<T>] extends [string | number | boolean]
  ? typeof plain
  : [NonNullable<T>] extends [readonly unknown[]]
    ? List<NonNullable<T>>
    : Fields<NonNullable<T>>;
export type Shape = typeof plain | readonly [Shape] | { readonly [key: string]: Shape };
