/** The time budget on whatever state the seats can bring about. */
import { describe, expect, it } from "vitest";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { sessionView } from "../../server/views/live/session.ts";
import { suggestOrder } from "../../shared/reckoning/fairness.ts";
import { dropsOut, timeBudget } from "../../shared/reckoning/timeBudget.ts";
import { proposeTime, saveTimeOf } from "../../shared/reckoning/timeProposal.ts";
import type { Spec } from "../support/hearingSpec.ts";
import { always, LIMIT, people } from "../support/randomHearing.ts";

const MINUTE = 60_000;
const viewOf = (state: HearingState) => sessionView(state, people, true);
/** every so many presses, so that a run stays short */
const now = (spec: Spec, from: number) => spec.now + (from % 7) * MINUTE;

describe("the time budget after random presses", { timeout: LIMIT }, () => {
  it("[T11] ends never before now; the parts follow each other and are the whole", () => {
    always(12, ({ after, spec }) => {
      const at = now(spec, after.version);
      const budget = timeBudget(viewOf(after), at);
      expect(budget.projectedEnd).toBeGreaterThanOrEqual(at);
      let end = budget.parts[0]?.from ?? at;
      expect(end).toBeGreaterThanOrEqual(at);
      for (const part of budget.parts) {
        expect(part.from).toBe(end);
        expect(part.to).toBeGreaterThanOrEqual(part.from);
        end = part.to;
      }
      expect(budget.projectedEnd).toBe(budget.parts.length === 0 ? at : end);
      const passed = budget.parts.map((part) => after.steps.find((step) => step.id === part.step));
      expect(passed.every((step) => step?.endedAt === null)).toBe(true);
      expect(budget.fits === budget.waiting.length).toBe(budget.late <= 0 || budget.waiting.length === 0);
    });
  });

  it("[T11] time given never brings the end forward, and lets nobody in", () => {
    always(8, ({ after, spec }) => {
      const view = viewOf(after);
      let before = timeBudget(view, spec.now);
      for (const given of [30, 60, 600].map((seconds) => seconds * 1000)) {
        const budget = timeBudget(view, spec.now, given);
        expect(budget.projectedEnd).toBeGreaterThanOrEqual(before.projectedEnd);
        expect(budget.fits).toBeLessThanOrEqual(before.fits);
        const now = timeBudget(view, spec.now);
        const { fits, waiting } = now;
        const dropped = dropsOut(view, now, spec.now, given).map((row) => row.id);
        expect(dropped).toEqual(waiting.slice(budget.fits, fits).map((row) => row.id));
        before = budget;
      }
    });
  });

  it("[T12] the proposal, given as its command, does what it promised; officials go first", () => {
    let enough = 0;
    always(
      40,
      () => undefined,
      (spec) => {
        const proposal = proposeTime(viewOf(spec.state), spec.now);
        if (timeBudget(viewOf(spec.state), spec.now).late <= 0) {
          expect(proposal).toBeNull();
          return;
        }
        if (!proposal || proposal.measures.length === 0) return;
        const kinds = proposal.measures.map((measure) => measure.kind);
        expect(kinds).toEqual(
          ["together", "answers", "officials", "people"].filter((kind) => kinds.includes(kind as never)),
        );
        if (spec.state.session.kind !== "open" && spec.state.session.kind !== "suspended") return;
        spec.does(spec.state.chair.presider, saveTimeOf(proposal, "để ai cũng được phát biểu"));
        const after = timeBudget(viewOf(spec.state), spec.now);
        expect(after.projectedEnd).toBe(proposal.budget.projectedEnd);
        expect(after.fits).toBe(proposal.budget.fits);
        if (proposal.enough) {
          enough++;
          expect(after.fits).toBe(after.waiting.length);
          expect(after.late).toBeLessThanOrEqual(0);
        }
        expect(spec.state.time.limits.speech).toBeGreaterThanOrEqual(spec.state.time.limits.minimum);
      },
    );
    expect(enough).toBeGreaterThan(0);
  });

  it("[Q11] the suggested order holds the same turns and head, each organisation once", () => {
    let moved = 0;
    always(12, ({ after, spec }) => {
      const view = viewOf(after);
      const places = suggestOrder(view);
      const rows =
        view.segment === "people"
          ? view.queue
          : (view.elsewhere.find((segmentRows) => segmentRows.segment === "people")?.rows ?? []);
      expect(places.map(({ row }) => row.id).sort()).toEqual(rows.map((row) => row.id).sort());
      expect(places.slice(0, after.queue.heldHead).map(({ row }) => row.id)).toEqual(
        rows.slice(0, after.queue.heldHead).map((row) => row.id),
      );
      const free = places.filter((place) => !place.held);
      for (let i = 1; i < free.length; i++)
        expect(free[i]?.heardBefore).toBeGreaterThanOrEqual(free[i - 1]?.heardBefore ?? 0);
      expect(
        places
          .map(({ row, moves }, place) => rows.indexOf(row) - moves - place)
          .every((place) => place === 0),
      ).toBe(true);
      const order = places.map(({ row }) => row.id);
      if (spec.state === after && order.length > 1 && order.join() !== rows.map((row) => row.id).join())
        moved++;
    });
    expect(moved).toBeGreaterThan(0);
  });
});
