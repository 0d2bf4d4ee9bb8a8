import { describe, expect, it } from "vitest";
import { readHearing } from "../../server/intake/readHearing.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { dueDate } from "../../shared/terms/outcomes.ts";
import { SEATS } from "../../shared/terms/seats.ts";
import { bodyName, offeredDays, proposedTask, questionsOnce, taskSentence } from "../../shared/terms/task.ts";
import { searchKey } from "../../shared/terms/text.ts";
import { isDayOff, nextWorkingDay } from "../../shared/terms/workingDays.ts";
import type { DepartmentView } from "../../shared/views/live/department.ts";
import type { ChairView } from "../../shared/views/views.ts";
import { opinion, people, preparation, Spec } from "../support/hearingSpec.ts";

describe("a task", () => {
  it("[O9] is what was asked, as a phrase that begins with a verb", () => {
    expect(proposedTask(["Nạo vét mương sau chợ khu 4", "Thay tấm đan vỡ"])).toBe(
      "Nạo vét mương sau chợ khu 4; thay tấm đan vỡ",
    );
    expect(proposedTask(["Công khai danh mục giấy tờ.", "Hạn trả kết quả cho 14 hộ"])).toBe(
      "Công khai danh mục giấy tờ; xem xét, trả lời về hạn trả kết quả cho 14 hộ",
    );
    expect(proposedTask(["Hồ sơ vướng ở đâu", "Bao giờ nạo vét?"])).toBe(
      "Trả lời rõ hồ sơ vướng ở đâu, bao giờ nạo vét",
    );
    expect(proposedTask(["Đề nghị UBND phường kiểm tra", "Đề nghị sửa đường"])).toBe(
      "Xem xét, trả lời về UBND phường kiểm tra; sửa đường",
    );
    expect(
      proposedTask(["Đất trống cho vườn thuốc", "Sửa kênh trước khi đổ ải", "Sau ba tháng báo lại"]),
    ).toBe(
      "Xem xét, trả lời về đất trống cho vườn thuốc; sửa kênh trước khi đổ ải; xem xét, trả lời về việc sau ba tháng báo lại",
    );
    expect(proposedTask([])).toBe("Kiểm tra, xác minh nội dung phản ánh và trả lời đại biểu");
  });

  it("[O9] of each opinion of the sample begins with a verb and is not its title", () => {
    for (const { title, questions } of readHearing("sample").prepared.opinions) {
      const task = proposedTask(questions);
      expect(searchKey(task)).not.toBe(searchKey(title));
      expect(task.length).toBeLessThanOrEqual(300);
      // whatever was asked is in it
      for (const question of questions)
        expect(searchKey(task)).toContain(searchKey(question.replace(/^đề nghị /i, "")));
    }
  });

  it("[O9] merged opinions show each question once, in its fullest words, ticked together", () => {
    const asked = (id: string, questions: string[], answeredQuestions: string[] = []) => ({
      ...{ id, questions, answeredQuestions },
    });
    expect(
      questionsOnce([
        asked("YK-034", ["Nạo vét mương", "Thay tấm đan vỡ"], ["Thay tấm đan vỡ"]),
        asked("YK-001", ["Nạo vét mương sau chợ khu 4", "Thay  tấm đan VỠ", "Xây hồ điều hòa"]),
      ]).map(({ text, asked: where, answered }) => [text, where.map((place) => place.opinion), answered]),
    ).toEqual([
      ["Nạo vét mương sau chợ khu 4", ["YK-034", "YK-001"], false],
      ["Thay tấm đan vỡ", ["YK-034", "YK-001"], false],
      ["Xây hồ điều hòa", ["YK-001"], false],
    ]);
    // two questions of one opinion stay two
    expect(questionsOnce([asked("a", ["Sửa đường", "Sửa đường ngõ 22"])])).toHaveLength(2);
  });

  it("[O10] for a day off the next working day is offered first", () => {
    expect(offeredDays("2024-12-07")).toEqual(["2024-12-09", "2024-12-07"]);
    expect(offeredDays("2024-12-06")).toEqual(["2024-12-06"]);
    // 30/4 and 1/5 of 2026 are a Thursday and a Friday: Monday
    expect(offeredDays("2026-04-30")).toEqual(["2026-05-04", "2026-04-30"]);
    expect(offeredDays("2026-02-17", ["2026-02-17", "2026-02-18"])[0]).toBe("2026-02-19");
    expect(dueDate("10 working days", "2026-02-13", ["2026-02-16", "2026-02-17"])).toBe("2026-03-03");
    for (let day = 1; day <= 28; day++) {
      const date = `2026-02-${String(day).padStart(2, "0")}`;
      expect(isDayOff(nextWorkingDay(date))).toBe(false);
    }
  });

  it("[O11] the sentence names who directs, leads and helps, until when, and the day before", () => {
    const task = {
      verb: "giao",
      directing: "",
      lead: "Phòng Quản lý đô thị",
      supporting: [],
      task: "Nạo vét mương sau chợ khu 4",
      due: "2024-12-13",
      dueWas: null,
    } as const;
    expect(taskSentence(task)).toBe(
      "Giao Phòng Quản lý đô thị: nạo vét mương sau chợ khu 4; chậm nhất Thứ Sáu 13/12/2024.",
    );
    const ward = bodyName({ name: "phường Quang Trung", group: "ward" });
    expect(
      taskSentence({
        ...task,
        verb: "đề nghị",
        directing: "UBND thành phố",
        supporting: [{ name: ward, part: "Vận động các hộ dời vật liệu" }],
        dueWas: "2024-12-20",
      }),
    ).toBe(
      "Đề nghị UBND thành phố chỉ đạo Phòng Quản lý đô thị chủ trì, phối hợp với UBND phường Quang Trung: nạo vét mương sau chợ khu 4; UBND phường Quang Trung vận động các hộ dời vật liệu; chậm nhất Thứ Sáu 13/12/2024 (thay cho Thứ Sáu 20/12/2024).",
    );
  });

  it("[O11] a supporting unit sees its part; a part for nobody who helps is refused", () => {
    const spec = Spec.open(preparation({}, [opinion("YK-001", "d1")])).speaking();
    spec.does("A", { type: "EndSpeech", turn: "YK-001" });
    const record = {
      type: "RecordOutcome" as const,
      opinions: ["YK-001"] as string[],
      outcome: "ASSIGNED_FOR_VERIFICATION" as const,
      task: "Nạo vét mương",
      lead: "U02",
      due: { preset: "date" as const, date: "2024-12-20" },
      directing: "UBND thành phố",
      parts: [{ unit: "U07", task: "thay tấm đan" }],
    };
    expect(spec.refused("A", record)).toEqual({ code: "malformed", field: "parts" });
    spec.does("A", { ...record, supporting: ["U07"] });
    const promise = (unit: string) =>
      (viewFor({ role: "department", unit }, spec.state, people) as DepartmentView).matters[0]?.promise;
    expect([promise("U07")?.part, promise("U02")?.part]).toEqual(["thay tấm đan", ""]);
    for (const due of ["2024-12-13", "2024-12-16"])
      spec.does("A", { type: "ChangeDueDate", opinions: ["YK-001"], due, why: "theo đề nghị" });
    expect((viewFor(SEATS.A, spec.state, people) as ChairView).opinions["YK-001"]?.outcome).toMatchObject({
      ...{ directing: "UBND thành phố", parts: record.parts, due: "2024-12-16", dueWas: "2024-12-20" },
    });
    spec.does("A", { type: "ShowResultCard", opinion: "YK-001" });
    expect(spec.state.displays.hall.text).toMatch(
      /^Giao UBND thành phố chỉ đạo Phòng Kinh tế chủ trì · Nạo vét mương/,
    );
  });
});
