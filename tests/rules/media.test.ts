/** The communication centre's seat: what is public, and nothing else. */
import { describe, expect, it } from "vitest";
import { readHearing } from "../../server/intake/readHearing.ts";
import { isInUse } from "../../server/rulebook/after/archive/inUse.ts";
import { hasSeat } from "../../server/rulebook/frame/seats.ts";
import { publicView } from "../../server/views/before/public.ts";
import { Register } from "../../server/views/people.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { SEATS } from "../../shared/terms/seats.ts";
import type { MediaView } from "../../shared/views/after/media.ts";
import { followedUpTo } from "../support/after/opened.ts";
import { followedUp } from "../support/after/script.ts";
import { founded, Spec } from "../support/hearingSpec.ts";

const people = Register.of(readHearing("sample").people);
const at = (spec: Spec, register = people) => viewFor(SEATS.media, spec.state, register) as MediaView;

describe("the communication centre's seat", () => {
  it("[W20] reads the items that were released, the newest first, as the public does", () => {
    const spec = followedUp();
    const { items } = at(spec);
    const released = publicView(spec.state, people).followUp?.items ?? [];
    expect(items).toHaveLength(released.length);
    expect(items).toEqual(expect.arrayContaining([...released]));
    const times = items?.map((item) => item.at) ?? [];
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  it("[W20] reads nothing that is not public: no case, no report, no word of a leader", () => {
    // cases are opened and reported on, nothing was released
    const text = JSON.stringify(at(followedUpTo(20)));
    expect(text).not.toMatch(/ND-\d\d|YK-\d\d\d/);
    expect(at(followedUpTo(20)).items).toBeNull();
    const foundedView = at(new Spec(founded()));
    expect(foundedView).toMatchObject({
      announcement: null,
      programme: null,
      items: null,
      venue: "",
      dateText: "",
    });
  });

  it("[W20] reads no programme before the hearing is announced", () => {
    const spec = new Spec(founded());
    const steps = spec.state.steps.map(({ id }) => ({ step: id, minutes: 5 }));
    spec.does("desk.3", { type: "BuildProgramme", steps }).does("desk.3", { type: "PublishProgramme" });
    expect(publicView(spec.state, people).programme).toHaveLength(steps.length);
    expect(at(spec).programme).toBeNull();
  });

  it("[W20] keeps its link while what was released may still be corrected", () => {
    const spec = followedUp();
    expect(hasSeat(spec.state, "media")).toBe(true);
    expect(isInUse(spec.state, "media", spec.now)).toBe(true);
  });
});
