/** Who sees what of cases: desks and leaders all, a unit its own, everybody else nothing. */
import { describe, expect, it } from "vitest";
import { readHearing } from "../../server/intake/readHearing.ts";
import { Register } from "../../server/views/people.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { type Audience, SEATS } from "../../shared/terms/seats.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import type { DepartmentView } from "../../shared/views/live/department.ts";
import type { ChairView } from "../../shared/views/views.ts";
import { followedUpTo } from "../support/after/opened.ts";
import { steps } from "../support/after/script.ts";

const people = Register.of(readHearing("sample").people);
/** the day before the first cases are told to be met */
const spec = followedUpTo(92);
const see = (audience: Audience) => viewFor(audience, spec.state, people);
const desk = (clerk: number) => (see({ role: "desk", clerk }) as DeskView).followUp;
const unit = (code: string) => (see({ role: "department", unit: code }) as DepartmentView).followUp;
const ids = (view: { readonly cases: readonly { readonly id: string }[] } | null) =>
  view?.cases.map(({ id }) => id);

describe("what is seen of cases", () => {
  it("[C13] desks and leaders see all cases, a unit its own, others nothing", () => {
    expect(desk(1)?.cases).toHaveLength(18);
    expect(ids(desk(2))).toEqual(ids(desk(1)));
    expect((see(SEATS.B) as ChairView).followUp?.cases).toHaveLength(18);
    expect(ids(unit("U07"))).toEqual(["ND-01", "ND-07", "ND-09"]);
    expect(ids(unit("W01"))).toEqual(["ND-05"]);
    for (const audience of [SEATS.hall, SEATS.mc, SEATS.lectern, { role: "delegate" } as const])
      expect(JSON.stringify(see(audience))).not.toMatch(/ND-\d\d|Đã nối liền gạch dẫn hướng/);
  });

  it("[C13] of complaints the desk is told a number", () => {
    const text = JSON.stringify(desk(1));
    expect(desk(1)?.diverted).toBe(2);
    for (const gone of Object.values(spec.state.opinions).filter(({ diversion }) => diversion !== null))
      expect(text).not.toContain(gone.id);
  });

  it("[C13] a case shows what the People ask and who has said what", () => {
    const seen = desk(1)?.cases.find(({ id }) => id === "ND-10");
    expect(seen?.askers.map(({ id }) => id)).toEqual(["YK-032", "YK-009"]);
    expect(seen?.directions).toHaveLength(3);
    expect(seen).toMatchObject({ leadName: "Phòng Tài nguyên và Môi trường", toldOn: "2024-11-29" });
  });

  it("[C1] the desk is proposed the cases that the script's clerk opens", () => {
    const before = followedUpTo(1);
    const view = viewFor({ role: "desk", clerk: 1 }, before.state, people) as DeskView;
    const scripted = steps.find((step) => step.do === "open cases")?.["cases"] as {
      case: string;
      opinions: string[];
    }[];
    expect(
      view.followUp?.toOpen.map((openedCase) => ({ case: openedCase.case, opinions: openedCase.opinions })),
    ).toEqual(scripted.map((openedCase) => ({ case: openedCase.case, opinions: openedCase.opinions })));
    expect(view.followUp?.toOpen.filter(({ voice }) => voice).map((openedCase) => openedCase.case)).toEqual([
      "ND-07",
    ]);
  });
});
