/** When the chime rings: what a screen makes of its view and the time, without a sound. */
import { describe, expect, it } from "vitest";
import { nextRingAt, ringAt, ringsSoftly } from "../../client/line/chime.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { audienceOf, CHIME_SEATS, type SeatName } from "../../shared/terms/seats.ts";
import { opinion, people, preparation, Spec } from "../support/hearingSpec.ts";

const ring = (spec: Spec, seat: SeatName, seconds: number, rate = 1) => {
  const view = viewFor(audienceOf(seat), spec.state, people);
  return ringAt({ ...view, clock: { ...view.clock, rate } }, spec.now + seconds * 1000);
};

const SOFT = [...CHIME_SEATS, "A", "T1"] as const;

describe("the chime", () => {
  it("[S3] rings at a minute, at half a minute and at the end, on the device that has it", () => {
    const spec = Spec.open().speaking();
    for (const seat of CHIME_SEATS) {
      const heard = new Map<string, string>();
      for (let tenth = 0; tenth <= 2_000; tenth++) {
        const due = ring(spec, seat, tenth / 10);
        if (due && !heard.has(due.mark)) heard.set(due.mark, `${tenth / 10} ${due.sound}`);
      }
      expect([...heard.values()], seat).toEqual(["120 warning", "150 warning", "180 end"]);
    }
  });

  it("[S3] a page that comes two seconds late stays silent, at any speed of play", () => {
    const spec = Spec.open().speaking();
    expect(ring(spec, "lectern", 122)?.sound).toBe("warning");
    for (const late of [122.1, 149, 153, 400]) expect(ring(spec, "lectern", late), `${late}`).toBeNull();
    expect(ring(spec, "lectern", 149, 20)?.sound).toBe("warning");
  });

  it("[S3] time that was given rings anew when it runs out, a pause rings no second time", () => {
    const spec = Spec.open().speaking();
    const first = ring(spec, "hall", 180);
    spec.after(181).does("A", { type: "AdjustTime", holder: "YK-001", seconds: 120 });
    expect(ring(spec, "hall", 0)).toBeNull();
    const second = ring(spec, "hall", 119);
    expect(second).toMatchObject({ sound: "end" });
    expect(second?.mark).not.toBe(first?.mark);
    spec.after(120).does("A", { type: "PauseClock", holder: "YK-001" });
    expect([ring(spec, "hall", 1)?.mark, ring(spec, "hall", 5)]).toEqual([second?.mark, null]);
  });

  it("[S3] another scene rings too; nobody is rung at whose time is not counted", () => {
    const spec = Spec.open().speaking();
    spec.does("operator", { type: "ShowOnHall", scene: "black", display: "hall2" });
    expect(ring(spec, "hall2", 120)?.sound).toBe("warning");
    spec.does("A", { type: "EndSpeech", turn: "YK-001" });
    spec.does("A", { type: "ChairAnswers", opinions: ["YK-001"], chair: "A" });
    spec.does("T1", { type: "BeginAnswer", answer: "TL-01", basis: { floor: null } });
    for (const seat of CHIME_SEATS) expect(ring(spec, seat, 240), seat).toBeNull();
  });

  it("[S3] zero and each warning come at their instant; a clock that stands has none ahead (P18)", () => {
    const spec = Spec.open().speaking();
    const ahead = (seconds: number) => {
      const at = nextRingAt(viewFor(audienceOf("hall"), spec.state, people), spec.now + seconds * 1000);
      return at === null ? null : (at - spec.now) / 1000;
    };
    expect([0, 119.9, 120, 149, 150, 179.9, 180].map(ahead)).toEqual([120, 120, 150, 150, 180, 180, null]);
    spec.after(60).does("A", { type: "PauseClock", holder: "YK-001" });
    expect(ahead(0)).toBeNull();
    spec.after(30).does("A", { type: "ResumeClock", holder: "YK-001" });
    expect(ahead(0)).toBe(60);
    spec.does("A", { type: "AdjustTime", holder: "YK-001", seconds: 30 });
    expect(ahead(0)).toBe(90);
  });

  it("[S3] a turn that ends a moment after its time is rung for once, under the same mark (P18)", () => {
    const end = (after: number) => {
      const spec = Spec.open().speaking();
      const before = ring(spec, "hall", 180);
      spec.after(after).does("A", { type: "EndSpeech", turn: "YK-001" });
      return { spec, before };
    };
    for (const seat of CHIME_SEATS) {
      const { spec, before } = end(180.02);
      expect(ring(spec, seat, 0.05), seat).toEqual(before);
      expect(ring(spec, seat, 1.9), seat).toEqual(before);
      // whoever opens a page later hears nothing of it
      expect(ring(spec, seat, 2.1), seat).toBeNull();
      expect(ring(end(179.98).spec, seat, 0.05)?.sound, seat).not.toBe("end");
      expect(ring(end(150.02).spec, seat, 0.05)?.sound, seat).toBe("warning");
      expect(ring(end(190).spec, seat, 0.05), seat).toBeNull();
    }
  });

  it("[S9] a speaker who cannot see the time hears it at the lectern, in that turn alone", () => {
    const spec = Spec.open(
      preparation({}, [opinion("YK-001", "d1", { needsHelp: true }), opinion("YK-002", "d2")]),
    );
    const soft = () => SOFT.filter((seat) => ringsSoftly(viewFor(audienceOf(seat), spec.state, people)));
    expect(soft()).toEqual([]);
    spec.does("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } });
    expect(soft()).toEqual(["lectern"]);
    spec.does("A", { type: "SubstituteSpeaker", turn: "YK-001", who: { person: "d5" } });
    expect(soft()).toEqual([]);
    spec.does("A", { type: "StopSpeech", turn: "YK-001", reason: "thôi" });
    spec.does("A", { type: "CallNext", basis: { floor: null, head: "YK-002" } });
    expect(soft()).toEqual([]);
  });
});
