/** The reports after the hearing (F12, F13, on a period): sums that add up, every case with its reasons, no number of a person. */
import { describe, expect, it } from "vitest";
import { makeDocument } from "../../server/documents/documents.ts";
import type { Source } from "../../server/documents/source.ts";
import { casesOf, daysOffOf } from "../../server/rulebook/after/cases/facts.ts";
import { storiesOf } from "../../server/rulebook/after/cases/stories.ts";
import { mattersOf } from "../../server/rulebook/after/documents/matters.ts";
import { resultFigures } from "../../server/rulebook/after/documents/resultFigures.ts";
import { standingOn } from "../../shared/reckoning/caseFigures.ts";
import { type AfterPaper, paperFile } from "../../shared/terms/documents.ts";
import { withoutNumbers } from "../../shared/terms/privateNumbers.ts";
import { dayOf } from "../../shared/terms/time.ts";
import { followedUpTo } from "../support/after/opened.ts";
import { steps } from "../support/after/script.ts";
import type { Spec } from "../support/hearingSpec.ts";
import { docxFiles, paragraphsOf, tablesOf } from "../support/papers.ts";

const source = (spec: Spec): Source => ({ state: spec.state, people: spec.people, prose: new Map() });
const march = followedUpTo(199);
const december = followedUpTo(steps.findLast(({ at }) => at < "2025-01-01")?.n ?? 0);
const xmlOf = async (from: Source, name: AfterPaper, of: string | null = null) =>
  docxFiles(await makeDocument(paperFile(name, "dang", "docx"), from, of))["word/document.xml"] ?? "";
const textOf = (xml: string) =>
  paragraphsOf(xml)
    .map(({ text }) => text)
    .join("\n");

/** The table whose head has this name in a column, without its head. */
const tableWith = (xml: string, column: number, name: string): string[][] =>
  tablesOf(xml)
    .find(([head]) => head?.[column] === name)
    ?.slice(1) ?? [];
const sumOf = (rows: readonly (readonly string[])[], column: number) =>
  rows.slice(0, -1).reduce((sum, row) => sum + Number(row[column]), 0);

describe("the result report (F12)", () => {
  it("[D55] opinions by organisation and by field: each row adds up, and all rows to the sum", async () => {
    const xml = await xmlOf(source(march), "bao-cao-ket-qua");
    const matters = mattersOf(march.state);
    const { opinions, heardFromQueue } = resultFigures(march.state);
    expect(matters.filter(({ fromTheFloor }) => !fromTheFloor)).toHaveLength(opinions);
    expect(matters.filter(({ fromTheFloor, spoken }) => spoken && !fromTheFloor)).toHaveLength(
      heardFromQueue,
    );
    for (const head of ["Tổ chức, địa bàn", "Lĩnh vực"]) {
      const rows = tableWith(xml, 1, head);
      const sum = rows.at(-1) ?? [];
      expect(sum.slice(1, 3), head).toEqual(["Cộng", String(matters.length)]);
      for (const row of rows)
        expect(
          row.slice(4).reduce((all, n) => all + Number(n), 0),
          `${head}: ${row[1]}`,
        ).toBe(Number(row[2]));
      for (let column = 2; column <= 8; column++) expect(sumOf(rows, column)).toBe(Number(sum[column]));
    }
    const named = tableWith(xml, 1, "Tổ chức, địa bàn").map((row) => row[1]);
    expect(named).toContain("Hội Nông dân thành phố");
  });

  it("[D55] no row but their own tells of complaints: from whom and on what stays untold", async () => {
    const xml = await xmlOf(source(march), "bao-cao-ket-qua");
    const redirected = mattersOf(march.state).filter(({ became }) => became === "redirected");
    const passedOn = mattersOf(march.state).filter(({ became }) => became === "passedOn");
    for (const head of ["Tổ chức, địa bàn", "Lĩnh vực"]) {
      const rows = tableWith(xml, 1, head);
      const own = rows.find((row) => row[1] === "Hướng dẫn sang tiếp công dân") ?? [];
      expect(Number(own[2])).toBe(redirected.length);
      const others = rows.slice(0, -1).filter((row) => row !== own);
      expect(others.reduce((sum, row) => sum + Number(row[7]), 0)).toBe(passedOn.length);
    }
  });

  it("[D55] what is followed up, by who leads, adds up to the cases; each case stands with day, state and lateness", async () => {
    const xml = await xmlOf(source(march), "bao-cao-ket-qua");
    const cases = casesOf(march.state);
    const byUnit = tableWith(xml, 1, "Cơ quan chủ trì");
    expect(byUnit.at(-1)?.slice(1, 6)).toEqual(["Cộng", "18", "12", "05", "01"]);
    for (let column = 2; column <= 5; column++)
      expect(sumOf(byUnit, column)).toBe(Number(byUnit.at(-1)?.[column]));
    const list = tableWith(xml, 5, "Tiến độ, lý do");
    expect(list.map((row) => row[1]?.split(".")[0])).toEqual(cases.map(({ id }) => id));
    const day = dayOf(march.now);
    for (const story of storiesOf(march.state)) {
      const how = standingOn(story, day, daysOffOf(march.state));
      const row = list.find(([, title]) => title?.startsWith(`${story.id}. `)) ?? [];
      expect(row[3]?.includes((how?.due ?? "").split("-").reverse().join("/")), story.id).toBe(true);
      if (how?.timeliness === "late") expect(row[5]).toMatch(/^Xong, trễ hạn \(\d\d ngày làm việc\)/);
    }
    // the leader's words on more time, and the unit's own
    const extended = cases.find(({ dueDecisions }) => dueDecisions.some(({ kind }) => kind === "granted"));
    const row = list.find(([, title]) => title?.startsWith(`${extended?.id}. `)) ?? [];
    expect(row[5]).toContain(extended?.dueDecisions.at(-1)?.why);
  });
});

describe("the report to the three leaders (F13)", () => {
  it("[D56] it has what came in, was spoken, answered, given, explained and passed on, by unit and field", async () => {
    const xml = await xmlOf(source(march), "bao-cao-ba-dong-chi");
    const rows = tablesOf(xml).flat();
    const matters = mattersOf(march.state);
    const two = (n: number) => String(n).padStart(2, "0");
    expect(rows).toContainEqual(["Tổng số", two(matters.length)]);
    const ofTable = tableWith(xml, 1, "Số ý kiến").filter(([name = ""]) =>
      /^(?:Giải đáp, làm rõ|Giải thích chính sách|Giao giải quyết|Chuyển cấp|Hướng dẫn sang|Chưa có kết quả)/.test(
        name,
      ),
    );
    expect(ofTable).toHaveLength(6);
    expect(ofTable.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(matters.length);
    const units = tableWith(xml, 1, "Cơ quan chủ trì").filter((row) => row.length === 7);
    expect(units.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(casesOf(march.state).length);
    expect(tableWith(xml, 1, "Lĩnh vực").at(-1)?.[2]).toBe(two(matters.length));
  });

  it("[D56] what is overdue says why, in the words of who said it; what is hard stands in the unit's own", async () => {
    const asked = casesOf(march.state).flatMap(({ asks }) => asks);
    expect(asked.length).toBeGreaterThan(0);
    for (const name of ["bao-cao-ba-dong-chi", "bao-cao-ket-qua", "bao-cao-ky"] as const) {
      const text = textOf(await xmlOf(source(march), name));
      const own = casesOf(march.state).flatMap(({ asks, escalations }) =>
        [...asks, ...escalations].slice(-1),
      );
      expect(
        own.some(({ why }) => text.includes(why.replace(/[.;\s]+$/, ""))),
        name,
      ).toBe(true);
    }
    // on 31 December ND-08 is overdue
    const late = await xmlOf(source(december), "bao-cao-ba-dong-chi");
    const overdue = tableWith(late, 4, "Lý do");
    expect(overdue.map(([id]) => id)).toEqual(["ND-08"]);
    expect(overdue[0]?.[4]).toMatch(/^Báo cáo Thường trực Thành ủy chỉ đạo: chờ Phòng Tài nguyên/);
  });
});

describe("what ends and rests on what", () => {
  it("[D58] each paper goes to its own recipients, or to those that are usual for it", async () => {
    const { plan } = march.state;
    const recipientsOf = { resultReport: ["Ban Thường vụ Thành ủy", "Lưu: VP."], minutes: ["Ban Dân vận"] };
    const documents = plan.documents && { ...plan.documents, recipientsOf };
    const from = {
      ...source(march),
      state: { ...march.state, plan: { ...plan, ...(documents && { documents }) } },
    };
    const ends = async (name: AfterPaper) =>
      textOf(await xmlOf(from, name))
        .split("Nơi nhận:")
        .at(-1);
    expect(await ends("bao-cao-ket-qua")).toMatch(/- Ban Thường vụ Thành ủy,\s*- Lưu: VP\./);
    expect(await ends("bao-cao-ba-dong-chi")).toContain("- Như trên,");
    expect(await ends("thong-bao-ket-luan")).toContain(
      plan.documents?.recipients[0]?.replace(/[,;.\s]+$/, ""),
    );
    const minutes =
      docxFiles(await makeDocument("bien-ban-dang.docx", from, null))["word/document.xml"] ?? "";
    expect(textOf(minutes)).toContain("- Ban Dân vận,");
  });

  it("[D59] report, minutes and annex name the plan by number and day; without a day by its number", async () => {
    const named = "Kế hoạch số 332-KH/TU, ngày 05 tháng 11 năm 2024";
    expect(textOf(await xmlOf(source(march), "bao-cao-ket-qua"))).toContain(
      `Thực hiện ${named}, Ban Dân vận`,
    );
    const { issuedOn: _, ...plan } = march.state.plan;
    const undated = { ...source(march), state: { ...march.state, plan } };
    const text = textOf(await xmlOf(undated, "bao-cao-ket-qua"));
    expect(text).toContain("Thực hiện Kế hoạch số 332-KH/TU, Ban Dân vận");
  });
});

describe("numbers of persons", () => {
  it("[D57] phones and identity cards are blotted out; sums, days and years stay", () => {
    const blotted = ["0912 345 678", "0912.345.678", "+84 912 345 678", "022079001234", "(0203) 3854 321"];
    for (const number of blotted) expect(withoutNumbers(`gọi ${number} nhé`)).not.toMatch(/\d{3}/);
    for (const text of ["150.000.000 đồng", "ngày 22.11.2024", "giai đoạn 2021-2025", "26 ha, 35 hộ"])
      expect(withoutNumbers(text)).toBe(text);
  });

  it("[D57] no notice, report or minutes print such a number from an asker's words", async () => {
    const number = "0912 345 678";
    const { opinions } = march.state;
    const told = Object.fromEntries(
      Object.entries(opinions).map(([id, opinion]) => [
        id,
        { ...opinion, title: `${opinion.title} ${number}`, content: `${opinion.content} Gọi ${number}.` },
      ]),
    );
    const from = { ...source(march), state: { ...march.state, opinions: told } };
    const notice = textOf(await xmlOf(from, "thong-bao-nhan-dan"));
    expect(notice).toContain("Gọi •••.");
    expect(notice).not.toContain(number);
    for (const name of ["bao-cao-ket-qua", "bao-cao-ba-dong-chi", "bao-cao-giam-sat", "bao-cao-ky"] as const)
      expect(textOf(await xmlOf(from, name)), name).not.toContain(number);
    const minutes =
      docxFiles(await makeDocument("bien-ban-dang.docx", from, null))["word/document.xml"] ?? "";
    expect(textOf(minutes)).not.toMatch(/Gọi 0912/);
  });
});
