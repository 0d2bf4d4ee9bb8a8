import { PREFIX } from "../../../../shared/terms/ids.ts";
import type { Segment } from "../../before/plan.ts";
import { newEntry } from "../../frame/newEntry.ts";
import { nextId } from "../../frame/numbers.ts";
import {
  followUp,
  open,
  presiding,
  presidingOrSecretary,
  secretary,
  sinceOpen,
  tillClosed,
} from "../../frame/rights.ts";
import {
  type Acts,
  accept,
  type Circumstances,
  type Decision,
  type NewPerson,
  personOf,
  refuse,
  strangerIn,
} from "../../frame/ruling.ts";
import type { Entry, HearingState, Opinion } from "../../frame/state.ts";
import { isSealed } from "../outcomes/facts.ts";
import {
  alreadyWaiting,
  brings,
  isTimed,
  opinionFromTheFloor,
  organisationOf,
  waiting,
  waitingIn,
  walkIn,
} from "./facts.ts";

function added(entry: Entry, opinion: Opinion | null, people: readonly NewPerson[]): Decision {
  return { kind: "accepted", events: [{ type: "EntryAdded", entry, opinion }], people };
}

function addPerson(
  state: HearingState,
  segment: Segment,
  at: Circumstances,
  who: Parameters<typeof personOf>[0],
  sameMatter: (entry: Entry) => boolean,
  make: (person: string) => [Entry, Opinion | null],
): Decision {
  const { id, people } = personOf(who, at);
  const stranger = strangerIn(state, { id, people });
  if (stranger) return stranger;
  const twice = alreadyWaiting(
    state,
    segment,
    (entry) => entry.person === id && entry.source !== "registered" && sameMatter(entry),
  );
  if (twice) return refuse(twice);
  const [entry, opinion] = make(id);
  return added(entry, opinion, people);
}

export const queueActs: Acts<
  | "AddWalkIn"
  | "AddRegistered"
  | "AddOfficial"
  | "AddAfterAnswers"
  | "SpeakerIsBack"
  | "WithdrawEntry"
  | "LinkToDelegate"
  | "ShowTitle"
  | "CloseList"
> = {
  AddWalkIn: {
    who: presidingOrSecretary,
    when: tillClosed,
    decide: (state, command, at) => {
      if (state.queue.closedAt !== null) return refuse({ code: "wrongState", id: "list", state: "closed" });
      if (command.clarifies !== undefined && !state.opinions[command.clarifies])
        return refuse({ code: "unknownId", id: command.clarifies });
      return addPerson(state, "people", at, command.who, brings(state, command.content), (person) => {
        const { content, field, clarifies = null } = command;
        const source = "organisation" in command.who ? command.who.organisation : "";
        return walkIn(state, person, source, content, field, clarifies);
      });
    },
  },
  AddRegistered: {
    who: presidingOrSecretary,
    when: tillClosed,
    decide: (state, command) => {
      const opinion = state.opinions[command.opinion];
      if (!opinion) return refuse({ code: "unknownId", id: command.opinion });
      if (opinion.mergedInto !== null)
        return refuse({ code: "wrongState", id: opinion.id, state: "notForTheFloor" });
      const twice = alreadyWaiting(state, "people", (entry) => entry.opinion === opinion.id);
      if (twice) return refuse(twice);
      let id = opinion.id;
      for (let turn = 2; state.entries[id]; turn++) id = `${opinion.id}.${turn}`;
      return added(newEntry(id, "people", "registered", opinion.person, { opinion: opinion.id }), null, []);
    },
  },
  AddOfficial: {
    who: presidingOrSecretary,
    when: tillClosed,
    decide: (state, command, at) =>
      addPerson(
        state,
        "officials",
        at,
        command.who,
        () => true,
        (person) => [
          newEntry(nextId(state, PREFIX.official), "officials", "official", person, {
            timed: isTimed(state, person),
          }),
          null,
        ],
      ),
  },
  AddAfterAnswers: {
    who: presidingOrSecretary,
    when: tillClosed,
    decide: (state, command, at) => {
      if (command.about !== undefined && !state.opinions[command.about])
        return refuse({ code: "unknownId", id: command.about });
      const same = (entry: Entry) => entry.about === (command.about ?? null);
      return addPerson(state, "after", at, command.who, same, (person) => {
        const id = nextId(state, PREFIX.afterAnswers);
        const about = command.about === undefined ? undefined : state.opinions[command.about];
        const source =
          "organisation" in command.who ? command.who.organisation : organisationOf(state, person, "");
        const opinion = opinionFromTheFloor(state, id, person, source, "", about?.field ?? "", null);
        return [
          newEntry(id, "after", "afterAnswers", person, { opinion: id, about: command.about ?? null }),
          {
            ...opinion,
            title: about && !isSealed(state, about) ? about.title : "",
            wards: about?.wards ?? [],
            // who did not agree to be named does not do so by asking again
            mayBeNamed: about?.person !== person || about.mayBeNamed,
          },
        ];
      });
    },
  },
  SpeakerIsBack: {
    who: presidingOrSecretary,
    when: sinceOpen,
    decide: (state, command) => {
      const entry = waiting(state, command.entry);
      if ("code" in entry) return refuse(entry);
      if (entry.state.kind !== "returnsLater")
        return refuse({ code: "wrongState", id: entry.id, state: entry.state.kind });
      return accept({ type: "SpeakerReturned", entry: entry.id });
    },
  },
  WithdrawEntry: {
    who: secretary,
    when: tillClosed,
    decide: (state, command) => {
      const entry = waiting(state, command.entry);
      if ("code" in entry) return refuse(entry);
      return accept({ type: "EntryWithdrawn", entry: entry.id, words: command.words ?? "" });
    },
  },
  LinkToDelegate: {
    who: secretary,
    when: followUp,
    decide: (state, command) => {
      const entry = state.entries[command.entry];
      if (!entry) return refuse({ code: "unknownId", id: command.entry });
      if (!state.plan.delegates.some((delegate) => delegate.person === command.person))
        return refuse({ code: "unknownId", id: command.person });
      return accept({ type: "EntryLinked", entry: entry.id, person: command.person });
    },
  },
  ShowTitle: {
    who: secretary,
    when: tillClosed,
    decide: (state, command) => {
      const opinion = state.opinions[state.entries[command.entry]?.opinion ?? ""];
      if (!opinion) return refuse({ code: "unknownId", id: command.entry });
      return accept({ type: "TitleShown", opinion: opinion.id, displayTitle: command.displayTitle });
    },
  },
  CloseList: {
    who: presiding,
    when: open,
    decide: (state, command) => {
      if (state.queue.closedAt !== null) return refuse({ code: "alreadyDone" });
      const left = waitingIn(state, "people");
      if (left.length !== command.basis.waiting) return refuse({ code: "listChanged", waiting: left.length });
      return accept({ type: "ListClosed", unheard: left.map((entry) => entry.id), why: command.why });
    },
  },
};
