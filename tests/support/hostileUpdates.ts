/**
 * Yjs updates that are well formed and hostile: written byte by byte as Yjs writes them, with whatever clocks, origins,
 * parents, deletions, depths, kinds of content and ids of screens. What a hostile screen could send, and more.
 */
import * as encoding from "lib0/encoding";
import type * as Y from "yjs";

export interface Id {
  readonly client: number;
  readonly clock: number;
}
type Content =
  | { readonly kind: "string" | "embed" | "doc" | "hook" | "element"; readonly text: string }
  | { readonly kind: "format"; readonly text: string; readonly value: unknown }
  | { readonly kind: "any" | "json"; readonly values: readonly unknown[] }
  | { readonly kind: "bytes"; readonly length: number }
  | { readonly kind: "deleted" | "gc" | "skip"; readonly length: number }
  | { readonly kind: "array" | "map" | "text" | "fragment" | "xmlText" };

export interface Struct {
  readonly content: Content;
  readonly origin?: Id;
  readonly rightOrigin?: Id;
  /** a field's name, or an element */
  readonly parent?: string | Id;
  readonly parentSub?: string;
}
export interface Block {
  readonly client: number;
  readonly clock: number;
  readonly structs: readonly Struct[];
}
export type Deletions = readonly {
  readonly client: number;
  readonly ranges: readonly (readonly [number, number])[];
}[];

const TYPES = { array: 0, map: 1, text: 2, element: 3, fragment: 4, hook: 5, xmlText: 6 } as const;
const REFS: Readonly<Record<Content["kind"], number>> = {
  ...{ gc: 0, deleted: 1, json: 2, bytes: 3, string: 4, embed: 5, format: 6, any: 8, doc: 9, skip: 10 },
  ...{ array: 7, map: 7, text: 7, element: 7, fragment: 7, hook: 7, xmlText: 7 },
};

export function lengthOf({ content }: Struct): number {
  if (content.kind === "string") return content.text.length;
  if (content.kind === "any" || content.kind === "json") return content.values.length;
  return content.kind === "deleted" || content.kind === "gc" || content.kind === "skip" ? content.length : 1;
}

function writeId(to: encoding.Encoder, { client, clock }: Id): void {
  encoding.writeVarUint(to, client);
  encoding.writeVarUint(to, clock);
}

function writeContent(to: encoding.Encoder, content: Content): void {
  switch (content.kind) {
    case "string":
      encoding.writeVarString(to, content.text);
      return;
    case "embed":
      encoding.writeVarString(to, JSON.stringify(content.text));
      return;
    case "doc":
      encoding.writeVarString(to, content.text);
      encoding.writeAny(to, {});
      return;
    case "format":
      encoding.writeVarString(to, content.text);
      encoding.writeVarString(to, JSON.stringify(content.value));
      return;
    case "any":
      encoding.writeVarUint(to, content.values.length);
      for (const value of content.values) encoding.writeAny(to, value as never);
      return;
    case "json":
      encoding.writeVarUint(to, content.values.length);
      for (const value of content.values) encoding.writeVarString(to, JSON.stringify(value));
      return;
    case "bytes":
      encoding.writeVarUint8Array(to, new Uint8Array(content.length));
      return;
    case "deleted":
    case "gc":
    case "skip":
      encoding.writeVarUint(to, content.length);
      return;
    default:
      encoding.writeVarUint(to, TYPES[content.kind]);
      if ("text" in content) encoding.writeVarString(to, content.text);
  }
}

function writeStruct(
  to: encoding.Encoder,
  { content, origin, rightOrigin, parent, parentSub }: Struct,
): void {
  if (content.kind === "gc" || content.kind === "skip") {
    encoding.writeUint8(to, REFS[content.kind]);
    writeContent(to, content);
    return;
  }
  const alone = !origin && !rightOrigin;
  const sub = alone && parentSub !== undefined;
  encoding.writeUint8(
    to,
    REFS[content.kind] | (origin ? 0x80 : 0) | (rightOrigin ? 0x40 : 0) | (sub ? 0x20 : 0),
  );
  if (origin) writeId(to, origin);
  if (rightOrigin) writeId(to, rightOrigin);
  if (alone) {
    const at = parent ?? "prose";
    encoding.writeVarUint(to, typeof at === "string" ? 1 : 0);
    if (typeof at === "string") encoding.writeVarString(to, at);
    else writeId(to, at);
    if (sub) encoding.writeVarString(to, parentSub ?? "");
  }
  writeContent(to, content);
}

/** An update as it stands on the wire. */
export function encodeUpdate(blocks: readonly Block[], deletions: Deletions = []): Uint8Array {
  const to = encoding.createEncoder();
  encoding.writeVarUint(to, blocks.length);
  for (const { client, clock, structs } of blocks) {
    encoding.writeVarUint(to, structs.length);
    writeId(to, { client, clock });
    for (const struct of structs) writeStruct(to, struct);
  }
  encoding.writeVarUint(to, deletions.length);
  for (const { client, ranges } of deletions) {
    encoding.writeVarUint(to, client);
    encoding.writeVarUint(to, ranges.length);
    for (const [clock, length] of ranges) writeId(to, { client: clock, clock: length });
  }
  return encoding.toUint8Array(to);
}

const paragraph = { kind: "element", text: "paragraph" } as const;

/** Y01: thirteen bytes, letters that lean on themselves. */
export const leaningOnItself = (): Uint8Array =>
  encodeUpdate([
    {
      client: 7777,
      clock: 0,
      structs: [{ content: { kind: "string", text: "xx" }, origin: { client: 7777, clock: 5 } }],
    },
  ]);

/** Y02: lists within lists; `deleted`: and the outermost taken away again. */
export function nested(depth: number, deleted: boolean, client = 8888): Uint8Array {
  const structs = Array.from(
    { length: depth },
    (_, clock): Struct => ({
      content: { kind: "element", text: clock % 2 === 0 ? "bulletList" : "listItem" },
      ...(clock === 0 ? {} : { parent: { client, clock: clock - 1 } }),
    }),
  );
  return encodeUpdate([{ client, clock: 0, structs }], deleted ? [{ client, ranges: [[0, 1]] }] : []);
}

/** Y03: a paragraph of so many letters. */
export function longParagraph(letters: number, client: number): Uint8Array {
  const text = "đường ".repeat(Math.ceil(letters / 6)).slice(0, letters);
  return encodeUpdate([
    {
      client,
      clock: 0,
      structs: [
        { content: paragraph },
        { content: { kind: "xmlText" }, parent: { client, clock: 0 } },
        { content: { kind: "string", text }, parent: { client, clock: 1 } },
      ],
    },
  ]);
}

/** Letters that all stand right of one and each left of another: putting each in its place means looking at all before it. */
export function crosswise(letters: number, client: number): Uint8Array {
  const text = { client, clock: 1 };
  const first = { client, clock: 2 };
  return encodeUpdate([
    {
      client,
      clock: 0,
      structs: [
        { content: { kind: "element", text: "paragraph" } },
        { content: { kind: "xmlText" }, parent: { client, clock: 0 } },
        { content: { kind: "string", text: "x".repeat(letters + 1) }, parent: text },
        ...Array.from(
          { length: letters },
          (_, n): Struct => ({
            content: { kind: "string", text: "y" },
            origin: first,
            rightOrigin: { client, clock: 3 + n },
          }),
        ),
      ],
    },
  ]);
}

/** A pseudo-random number below `most`, by mulberry32: the seed repeats a run. */
export function chance(seed: number): (most: number) => number {
  let at = seed >>> 0;
  return (most) => {
    at = (at + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(at ^ (at >>> 15), at | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * most);
  };
}

/** Builds hostile updates against a document as it stands; what it writes itself it remembers. */
export class Hostile {
  readonly #below: (most: number) => number;
  /** whose letters must stay whole: they are never taken away by an update that could be right */
  readonly #others: ReadonlySet<number>;
  /** ids that it has taken into use */
  readonly #own: number[] = [];

  constructor(seed: number, others: readonly number[]) {
    this.#below = chance(seed);
    this.#others = new Set(others);
  }

  next(doc: Y.Doc): Uint8Array {
    const state = new Map(
      [...doc.store.clients].map(([client, structs]) => {
        const last = structs.at(-1);
        return [client, last ? last.id.clock + last.length : 0] as const;
      }),
    );
    if (this.#once(60)) return nested(2 + this.#below(200), this.#once(2), this.#freshClient());
    if (this.#once(2)) return encodeUpdate([this.#tangled(state)]);
    const blocks = Array.from({ length: this.#once(4) ? 1 + this.#below(4) : 1 }, () => this.#block(state));
    return encodeUpdate(blocks, this.#once(3) ? this.#deletions(state, blocks) : []);
  }

  #once(of: number): boolean {
    return this.#below(of) === 0;
  }

  #pick<T>(from: readonly [T, ...T[]]): T {
    return from[this.#below(from.length)] ?? from[0];
  }

  #freshClient(): number {
    const client = this.#once(6) ? this.#below(5) : 1 + this.#below(2 ** 31 - 2);
    this.#own.push(client);
    return client;
  }

  #client(): number {
    if (this.#own.length > 0 && !this.#once(12))
      return this.#own[this.#below(Math.min(40, this.#own.length))] ?? 1;
    const others = [...this.#others];
    if (others.length > 0 && this.#once(2)) return others[this.#below(others.length)] ?? 1;
    return this.#freshClient();
  }

  #clock(right: number): number {
    if (!this.#once(8)) return right;
    return this.#pick([
      0,
      Math.max(0, right - 1 - this.#below(5)),
      right + 1 + this.#below(3),
      2 ** 31,
      2 ** 40,
    ]);
  }

  #block(state: ReadonlyMap<string | number, number>): Block {
    const client = this.#client();
    const clock = this.#clock(state.get(client) ?? 0);
    const structs: Struct[] = [];
    let at = clock;
    const deep = this.#once(15);
    const many = deep ? 5 + this.#below(80) : this.#once(30) ? 1 + this.#below(400) : 1 + this.#below(8);
    for (let n = 0; n < many; n++) {
      const struct = deep
        ? this.#rung(client, at, n === 0)
        : this.#struct({ client, clock: at }, { client, clock }, state);
      structs.push(struct);
      at += lengthOf(struct);
    }
    return { client, clock, structs };
  }

  /** All of it such as the editor makes, but on whatever lies before it, left and right: what only applying can judge. */
  #tangled(state: ReadonlyMap<string | number, number>): Block {
    const client = this.#once(3) ? this.#client() : (this.#own.at(-1) ?? this.#freshClient());
    const clock = state.get(client) ?? 0;
    const text = { client, clock: clock + 1 };
    const structs: Struct[] = [
      { content: paragraph },
      { content: { kind: "xmlText" }, parent: { client, clock } },
    ];
    let at = clock + 2;
    const before = (): Id => ({
      client,
      clock: this.#once(20) ? this.#below(at) : clock + 2 + this.#below(at - clock - 2),
    });
    for (let n = this.#below(this.#once(40) ? 200 : 12); n > 0; n--) {
      const content: Content = this.#once(4)
        ? { kind: "format", text: this.#pick(["bold", "italic"]), value: this.#pick<unknown>([{}, null]) }
        : { kind: "string", text: this.#pick(["chữ", "Đ", "ếch", "🇻🇳"]) };
      const first = at === clock + 2;
      const struct: Struct = first
        ? { content, parent: text }
        : {
            content,
            ...(this.#once(5) ? {} : { origin: before() }),
            ...(this.#once(2) ? { rightOrigin: before() } : {}),
            parent: text,
          };
      structs.push(struct);
      at += lengthOf(struct);
    }
    return { client, clock, structs };
  }

  #rung(client: number, at: number, first: boolean): Struct {
    const text = at % 2 === 0 ? "bulletList" : "listItem";
    return { content: { kind: "element", text }, ...(first ? {} : { parent: { client, clock: at - 1 } }) };
  }

  #struct(self: Id, begin: Id, state: ReadonlyMap<string | number, number>): Struct {
    const where = this.#below(10);
    const content = this.#content();
    const sub = this.#once(6) ? { parentSub: this.#pick(["start", "type", "onclick", "", "__proto__"]) } : {};
    if (where < 3)
      return { content, parent: this.#once(8) ? this.#pick(["x", "", "constructor"]) : "prose", ...sub };
    if (where < 7) return { content, parent: this.#id(self, begin, state), ...sub };
    return {
      content,
      ...(this.#once(4) ? {} : { origin: this.#id(self, begin, state) }),
      ...(this.#once(2) ? { rightOrigin: this.#id(self, begin, state) } : {}),
      ...(this.#once(3) ? { parent: this.#id(self, begin, state) } : {}),
    };
  }

  /** Mostly something that is there: before it in this update, or in the document. */
  #id({ client, clock }: Id, begin: Id, state: ReadonlyMap<string | number, number>): Id {
    if (clock > begin.clock && !this.#once(3))
      return { client, clock: begin.clock + this.#below(clock - begin.clock) };
    const ends = [...state].filter(([, end]) => end > 0);
    const [of, end] = ends[this.#below(Math.max(1, ends.length))] ?? [client, clock];
    if (!this.#once(10)) return { client: Number(of), clock: this.#below(Math.max(1, end)) };
    return this.#pick<Id>([
      { client, clock },
      { client, clock: clock + this.#below(9) },
      { client: Number(of), clock: end + this.#below(3) },
      { client: this.#below(2 ** 31), clock: this.#below(4) },
      { client, clock: 2 ** 40 },
    ]);
  }

  #content(): Content {
    const n = this.#below(40);
    if (n < 12)
      return {
        kind: "element",
        text: this.#pick(["paragraph", "paragraph", "bulletList", "orderedList", "listItem", "hardBreak"]),
      };
    if (n < 18) return { kind: "xmlText" };
    if (n < 28)
      return {
        kind: "string",
        text: this.#pick(["chữ", "Đ", "ế", "\ud800", "🇻🇳", "x".repeat(300), "\u0000"]),
      };
    if (n < 31)
      return {
        kind: "format",
        text: this.#pick(["bold", "italic", "link", "__proto__"]),
        value: this.#pick<unknown>([{}, null, true, { a: 1 }]),
      };
    if (n < 34)
      return {
        kind: "any",
        values: this.#pick<readonly unknown[]>([[3], ["a"], [null], [{}], [1, 2], [[[[]]]], []]),
      };
    return this.#pick<Content>([
      { kind: "element", text: this.#pick(["script", "constructor", "", "prose"]) },
      { kind: "deleted", length: 1 + this.#below(5) },
      { kind: "gc", length: 1 + this.#below(5) },
      { kind: "gc", length: 2 ** 40 },
      { kind: "skip", length: 1 + this.#below(5) },
      { kind: "json", values: [1, "x"] },
      { kind: "bytes", length: 9 },
      { kind: "embed", text: "x" },
      { kind: "doc", text: "x" },
      { kind: "hook", text: "x" },
      { kind: "array" },
      { kind: "map" },
      { kind: "text" },
      { kind: "fragment" },
    ]);
  }

  #deletions(state: ReadonlyMap<string | number, number>, blocks: readonly Block[]): Deletions {
    return Array.from({ length: 1 + this.#below(3) }, () => {
      const client = this.#once(2) ? (blocks[0]?.client ?? 1) : this.#client();
      const end = (state.get(client) ?? 0) + (blocks[0]?.client === client ? 3 : 0);
      // of what must stay whole only what is not there yet
      const from = this.#others.has(client) ? end + 1 : this.#below(end + 2);
      return { client, ranges: [[from, this.#once(9) ? 2 ** 40 : 1 + this.#below(4)] as const] };
    });
  }
}
