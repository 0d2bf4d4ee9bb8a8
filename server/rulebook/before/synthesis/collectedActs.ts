/** Acts: what organisations, wards and offices collect without wishing to speak; they put it right and take it back themselves. */
import type { Refusal } from "../../../../shared/terms/refusals.ts";
import { MOST_OF_A_LIST } from "../../../../shared/terms/register.ts";
import type { SeatName } from "../../../../shared/terms/seats.ts";
import { spellingKey } from "../../../../shared/terms/text.ts";
import type { CommandOf, CommandType } from "../../../../shared/wire/commands/commands.ts";
import type { EventOf } from "../../frame/events.ts";
import { nobody, preparing } from "../../frame/rights.ts";
import { type Acts, type Circumstances, type Decision, refuse } from "../../frame/ruling.ts";
import { clerkAt } from "../../frame/seats.ts";
import type { HearingState } from "../../frame/state.ts";
import { sourceAt } from "../register/facts.ts";
import { type Registration, toRow } from "../register/registration.ts";
import { synthesisOf } from "./facts.ts";
import {
  type Collected,
  type Collector,
  collectedBy,
  isOwnRaw,
  nextRawRow,
  rawRow,
  type Typed,
} from "./rawOpinions.ts";

const collectors = {
  who: { ...nobody, organisation: "yes", department: "yes", desk: "yes" },
  when: preparing,
  // whose it is stands in the vault alone
  sealed: true,
} as const;

/** Several at once, numbered one after the other. */
function collect(
  state: HearingState,
  all: readonly { readonly collector: Collector; readonly typed: Typed }[],
  note = "",
): Extract<Decision, { kind: "accepted" }> {
  const before = synthesisOf(state).raws.length;
  const taken = all.map(({ collector, typed }, i) => {
    const row = rawRow(before + i + 1, collector, typed, note);
    const { field, people } = typed;
    const event: EventOf<"RawOpinionCollected"> = {
      ...{ type: "RawOpinionCollected", raw: row.registered, row: row.row, field, people },
    };
    return { event, row };
  });
  return {
    kind: "accepted",
    events: taken.map(({ event }) => event),
    people: taken.map(({ row }) => toRow(row)),
  };
}

/** Whoever sits there, or for whom a clerk takes a list in. */
function collectorOf(
  state: HearingState,
  actor: SeatName,
  onBehalfOf: string | undefined,
): Collector | Refusal {
  if (onBehalfOf === undefined) return { seat: actor, name: "", clerk: null };
  const named = sourceAt(state, onBehalfOf as SeatName);
  if (clerkAt(state, actor) === null) return { code: "notAllowed" };
  return named
    ? { seat: onBehalfOf as SeatName, name: named.name, clerk: actor }
    : { code: "unknownId", id: onBehalfOf };
}

/** What two share that say the same of the same place. */
const keyOf = ({ content, place }: Pick<Registration, "content" | "place">): string =>
  `${spellingKey(content)}\n${spellingKey(place)}`;

/** Whose a row is, with what stands on that list already. */
function listOf(state: HearingState, at: Circumstances, whose: string | undefined) {
  const collector = collectorOf(state, at.actor, whose);
  if ("code" in collector) return collector;
  const known = collectedBy(state, at.registrations, collector.seat).map(({ row }) => keyOf(row));
  return { collector, known: new Set(known) };
}

/** A list, or several in one file: what a sender has collected already is left as it is, the rest comes in as one act. */
function collectList(
  state: HearingState,
  command: CommandOf<"CollectRawOpinions">,
  at: Circumstances,
): Decision {
  if (command.raws.length > MOST_OF_A_LIST) return refuse({ code: "tooManyItems", most: MOST_OF_A_LIST });
  const lists = new Map<string | undefined, { readonly collector: Collector; readonly known: Set<string> }>();
  const fresh: { readonly collector: Collector; readonly typed: Typed }[] = [];
  for (const typed of command.raws) {
    const whose = typed.onBehalfOf ?? command.onBehalfOf;
    const list = lists.get(whose) ?? listOf(state, at, whose);
    if ("code" in list) return refuse(list);
    lists.set(whose, list);
    const key = keyOf(typed);
    if (list.known.has(key)) continue;
    list.known.add(key);
    fresh.push({ collector: list.collector, typed });
  }
  return fresh.length === 0 ? refuse({ code: "alreadyDone" }) : collect(state, fresh, command.file);
}

/** One that the seat may touch, as it read it; of another's it hears that there is none. */
function ownRaw(state: HearingState, at: Circumstances, id: string, seen: string): Collected | Refusal {
  const raw = synthesisOf(state).raws.find((one) => one.id === id);
  const row = raw && at.registrations?.get(raw.row);
  if (!raw || !row || !isOwnRaw(state, at.actor, row)) return { code: "unknownId", id };
  if (raw.withdrawnAt !== null) return { code: "wrongState", id, state: "withdrawn" };
  return raw.row === seen ? { raw, row } : { code: "changedMeanwhile", registration: id };
}

function change(state: HearingState, command: CommandOf<"ChangeRawOpinion">, at: Circumstances): Decision {
  const own = ownRaw(state, at, command.raw, command.seen);
  if ("code" in own) return refuse(own);
  const { field, people, content, place } = command;
  const { raw, row: was } = own;
  const isSame = raw.field === field && raw.people === people;
  if (isSame && was.content === content && was.place === place) return refuse({ code: "alreadyDone" });
  const row = nextRawRow(was, { content, place });
  return {
    kind: "accepted",
    events: [{ type: "RawOpinionChanged", raw: raw.id, row: row.row, field, people }],
    people: [toRow(row)],
  };
}

function withdraw(
  state: HearingState,
  command: CommandOf<"WithdrawRawOpinion">,
  at: Circumstances,
): Decision {
  const own = ownRaw(state, at, command.raw, command.seen);
  if ("code" in own) return refuse(own);
  const row = nextRawRow(own.row, { remarks: [...own.row.remarks, { text: command.why, at: at.now }] });
  return {
    kind: "accepted",
    events: [{ type: "RawOpinionWithdrawn", raw: own.raw.id, row: row.row }],
    people: [toRow(row)],
  };
}

type CollectedCommand = Extract<
  CommandType,
  "CollectRawOpinion" | "CollectRawOpinions" | "ChangeRawOpinion" | "WithdrawRawOpinion"
>;

export const collectedActs: Acts<CollectedCommand> = {
  CollectRawOpinion: {
    ...collectors,
    decide: (state, typed, { actor }) =>
      collect(state, [{ collector: { seat: actor, name: "", clerk: null }, typed }]),
  },
  CollectRawOpinions: { ...collectors, decide: collectList },
  ChangeRawOpinion: { ...collectors, decide: change },
  WithdrawRawOpinion: { ...collectors, decide: withdraw },
};
