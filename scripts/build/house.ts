/** The house: what stands in each folder, and what it may import. docs/folders.md is printed from here. */

import { markdownTable } from "./markdown.ts";

export interface Room {
  /** files it speaks of: a folder, or one file */
  readonly path: string;
  readonly holds: string;
  /** rooms it may import besides itself; "room (name.ts)": the files of that name alone */
  readonly imports: readonly string[];
}

const TERMS = "shared/terms";
const SHARED = ["shared/terms", "shared/views", "shared/wire", "shared/reckoning"];
const FRAME = "server/rulebook/frame";
const LIVE = "server/rulebook/live";
const BEFORE = "server/rulebook/before";
const AFTER = "server/rulebook/after";
const RULEBOOK = "server/rulebook";

/** The more particular room of a file is the one with the longer path. */
export const ROOMS: readonly Room[] = [
  {
    path: "shared/terms",
    holds: "words of the field: time, text, seats, ids, outcomes, refusals",
    imports: [],
  },
  {
    path: "shared/views",
    holds: "what each audience sees, by phase",
    imports: [TERMS, "shared/reckoning"],
  },
  {
    path: "shared/wire",
    holds: "what crosses the wire: protocol, changes, commands by topic",
    imports: [TERMS, "shared/views"],
  },
  {
    path: "shared/reckoning",
    holds: "pure arithmetic on views: time budget, proposal, waiting, fairness",
    imports: [TERMS, "shared/views", "shared/wire"],
  },
  {
    path: RULEBOOK,
    holds: "decide and fold: join the topics' acts and folds; what all phases share of a matter",
    imports: [...SHARED, FRAME, LIVE, BEFORE, AFTER],
  },
  {
    path: FRAME,
    holds: "the state and what it is made of, rights, the row of an act: what every topic is written in",
    imports: [
      ...SHARED,
      `${LIVE} (events.ts)`,
      `${LIVE} (state.ts)`,
      `${AFTER} (events.ts)`,
      `${AFTER} (state.ts)`,
      `${BEFORE} (events.ts)`,
      `${BEFORE} (plan.ts)`,
      `${BEFORE} (state.ts)`,
      `${BEFORE} (registration.ts)`,
    ],
  },
  {
    path: BEFORE,
    holds: "what is prepared, and the freeze",
    imports: [...SHARED, FRAME, `${AFTER} (state.ts)`],
  },
  {
    path: LIVE,
    holds: "a folder a topic of the half day: acts, events, folds, facts",
    imports: [...SHARED, RULEBOOK, FRAME, BEFORE],
  },
  {
    path: AFTER,
    holds: "what becomes of what was promised: a folder a topic",
    imports: [...SHARED, RULEBOOK, FRAME, LIVE, BEFORE],
  },
  {
    path: "server/views",
    holds: "an audience's view of a state, by phase",
    imports: [...SHARED, RULEBOOK, FRAME, LIVE, BEFORE, AFTER],
  },
  {
    path: "server/documents",
    holds: "state, people and prose → a neutral paper → DOCX, PDF; a folder a kind",
    imports: [...SHARED, RULEBOOK, FRAME, LIVE, BEFORE, AFTER, "server/views", "server/machine"],
  },
  {
    path: "server/storage",
    holds: "interfaces of what is kept; journal, vault; on Redis in redis/",
    imports: [...SHARED, "server/machine"],
  },
  {
    path: "server/intake",
    holds: "a hearing from a folder; in files/, the lists that offices send and their preview",
    imports: [...SHARED, FRAME, LIVE, BEFORE, "server/storage", "server/rehearsal", "server/machine"],
  },
  {
    path: "server/keeping",
    holds: "backup, and a hearing as JSON lines",
    imports: [...SHARED, FRAME, "server/storage", "server/intake", "server/views", "server/machine"],
  },
  {
    path: "server/rehearsal",
    holds: "a script's step as a command; pure",
    imports: [...SHARED, FRAME, LIVE, BEFORE, AFTER],
  },
  {
    path: "server/shell",
    holds: "the code around the rulebook: a command's path, minutes, devices, a node's rooms",
    imports: [
      ...SHARED,
      RULEBOOK,
      FRAME,
      LIVE,
      BEFORE,
      AFTER,
      ...[
        "server/views",
        "server/documents",
        "server/storage",
        "server/intake",
        "server/rehearsal",
        "server/machine",
      ],
    ],
  },
  {
    path: "server/archiving",
    holds: "a sealed hearing as one file: made, looked at and put back, in a process of its own",
    imports: ["*"],
  },
  {
    path: "server/web",
    holds: "door (links, cookies, TLS), pages, sockets; speaks to web/ports.ts",
    imports: [...SHARED, "server/machine", "server/shell (offers.ts)"],
  },
  {
    path: "server/machine",
    holds: "clock, folders, locks, limits, threads, the operator's log",
    imports: ["server/web"],
  },
  { path: "server/config.ts", holds: "settings, read once", imports: ["server/machine", "server/storage"] },
  {
    path: "server/node.ts",
    holds: "joins the parts of a node",
    imports: ["*"],
  },
  {
    path: "server/main.ts",
    holds: "settings, folder and storage for one node; starts it",
    imports: ["*"],
  },
  {
    path: "server/nodes.ts",
    holds: "several nodes on one port",
    imports: ["server/config.ts", "server/machine", "server/storage"],
  },
  { path: "client/i18n", holds: "languages, and words that screens share", imports: SHARED },
  { path: "client/ui", holds: "controls that know no hearing", imports: [TERMS, "client/i18n"] },
  {
    path: "client/line",
    holds: "the real client (no page, no global), and what a page adds to it",
    imports: SHARED,
  },
  {
    path: "client/screens/display",
    holds: "a hall display's drawing, in any size",
    imports: [...SHARED, "client/i18n", "client/ui", "client/line"],
  },
  {
    path: "client/staff",
    holds: "what staff screens share: acts (each a sheet or a row), signs of the line, words",
    imports: [...SHARED, "client/i18n", "client/ui", "client/line", "client/screens/display"],
  },
  {
    path: "client/screens/before",
    holds: "pages of the phase before",
    imports: [...SHARED, "client/i18n", "client/ui", "client/line", "client/staff"],
  },
  {
    path: "client/screens/after",
    holds: "pages of the phase after",
    imports: [...SHARED, "client/i18n", "client/ui", "client/line", "client/staff"],
  },
  {
    path: "client/screens/live",
    holds: "one screen each, a page of its own",
    imports: [...SHARED, "client/i18n", "client/ui", "client/line", "client/staff", "client/screens/display"],
  },
  {
    path: "client/sw",
    holds: "the service worker: opens screens when the network is gone",
    imports: [TERMS],
  },
];

const within = (path: string, room: string) => path === room || path.startsWith(`${room}/`);

/** The room of a file; null: of what has no rule (scripts, tests, settings). */
export const roomOf = (file: string): Room | null =>
  ROOMS.filter(({ path }) => within(file, path)).sort((a, b) => b.path.length - a.path.length)[0] ?? null;

/** May a file of this room import that one? */
export function mayImport(room: Room, target: string): boolean {
  const other = roomOf(target);
  if (other === null || other === room) return true;
  const name = target.slice(target.lastIndexOf("/") + 1);
  return room.imports.some(
    (imported) => imported === "*" || imported === other.path || imported === `${other.path} (${name})`,
  );
}

/** The table of docs/folders.md. */
export function table(): string {
  const short = (room: Room) => {
    if (room.imports.includes("*")) return "everything";
    const all = SHARED.every((sharedRoom) => room.imports.includes(sharedRoom));
    const names = room.imports.filter((imported) => !(all && SHARED.includes(imported)));
    return (
      [
        ...(all ? ["shared"] : []),
        ...names.map((name) => name.replace(/^(server|client|shared)\//, "")),
      ].join(", ") || "nothing"
    );
  };
  return markdownTable([
    ["folder", "what stands there", "imports"],
    ...ROOMS.map((room) => [`\`${room.path}\``, room.holds, short(room)]),
  ]);
}
