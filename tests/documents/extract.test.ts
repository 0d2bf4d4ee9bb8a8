/** The extract of the conclusion notice for everybody: nothing of what is restricted, everything else. */
import { describe, expect, it } from "vitest";
import { makeDocument } from "../../server/documents/documents.ts";
import { tasks } from "../../server/documents/minutes/tasks.ts";
import type { Source } from "../../server/documents/source.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { FORMS, paperFile } from "../../shared/terms/documents.ts";
import type { AnnouncedResults } from "../../shared/views/after/documents.ts";
import { followedUpTo } from "../support/after/opened.ts";
import { docxFiles, paragraphsOf, tablesOf } from "../support/papers.ts";

const december = followedUpTo(43);
const id = december.state.after.documents.issued.find(({ kind }) => kind === "conclusionNotice")?.id ?? "";
const sourceOf = (state: HearingState): Source => ({ state, people: december.people, prose: new Map() });
const allTasks = tasks(sourceOf(december.state));

/** One matter of each kind of outcome is restricted; the group of the first and what was concluded on it say so. */
const KINDS = [
  ...["ASSIGNED_FOR_VERIFICATION", "UNHEARD_WRITTEN_REPLY", "ANSWERED"],
  ...["EXPLAINED_NOT_IN_LINE", "TRANSFERRED_TO_HIGHER_AUTHORITY"],
];
const restricted = KINDS.flatMap((kind) => {
  const found = Object.values(december.state.opinions).find(
    ({ outcome, mergedInto, parts, partOf }) =>
      outcome?.kind === kind && mergedInto === null && parts.length === 0 && partOf === null,
  );
  return found ? [found.id] : [];
});

function marked(mark: string, number = ""): HearingState {
  const { state } = december;
  const opinions = Object.fromEntries(
    Object.values(state.opinions).map((opinion) => {
      if (!restricted.includes(opinion.id))
        return [opinion.id, { ...opinion, title: `${opinion.title} ${number}`.trim() }];
      const { outcome } = opinion;
      return [
        opinion.id,
        {
          ...{ ...opinion, restricted: true, title: `${mark} tên`, displayTitle: `${mark} hiện` },
          ...{ content: `${mark} nội dung`, questions: [`${mark} hỏi`], group: "kín" },
          outcome: outcome && { ...outcome, task: `${mark} việc`, policy: `${mark} chính sách` },
        },
      ];
    }),
  );
  const given = state.minutes.conclusions.find(({ outcome }) => outcome)?.outcome ?? allTasks[0]?.outcome;
  const said = {
    ...{ id: "KL-99", groups: ["kín"], text: `${mark} kết luận`, at: state.at, added: null },
    outcome: given ? { ...given, task: `${mark} việc kết luận` } : null,
  };
  const conclusions = [...state.minutes.conclusions, said];
  return {
    ...{ ...state, opinions, minutes: { ...state.minutes, conclusions } },
    plan: { ...state.plan, groups: [...state.plan.groups, { id: "kín", title: `${mark} nhóm` }] },
  };
}

const xmlOf = async (
  name: "thong-bao-ket-luan" | "trich-thong-bao-ket-luan",
  state: HearingState,
  of: string | null = id,
) =>
  docxFiles(await makeDocument(paperFile(name, "dang", "docx"), sourceOf(state), of))["word/document.xml"] ??
  "";
const textOf = (xml: string) =>
  paragraphsOf(xml)
    .map(({ text }) => text)
    .join("\n");

describe("the extract of the conclusion notice", () => {
  it("[D63] it names no restricted matter, whatever came of it; the notice itself names each", async () => {
    expect(restricted.length).toBeGreaterThanOrEqual(4);
    const state = marked("DẤUKÍN");
    const notice = textOf(await xmlOf("thong-bao-ket-luan", state));
    for (const word of ["tên", "việc", "chính sách", "nhóm", "kết luận"])
      expect(notice).toContain(`DẤUKÍN ${word}`);
    expect(textOf(await xmlOf("trich-thong-bao-ket-luan", state))).not.toContain("DẤUKÍN");
  });

  it("[D63] every other task, reply and answer stands there, numbered anew, under the notice's number and day", async () => {
    const xml = await xmlOf("trich-thong-bao-ket-luan", marked("DẤUKÍN"));
    const text = textOf(xml);
    for (const words of ["TRÍCH THÔNG BÁO", "Số 415-TB/TU", "1- Đánh giá chung", "5- Tổ chức thực hiện"])
      expect(text).toContain(words);
    expect(text).toContain("lập từ Thông báo số 415-TB/TU, ngày 27 tháng 11 năm 2024");
    expect(text).not.toContain("DỰ THẢO");
    const given = allTasks.filter(
      (group) => !group.opinions.some((opinion) => restricted.includes(opinion.id)),
    );
    const rows = tablesOf(xml).find(([head]) => head?.[2] === "Giao / đề nghị") ?? [];
    expect(given.length).toBeLessThan(allTasks.length);
    expect(rows.slice(1).map(([number]) => number)).toEqual(given.map((_, i) => String(i + 1)));
    for (const [i, { outcome, titles }] of given.entries())
      expect(rows[i + 1]?.[1]).toContain(outcome.task || titles.join("; "));
    // of a task that was given for several matters one of which is restricted nothing stands there
    const both = allTasks.filter((group) =>
      group.opinions.some((opinion) => restricted.includes(opinion.id)),
    );
    for (const { outcome } of both) if (outcome.task) expect(text).not.toContain(outcome.task);
  });

  it("[D63] no number of a person stands there, nor what a clerk wrote into the notice; before the issue it is a draft", async () => {
    const state = marked("DẤUKÍN", "0912 345 678");
    const { documents } = state.after;
    const words = { conclusionNotice: [{ at: 0, text: "LỜI RIÊNG CỦA VĂN PHÒNG" }] };
    const written = { ...state, after: { ...state.after, documents: { ...documents, words } } };
    expect(textOf(await xmlOf("thong-bao-ket-luan", written))).toContain("LỜI RIÊNG");
    const extract = textOf(await xmlOf("trich-thong-bao-ket-luan", written));
    expect(extract).not.toMatch(/0912|LỜI RIÊNG/);
    expect(extract).toContain("•••");
    expect(textOf(await xmlOf("trich-thong-bao-ket-luan", state, null))).toContain("DỰ THẢO");
  });

  it("[D80] of the general conclusion it has what was chosen; before that nothing, and in an older log all", async () => {
    const state = marked("DẤUKÍN");
    const text = state.minutes.conclusions.find(({ groups }) => groups.length === 0)?.text ?? "?";
    const read = async (...announced: Partial<AnnouncedResults>[]) => readOf(state, announced);
    const readOf = async (state: HearingState, announced: Partial<AnnouncedResults>[]) => {
      const documents = { ...state.after.documents, announced: announced as AnnouncedResults[] };
      return textOf(
        await xmlOf("trich-thong-bao-ket-luan", { ...state, after: { ...state.after, documents } }),
      );
    };
    const waits = "chờ đọc, chọn trước khi công bố";
    expect(await read()).toContain(waits);
    expect(await read()).not.toContain(text);
    expect(await read({ extract: 1 })).toContain(text);
    expect(await read({ extract: 1, general: { as: "asItStands", text: "" } })).toContain(text);
    const leftOut = await read({ extract: 1, general: { as: "leftOut", text: "" } });
    expect(leftOut).not.toContain(text);
    // as if it had never been said
    const conclusions = state.minutes.conclusions.filter(({ groups }) => groups.length > 0);
    const unsaid = { ...state, minutes: { ...state.minutes, conclusions } };
    expect(leftOut).toBe(await readOf(unsaid, [{ extract: 1 }]));
    const other = await read({ extract: 1, general: { as: "inOtherWords", text: "Lời khác 0912 345 678" } });
    expect(other).toContain("Lời khác •");
    expect(other).not.toContain(text);
  });

  it("[D63] hearings that differ in restricted matters alone give the same bytes, in each form", async () => {
    for (const form of FORMS)
      for (const format of ["docx", "pdf"] as const) {
        const file = paperFile("trich-thong-bao-ket-luan", form, format);
        const [first, other] = await Promise.all(
          ["một", "hai hai"].map((mark) => makeDocument(file, sourceOf(marked(mark)), id)),
        );
        expect([file, Buffer.compare(first ?? new Uint8Array(), other ?? new Uint8Array())]).toEqual([
          file,
          0,
        ]);
      }
  });
});
