/** A plan of faults from a seed: the same seed makes the same plan. */
import type { Chance } from "../chance.ts";
import { GROUP_KINDS, type GroupFault } from "./failover.ts";
import { COMMANDS, INSTALLATION_KINDS, type InstallationFault } from "./installationFaults.ts";
import { REFUSAL_KINDS, type RefusalFault } from "./refusals.ts";

const LINK_KINDS = [
  "cut",
  "cutRequest",
  "cutReply",
  "loseRequest",
  "hold",
  "swallow",
  "refuse",
  "slow",
  "trickle",
] as const;
type LinkKind = (typeof LINK_KINDS)[number];

export type Fault =
  | { readonly kind: "node killed"; readonly node: number; readonly ms: number }
  | { readonly kind: "node frozen"; readonly node: number; readonly ms: number }
  | { readonly kind: "Redis killed"; readonly ms: number }
  | { readonly kind: "Redis frozen"; readonly ms: number }
  | { readonly kind: "Redis disk full"; readonly ms: number; readonly bytes: number }
  | GroupFault
  | InstallationFault
  | RefusalFault
  | { readonly kind: "Redis clock"; readonly ahead: number }
  | { readonly kind: "node clock"; readonly node: number; readonly ahead: number }
  | {
      readonly kind: `${"screens" | "Redis"} link ${LinkKind}`;
      readonly link: LinkKind;
      readonly side: "screens" | "Redis";
      readonly node: number;
      readonly ms: number;
      /** every link, or those of an odd or even number */
      readonly half: 0 | 1 | null;
    };

export interface Planned {
  /** ms after the beginning */
  readonly at: number;
  readonly fault: Fault;
}

/** Runs of a kind: which faults are drawn. */
export const MIXES = {
  all: [
    "node killed",
    "node frozen",
    "Redis killed",
    "Redis frozen",
    "Redis disk full",
    "screens",
    "screens",
    "Redis",
    "Redis",
  ],
  nodes: ["node killed"],
  redis: ["Redis killed"],
  pauses: ["node frozen", "Redis frozen"],
  links: ["screens", "Redis"],
  failover: GROUP_KINDS,
  /** Redis answers and takes no writes */
  refusals: REFUSAL_KINDS,
  /** one installation with its own Redis on a small disk */
  disk: INSTALLATION_KINDS,
  clocks: ["Redis clock", "Redis clock", "Redis clock", "node clock", "Redis", "Redis frozen"],
  /** not planned: each press meets the next of EDGES (play.ts) */
  edges: [],
  none: [],
} as const;
export type Mix = keyof typeof MIXES;

/** what a clock is set to: ms ahead of the machine's */
const AHEAD = [300_000, -300_000, 3_600_000, -3_600_000, 0] as const;

export interface Edge {
  readonly side: "screens" | "Redis";
  readonly link: LinkKind;
}
/** Every edge of a message: before it arrives, after, and before its answer; on both links. */
export const EDGES: readonly Edge[] = (["screens", "Redis"] as const).flatMap((side) =>
  (["loseRequest", "cutRequest", "cutReply"] as const).map((link) => ({ side, link })),
);

const between = (by: Chance, least: number, most: number) => least + by.below(most - least + 1);

type Kind = (typeof MIXES)["all" | "clocks" | "failover" | "disk" | "refusals"][number];

function draw(by: Chance, kind: Kind, nodes: number): Fault {
  const node = by.below(nodes);
  switch (kind) {
    case "node killed":
      return { kind, node, ms: between(by, 100, 2_000) };
    case "node frozen":
      return { kind, node, ms: between(by, 1_000, 8_000) };
    case "Redis killed":
      return { kind, ms: between(by, 0, 1_500) };
    case "Redis frozen":
      return { kind, ms: between(by, 1_000, 6_000) };
    case "Redis clock":
      return { kind, ahead: by.pick(AHEAD, 0) };
    case "node clock":
      return { kind, node, ahead: by.pick(AHEAD, 0) };
    case "Redis disk full":
      return { kind, ms: between(by, 500, 1_500), bytes: between(by, 50, 3_000) };
    case "Redis memory full":
    case "Redis without its replicas":
    case "Redis a replica":
    case "Redis right taken":
      return { kind, ms: between(by, 500, 6_000) };
    case "screens":
    case "Redis": {
      const link = by.pick(LINK_KINDS, "cut");
      const ms = between(by, 500, 5_000);
      const half = by.once(3) ? null : by.once(2) ? 0 : 1;
      return { kind: `${kind} link ${link}`, link, side: kind, node, ms, half };
    }
    case "disk filled":
      // one in four is long enough for all to be red; to the last byte, or but for a torn entry
      return {
        kind,
        ms: by.once(4) ? between(by, 4_000, 6_000) : between(by, 100, 1_500),
        spare: by.once(2) ? 0 : between(by, 1, 5_000),
      };
    case "own Redis killed":
    case "second start":
      return { kind };
    case "server killed":
      return { kind, ms: between(by, 0, 1_500) };
    case "one of its nodes killed":
      return { kind, nth: by.below(64) };
    case "command beside":
      return { kind, command: by.pick(COMMANDS, "list") };
    default:
      // at once: an old master is back before everybody is told of the new one
      return { kind, ms: by.once(2) ? 0 : between(by, 500, 4_000) };
  }
}

/** `every`: ms from one fault to the next, at most; half of it at least. The last ones are over before the end. */
export function planOf(by: Chance, mix: Mix, span: number, nodes: number, every: number): Planned[] {
  const kinds = MIXES[mix];
  const plan: Planned[] = [];
  if (kinds.length === 0) return plan;
  let at = between(by, 500, 1_500);
  while (at < span - 1_000) {
    plan.push({ at, fault: draw(by, by.pick(kinds, kinds[0]), nodes) });
    at += between(by, every / 2, every);
  }
  return plan;
}
