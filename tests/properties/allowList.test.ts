/**
 * What leaves the server, field by field (case C34): a field that stands in no list of tests/fixtures/allowList.json fails
 * here, until somebody has decided who may have it and has written it there. WRITE_ALLOW_LIST=1
 * adds what was found.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { playSample, sampleProse } from "../../scripts/proving/playSample.ts";
import { fairness } from "../../server/documents/fairness.ts";
import { minutes } from "../../server/documents/minutes/minutes.ts";
import { badges } from "../../server/documents/pack/badges.ts";
import { paperPack } from "../../server/documents/pack/paperPack.ts";
import { createHearing } from "../../server/intake/createHearing.ts";
import { exportLines } from "../../server/keeping/exportLines.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { requestsByPhone } from "../../server/rulebook/live/requests/facts.ts";
import { publicView } from "../../server/views/before/public.ts";
import { ownPart } from "../../server/views/live/phone.ts";
import type { People } from "../../server/views/people.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { type Audience, SEATS } from "../../shared/terms/seats.ts";
import { followedUp } from "../support/after/script.ts";
import { settled } from "../support/after/sent.ts";
import { addPaths, MarkedTexts } from "../support/fields.ts";
import { MemoryLog } from "../support/memoryLog.ts";
import {
  always,
  askedByPhone,
  LIMIT,
  people,
  prepareAtRandom,
  reported,
  SEED,
} from "../support/randomHearing.ts";
import { liveAtRandom } from "../support/randomLife.ts";

const FILE = "tests/fixtures/allowList.json";
type Lists = Record<string, string[]>;
const listed = JSON.parse(readFileSync(FILE, "utf8")) as Lists;
const found: Lists = {};

const AUDIENCES: Readonly<Record<string, Audience>> = {
  chair: SEATS.A,
  secretary: SEATS.T1,
  operator: SEATS.operator,
  hall: SEATS.hall,
  "second hall display": SEATS.hall2,
  lectern: SEATS.lectern,
  "master of ceremonies": SEATS.mc,
  police: SEATS.police,
  "communication centre": SEATS.media,
  unit: { role: "department", unit: "U07" },
  ward: { role: "department", unit: "W05" },
  phone: { role: "delegate" },
  organisation: { role: "organisation", organisation: 1 },
  "organiser's clerk": { role: "desk", clerk: 1 },
  "Front's clerk": { role: "desk", clerk: 2 },
  "clerk of the Party's office": { role: "desk", clerk: 3 },
  "clerk of the council's office": { role: "desk", clerk: 4 },
};
/** whole lives whose views are looked at, each fifth of them */
const LIVES = [SEED, SEED + 1, SEED + 2];

function holds(name: string, paths: ReadonlySet<string>): void {
  const knownFields = listed[name] ?? [];
  const fresh = [...paths].filter((path) => !knownFields.includes(path));
  found[name] = [...knownFields, ...fresh].sort();
  expect.soft(fresh, `new in ${name}`).toEqual([]);
}

afterAll(() => {
  if (process.env["WRITE_ALLOW_LIST"] !== "1") return;
  const all = Object.entries({ ...listed, ...found }).sort(([a], [b]) => a.localeCompare(b));
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
});

/** The states of the scripted hearing, and of hearings under random presses of all seats. */
function everyState(look: (state: HearingState, people: People) => void): HearingState[] {
  const ends: HearingState[] = [playSample(undefined, undefined, look).state];
  askedByPhone((state) => look(state, people));
  reported((state) => look(state, people));
  prepareAtRandom((state) => look(state, people));
  always(
    12,
    ({ after, accepted }) => accepted && look(after, people),
    ({ state }) => void ends.push(state),
  );
  for (const seed of LIVES) {
    const { state } = liveAtRandom(seed, ({ after, refusal, spec }) => {
      if (refusal === null && after.version % 5 === 0) look(after, spec.people);
    });
    ends.push(state);
  }
  return ends;
}

describe("what leaves the server", { timeout: LIMIT }, () => {
  it("[V2] [W10] every field of every view stands in its audience's list (C34)", () => {
    const seen = new Map(Object.keys(AUDIENCES).map((name) => [name, new Set<string>()]));
    const fields = new Set<string>();
    const everybody = new Set<string>();
    everyState((state, stateBefore) => {
      addPaths(publicView(state, stateBefore), everybody);
      for (const [name, audience] of Object.entries(AUDIENCES))
        addPaths(viewFor(audience, state, stateBefore), seen.get(name) ?? new Set());
      for (const phone of new Set([...requestsByPhone(state).keys(), "p0", "p1"]))
        addPaths(ownPart(state, stateBefore, phone), fields);
    });
    followedUp(({ state, people: all }) => addPaths(publicView(state, all), everybody));
    const sent = settled();
    addPaths(ownPart(sent.state, sent.people, "p1"), fields);
    for (const [name, paths] of seen) holds(name, paths);
    holds("a phone's own part", fields);
    holds("everybody, under /p", everybody);
  });

  it("[D3] every field that a document tells stands in its list (C34)", () => {
    const papers = {
      "minutes, party": (source: Parameters<typeof minutes>[0]) => minutes(source, "party"),
      "minutes, state": (source: Parameters<typeof minutes>[0]) => minutes(source, "state"),
      "paper pack": paperPack,
      "sheet on fairness": fairness,
      badges,
    };
    const fieldsTold = new Map(Object.keys(papers).map((name) => [name, new Set<string>()]));
    for (const state of everyState(() => undefined)) {
      const texts = new MarkedTexts();
      const source = {
        state: texts.mark(state, "state"),
        people: texts.mark(people, "people"),
        prose: sampleProse,
      };
      for (const [name, make] of Object.entries(papers))
        for (const field of texts.told(JSON.stringify(make(source)))) fieldsTold.get(name)?.add(field);
    }
    for (const [name, fields] of fieldsTold) holds(name, fields);
  });

  it("every field of an exported line is listed; of persons no more than views may say (C34)", async () => {
    const log = new MemoryLog(() => 0);
    await createHearing(log, "day", "sample", { rehearsal: true });
    const seen = new Map<string, Set<string>>();
    const add = (name: string, value: object) => {
      const paths = seen.get(name) ?? new Set();
      seen.set(name, paths);
      addPaths(value, paths);
    };
    for await (const text of exportLines(log, "day")) {
      const { line, events, ...rest } = JSON.parse(text) as { line: string; events?: { type: string }[] };
      add(`export: ${line}`, rest);
      for (const event of events ?? []) add(`event: ${event.type}`, event);
    }
    for (const event of reported(() => undefined).flatMap((commit) => commit.events))
      add(`event: ${event.type}`, event);
    always(
      40,
      () => undefined,
      ({ commits }) => {
        for (const event of commits.flatMap((commit) => commit.events)) add(`event: ${event.type}`, event);
      },
    );
    for (const spec of [
      prepareAtRandom(() => undefined),
      ...LIVES.map((seed) => liveAtRandom(seed, () => undefined)),
    ])
      for (const event of spec.commits.flatMap(({ events }) => events)) add(`event: ${event.type}`, event);
    for (const [name, paths] of seen) holds(name, paths);
  });
});
