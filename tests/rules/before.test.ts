/**
 * The preparation's script (sample/before.json): each step through decide and fold on the hearing's clock, and what stands
 * at its five instants. Each topic has a table of acts (server/rehearsal/before) and says its own part of what stands.
 */
import { describe, expect, it } from "vitest";
import { notYetPrepared, readHearing } from "../../server/intake/readHearing.ts";
import { canonicalHash } from "../../server/machine/canonicalHash.ts";
import { beforeSeat } from "../../server/rehearsal/before/step.ts";
import { beforeCommands } from "../../server/rehearsal/before/steps.ts";
import { registered } from "../../server/rulebook/before/register/facts.ts";
import { screenedOf } from "../../server/rulebook/before/screening/facts.ts";
import { synthesisOf } from "../../server/rulebook/before/synthesis/facts.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { withSealedWords } from "../../server/views/sealedWords.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { isDelegate } from "../../shared/terms/ids.ts";
import {
  audienceOf,
  organisationSeat,
  SEAT_NAMES,
  type SeatName,
  unitSeat,
} from "../../shared/terms/seats.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { REFUSED } from "../support/before/refused.ts";
import { sentCodes } from "../support/before/register.ts";
import { given, steps } from "../support/before/script.ts";
import { heldAgainst, instants } from "../support/before/standing.ts";
import { Spec, START } from "../support/hearingSpec.ts";

/** Whom the newest reminder went to, in the words of the script. */
const reminded = (state: HearingState) =>
  state.before?.reminders
    .at(-1)
    ?.organisations.map(({ organisation: org, registered, minimum }) => ({ org, registered, minimum }));

/** The whole preparation, played on the hearing's clock; at the five instants all stands as expected. */
function played(): Spec {
  const { prepared, people } = notYetPrepared(readHearing("sample"));
  const spec = new Spec(prepared, Date.parse("2024-11-06T00:00:00+07:00"), people);
  spec.prepared = null;
  const due = [...instants];
  const compare = (before: number) => {
    for (; due[0] && Date.parse(due[0].at) < before; due.shift())
      for (const { said, expected } of heldAgainst(due[0], spec.state, spec.people))
        expect(said).toEqual(expected);
  };
  for (const step of steps) {
    spec.now = Date.parse(step.at);
    compare(spec.now);
    const commands = beforeCommands(step, { ...given, state: spec.state });
    const refusals = commands?.flatMap(
      (command) => spec.try(beforeSeat(step), command as CommandInput) ?? [],
    );
    const rule = step.expect === "refused" ? [{ code: REFUSED[step.n] ?? expect.anything() }] : [];
    expect([step.n, step.do, refusals]).toEqual([
      ...[step.n, step.do],
      rule.map((fault) => expect.objectContaining(fault)),
    ]);
    if (step.do === "remind organisations") expect(reminded(spec.state)).toEqual(step["organisations"]);
    const { reports } = synthesisOf(spec.state);
    if (step["figures"]) expect(reports.at(-1)?.figures).toEqual(step["figures"]);
  }
  compare(Number.POSITIVE_INFINITY);
  expect(due).toEqual([]);
  return spec;
}

describe("the preparation's script", () => {
  it("[J15] [J16] [E2] [E3] [E5] [H4] [H17] every step does what the script says; at five instants all stands as expected", () => {
    const spec = played();
    // codes are as the clerks named them, whatever the order of receipt
    for (const [i, code] of sentCodes(steps).entries()) {
      const id = registered(spec.state)[i]?.id ?? "";
      expect([code, screenedOf(spec.state, id).code]).toEqual([code, code === "YK-039" ? null : code]);
    }
  });

  it("[H16] the freeze gives each audience the view of the folder's own hearing", () => {
    const spec = played();
    const { prepared, people } = readHearing("sample");
    const ofFolder = new Spec(prepared, START, people);
    const { version, at, clock, links, before } = spec.state;
    const same = { ...ofFolder.state, version, at, clock, links, before };
    // what was sent here stands in no folder; each sender still reads its own
    for (const [row, sent] of spec.people.registrations) ofFolder.people.registrations.set(row, sent);
    const { units, organisations } = spec.state.plan;
    const seats: readonly SeatName[] = [
      ...SEAT_NAMES,
      "phone.p1",
      ...units.map(({ id }) => unitSeat(id)),
      ...organisations.map(({ number }) => organisationSeat(number)),
    ];
    // what the public page and the documents are made from
    for (const { id, source, person, title, displayTitle } of Object.values(same.opinions)) {
      const sealed = same.opinions[id]?.diversion !== null;
      const written = withSealedWords(spec.state, spec.people).opinions[id];
      const who = isDelegate(person) ? { person } : {};
      if (!sealed) expect(written).toMatchObject({ id, source, title, displayTitle, ...who });
    }
    for (const seat of seats) {
      const audience = audienceOf(seat);
      expect([seat, canonicalHash(viewFor(audience, spec.state, spec.people))]).toEqual([
        ...[seat, canonicalHash(viewFor(audience, same, ofFolder.people))],
      ]);
    }
  });
});
