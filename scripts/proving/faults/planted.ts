/** Faults that the checker must find: each one or a few pieces of the product, replaced while a copy is built. */
import { resolve } from "node:path";
import { build } from "esbuild";
import { SERVER_BUILD } from "../../build/build.mjs";
import { type Edit, lostBecause, type Place, placeOf, planted } from "../plant.ts";
import type { Check } from "./evidence.ts";
import type { Mix } from "./plan.ts";

interface Planted {
  readonly edits: readonly Edit[];
  /** at least one of these must tell of it */
  readonly foundBy: readonly Check[];
  /** what is done to the system meanwhile; all, where it is left out */
  readonly mix?: Mix;
}

const HANDLE = "server/shell/path/handleCommand.ts";
const ROOM = "server/shell/path/hearingRoom.ts";
const READER = "server/storage/redis/redisReader.ts";
const FOLD = "this.#state = same ? tried : foldCommit(this.#state, toCommit(entry));";

/** A round with a planted fault: so many presses a second that one fault in a thousand shows in a few rounds. */
const PLANTED_ROUND = { seconds: 30, presses: 30 };

export const PLANTED: Readonly<Record<string, Planted>> = {
  "ack before write": {
    edits: [
      {
        file: HANDLE,
        right: "const asked = shell.steady();",
        wrong: `const asked = shell.steady();
        if (Math.random() < 0.3) {
          void shell.log
            .append(room.id, { ...entry, expected: room.version, people: verdict.people, clock: room.state.clock, realNow })
            .then((told) => told.kind === "appended" && room.inTurn(() => room.take([told.entry], shell.log, shell.publish(room))));
          return { kind: "done", version: room.version + 1 };
        }`,
      },
    ],
    foundBy: ["lost"],
  },
  "resends not recognised": {
    edits: [
      {
        file: HANDLE,
        right: "const seen = await room.seen.find(shell.log, room.id, envelope);",
        wrong: "const seen = undefined;",
      },
    ],
    foundBy: ["twice"],
  },
  "Redis client resends": {
    edits: [
      {
        file: "server/storage/redis/redisLink.ts",
        right: "maxRetriesPerRequest: 0,\n  enableOfflineQueue: false,",
        wrong: "maxRetriesPerRequest: null,\n  enableOfflineQueue: true,",
      },
    ],
    foundBy: ["minutes"],
  },
  "one event in a thousand dropped": {
    edits: [
      {
        file: ROOM,
        right: FOLD,
        wrong: `this.#state = this.#state && Math.random() < 0.001
          ? { ...this.#state, version: entry.v, at: entry.at }
          : foldCommit(this.#state, toCommit(entry));`,
      },
    ],
    foundBy: ["views", "fresh"],
  },
  "two swapped": {
    edits: [
      {
        file: ROOM,
        right: FOLD,
        wrong: `const waits = (globalThis.waits ??= new WeakMap());
        const waiting = waits.get(this);
        const swaps = this.#state && !waiting && entry.v % 20 === 7;
        if (swaps) {
          waits.set(this, entry);
          this.#state = { ...this.#state, version: entry.v, at: entry.at };
        } else this.#state = foldCommit(this.#state, toCommit(entry));
        if (waiting) {
          waits.delete(this);
          this.#state = { ...foldCommit(this.#state, toCommit(waiting)), version: entry.v, at: entry.at };
        }`,
      },
    ],
    foundBy: ["views", "fresh"],
  },
  "a note leaked": {
    edits: [
      {
        file: "server/views/live/phone.ts",
        right: "title: state.plan.title,",
        wrong: 'title: state.plan.title + (state.notes.at(-1)?.text ?? ""),',
      },
    ],
    foundBy: ["private"],
  },
  "a stale whole view": {
    edits: [
      {
        file: "server/shell/path/audienceFeed.ts",
        right: "if (heldHash === null || change === undefined) return { whole: this.#view, to: this.#hash };",
        wrong: `if (heldHash === null || change === undefined) {
          const [to, whole] = [...this.#held][0];
          return { whole, to };
        }`,
      },
    ],
    foundBy: ["fresh", "views"],
  },
  "double fold on reconnect": {
    edits: [
      {
        file: READER,
        right: "this.#parts.onState(false);",
        wrong: "this.#parts.onState(false);\n        globalThis.foldAgain = true;",
      },
      {
        file: ROOM,
        right: "if (entry.v <= this.version) continue;",
        wrong: `if (entry.v <= this.version) {
          if (entry.v === this.version && globalThis.foldAgain) {
            globalThis.foldAgain = false;
            this.#state = foldCommit(this.#state, toCommit(entry));
          }
          continue;
        }`,
      },
    ],
    foundBy: ["views", "fresh", "order"],
  },
  "pub/sub only": {
    edits: [
      {
        file: READER,
        // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a template
        right: "from.map(([, n]) => `${n}-0`)",
        wrong: 'from.map(() => "$")',
      },
    ],
    foundBy: ["nodes", "views", "minutes", "order"],
  },
  "order by node clock": {
    edits: [
      {
        file: "server/storage/redis/redisLog.ts",
        right: '[hearingAt, redisAt, rate, next.realNow ?? "", PARTED, AGREED]',
        wrong:
          '[hearingAt, redisAt + ((process.pid % 3) - 1) * 4_000, rate, next.realNow ?? "", PARTED, AGREED]',
      },
    ],
    foundBy: ["stamps"],
  },
  "two redis-servers on one file": {
    edits: [
      {
        file: "server/storage/redis/managedRedis.ts",
        right: "return inFolder(this.#files, () => lockFolder(this.#files));",
        wrong: "return inFolder(this.#files, () => lockFolder(mkdtempSync(join(tmpdir(), 'doi-thoai-'))));",
      },
      {
        file: "server/storage/redis/managedRedis.ts",
        right: 'child.kill("SIGKILL");\n      await ended;\n      throw error;',
        wrong: "throw error;",
      },
      {
        file: "server/storage/redis/managedRedis.ts",
        right: "this.#keepNote(null);\n",
        wrong: "",
      },
    ],
    foundBy: ["owner"],
    mix: "disk",
  },
};

/** The round in which it is looked for. */
export const roundFor = (name: string) => ({ ...PLANTED_ROUND, mix: PLANTED[name]?.mix ?? "all" }) as const;

/** Builds the server with a fault in it; resolves to its file. */
export function buildPlanted(name: string): Promise<string> {
  return buildEdited(name, PLANTED[name]?.edits ?? []);
}

/** Builds the server with pieces replaced; resolves to its file. Throws where one no longer stands there once. */
export async function buildEdited(name: string, edits: readonly Edit[]): Promise<string> {
  const outdir = `dist/planted/${name.replaceAll(/\W+/g, "-")}`;
  const mistakes = new Map<string, (readonly [Place, Edit])[]>();
  for (const edit of edits) {
    const place = placeOf(edit);
    if (!place) throw new Error(`"${name}" cannot be planted: ${lostBecause(edit)}`);
    const path = resolve(place.file);
    mistakes.set(path, [...(mistakes.get(path) ?? []), [place, edit]]);
  }
  await build({
    ...SERVER_BUILD,
    outdir,
    plugins: [
      {
        name: "planted",
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const [first, ...rest] = mistakes.get(path) ?? [];
            return first ? { contents: planted(first[0].source, [first, ...rest]), loader: "ts" } : null;
          }),
      },
    ],
  } as Parameters<typeof build>[0]);
  return `${outdir}/main.js`;
}
