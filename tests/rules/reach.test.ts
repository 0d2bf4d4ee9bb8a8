/** What a seat does not see it cannot feel for either: all commands × all ids, one answer (P11). */

import { describe, expect, it } from "vitest";
import { authorityOf } from "../../server/rulebook/frame/rights.ts";
import { ACTS } from "../../server/rulebook/rulebook.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import type { Refusal } from "../../shared/terms/refusals.ts";
import { audienceOf, type SeatName } from "../../shared/terms/seats.ts";
import type { CommandInput, CommandType } from "../../shared/wire/commands/commands.ts";
import { COMMAND_SAMPLES } from "../support/commandSamples.ts";
import { opinion, people, plan, preparation, Spec } from "../support/hearingSpec.ts";

const SEATS: readonly SeatName[] = ["A", "B", "T1", "T2", "operator", "unit.U02", "unit.U07", "phone.p2"];
const GONE = { number: 1, at: null, kind: "khiếu nại", destination: "Ban Tiếp công dân" };

/** One of everything: diverted before and in the hall, restricted, merged, split, answered, asked by another's phone, noted. */
function hearing(): Spec {
  const spec = Spec.open(
    preparation({}, [
      opinion("YK-001", "d1", { lead: "U02" }),
      opinion("YK-002", "d2", { lead: "U07", restricted: true }),
      opinion("YK-003", "d3", { lead: "U07", hot: true }),
      opinion("YK-004", "d4", { lead: null, mergedInto: "YK-002" }),
      opinion("YK-005", "d5", { lead: "U02", diversion: GONE, screening: "redirect" }),
      opinion("YK-006", "d5", { lead: "U07" }),
      opinion("YK-007", "d5", { lead: "U07" }),
    ]),
  );
  const verified = {
    outcome: "ASSIGNED_FOR_VERIFICATION",
    due: { preset: "date", date: "2024-12-20" },
  } as const;
  return spec
    .does("phone.p1", COMMAND_SAMPLES.AskToSpeak)
    .does("A", { type: "SendNote", to: "T1", text: "nhắc" })
    .does("T1", { type: "Divert", opinion: "YK-006" })
    .does("T1", { ...COMMAND_SAMPLES.SplitOpinion, opinion: "YK-007" })
    .speaking()
    .does("A", { type: "EndSpeech", turn: "YK-001" })
    .does("A", { type: "AssignAnswer", opinions: ["YK-001"], lead: "U02" })
    .does("A", { type: "RecordOutcome", opinions: ["YK-002"], lead: "U07", ...verified });
}

/** Every id that stands in the state, of whatever it is; of people those on no list a badge or a sheet shows. */
function idsOf({ state }: Spec): string[] {
  return [
    ...Object.keys(state.opinions),
    ...Object.keys(state.requests),
    ...Object.keys(state.answers),
    ...state.notes.map((note) => note.id),
  ];
}

/** The places of a command where an id stands, each with how the command reads with another there. */
function idPlaces(command: CommandInput): ((id: string) => CommandInput)[] {
  const places: ((id: string) => CommandInput)[] = [];
  const prefix = /^(YK|TL|YC|GN|SD|TC)-/;
  const walk = (value: unknown, put: (other: unknown) => CommandInput) => {
    if (typeof value === "string" && prefix.test(value)) places.push((id) => put(id));
    else if (Array.isArray(value))
      value.forEach((part, i) => void walk(part, (other) => put(value.with(i, other))));
    else if (typeof value === "object" && value !== null)
      for (const [field, part] of Object.entries(value))
        walk(part, (other) => put({ ...value, [field]: other }));
  };
  walk(command, (other) => other as CommandInput);
  return places;
}

const withoutId = (refusal: Refusal | null, id: string) => JSON.stringify(refusal).replaceAll(id, "…");

describe("naming what one does not see", () => {
  const samples = [
    ...Object.values(COMMAND_SAMPLES),
    // what a sample leaves out
    { ...COMMAND_SAMPLES.AddWalkIn, clarifies: "YK-001" },
    { type: "ShowOnHall", scene: "concerns", opinions: ["YK-001"] },
    { ...COMMAND_SAMPLES.AssignAnswer, answer: "TL-01" },
  ] as readonly CommandInput[];

  it.each(SEATS)(
    "[P11] %s hears the same of what is hidden from it and of what is not there (Y08)",
    (seat) => {
      const spec = hearing();
      const seen = JSON.stringify([viewFor(audienceOf(seat), spec.state, people), plan.delegates]);
      // whoever directs and writes was told what left the dialogue in the hall, by its number (V20)
      const namesTold = (id: string) =>
        /^[ABT]/.test(seat) && (spec.state.opinions[id]?.diversion?.at ?? null) !== null;
      const hidden = idsOf(spec).filter((id) => !seen.includes(`"${id}"`) && !namesTold(id));
      expect(hidden).toContain("YK-005");
      let asked = 0;
      for (const sample of samples) {
        if (authorityOf(spec.state, seat, ACTS[sample.type as CommandType]).kind === "refused") continue;
        for (const put of idPlaces(sample)) {
          const nothing = `${hidden[0]?.slice(0, 2)}-987`;
          const answerTo = (id: string) => withoutId(hearing().try(seat, put(id)), id);
          for (const id of hidden) {
            expect(answerTo(id), `${sample.type} ${id}`).toBe(answerTo(nothing));
            asked++;
          }
        }
      }
      if (seat !== "phone.p2") expect(asked).toBeGreaterThan(0);
    },
  );

  it("[P11] a unit hears the same of another's matter, a gone one and none (Y08)", () => {
    const spec = hearing();
    const tell = (id: string) =>
      spec.refused("unit.U02", { type: "TellReadiness", opinion: id, word: "ready" });
    for (const id of ["YK-002", "YK-005", "YK-006", "YK-999"])
      expect(tell(id)).toEqual({ code: "unknownId", id });
  });

  it("[P11] the operator names only what was offered; a chair hears what is missing (Y08)", () => {
    const spec = hearing();
    const concerns = (id: string): CommandInput => ({
      type: "ShowOnHall",
      scene: "concerns",
      opinions: [id],
    });
    spec.does("operator", concerns("YK-003"));
    for (const id of ["YK-001", "YK-002", "YK-005", "YK-999"]) {
      expect(spec.refused("operator", concerns(id)), id).toEqual({ code: "unknownId", id });
      expect(spec.refused("operator", { type: "ShowResultCard", opinion: id })).toEqual({
        code: "unknownId",
        id,
      });
    }
    expect(spec.refused("A", { type: "ShowResultCard", opinion: "YK-001" })).toEqual({ code: "dueMissing" });
  });
});
