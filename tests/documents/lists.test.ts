/** Lists as tables: what is exported and read again is the same, and no spreadsheet works anything out. */
import papaparse from "papaparse";
import { describe, expect, it } from "vitest";
import { listNamed } from "../../server/documents/lists/lists.ts";
import { csvOf, type List, workbookOf } from "../../server/documents/lists/table.ts";
import type { Known } from "../../server/intake/files/context.ts";
import { folderContext } from "../../server/intake/files/folderContext.ts";
import { preview } from "../../server/intake/files/preview.ts";
import { checklistOf } from "../../server/rulebook/before/checklist/facts.ts";
import { declinedBy, invitationsOf } from "../../server/rulebook/before/invitations/facts.ts";
import { plannedTurns } from "../../server/rulebook/before/order/facts.ts";
import { preparationFigures } from "../../server/rulebook/before/preparation/facts.ts";
import { listOf, principals } from "../../server/rulebook/before/roster/facts.ts";
import { acceptedOpinions } from "../../server/rulebook/before/synthesis/accepted.ts";
import { type Person, Register } from "../../server/views/people.ts";
import { LISTS, type ListName } from "../../shared/terms/documents.ts";
import { playedUntil, sourceOf } from "../support/before/played.ts";
import { docxFiles } from "../support/papers.ts";

const people = [
  { id: "15.1", name: "Nguyễn Thị Hồng Hạnh", birthYear: 1970, position: "Ủy viên, Ban Chấp hành" },
  { id: "15.2", name: "Trần Việt Dũng", birthYear: 1965, position: '=HYPERLINK("http://a.test")' },
  { id: "15.3", name: "Đỗ Phượng Ước", birthYear: 1980, position: "+1 cửa" },
  { id: "15.4", name: "Lỷ Sì Múi", birthYear: 1954, position: "- đề nghị" },
].map((person) => ({ ...person, organisation: "Hội Người mù" }));
const list: List = {
  name: "Danh sách đại biểu",
  title: ["HỘI NGƯỜI MÙ", "DANH SÁCH ĐẠI BIỂU"],
  columns: ["STT", "Họ và tên", "Năm sinh", "Đơn vị", "Chức vụ"].map((name) => ({ name, width: 20 })),
  rows: people.map((person, i) => [
    i + 1,
    person.name,
    person.birthYear,
    person.organisation,
    person.position,
  ]),
};
const context = { ...folderContext("sample", "Hội Người mù"), known: people };

describe("a list as a table", () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ["a.csv", () => csvOf(list)],
    ["a.xlsx", () => workbookOf(list)],
  ])("%s: exported and read again it changes nothing", async (name, made) => {
    const seen = preview(await made(), name, "delegates", context);
    expect(seen.effects).toEqual(
      people.map(({ id }, i) => ({ row: i + (name === "a.csv" ? 2 : 4), effect: "same", id })),
    );
    expect(seen.errors).toEqual([]);
  });

  it("the same list is the same bytes, and has no time of its own", async () => {
    const made = await workbookOf(list);
    expect(await workbookOf(list)).toEqual(made);
    // the date of every part: 1 January 1980
    expect([...made.subarray(10, 14)]).toEqual([0, 0, 33, 0]);
  });

  it("nothing in it is a formula: texts stay texts in XLSX and in CSV", async () => {
    const xml = docxFiles(await workbookOf(list));
    expect(
      Object.entries(xml).filter(([name, text]) => name.startsWith("xl/worksheets/") && /<f[ >]/.test(text)),
    ).toEqual([]);
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(csvOf(list));
    expect(text.startsWith("\uFEFFSTT,")).toBe(true);
    expect(text).toContain("'+1 cửa");
    expect(text).toContain(`"'=HYPERLINK(`);
    for (const cell of text.split(/[\r\n,]+/)) expect(cell).not.toMatch(/^"?[=+@-]/);
  });
});

/** The sample's preparation, the day before the hearing. */
const spec = playedUntil("2024-11-21T08:00:00+07:00");
const source = sourceOf(spec);
const { state } = source;
const made = (name: ListName, of: string | null = null) => listNamed(name, source, of, spec.now);
const codes = ({ columns, rows }: List, column: string) =>
  rows.map((row) => row[columns.findIndex(({ name }) => name === column)]);

describe("the offices' lists", () => {
  it("[D24] tell every row, in their order; at the door who is expected", () => {
    const organisations = state.plan.organisations.map(({ number }) => principals(listOf(state, number)));
    expect(made("danh-sach-dai-bieu").rows).toHaveLength(organisations.flat().length);
    expect(codes(made("so-y-kien"), "Mã")).toEqual(Object.keys(acceptedOpinions(state)));
    expect(codes(made("thu-tu-phat-bieu"), "Mã")).toEqual(plannedTurns(state));
    expect(codes(made("danh-muc-viec"), "Mã")).toEqual(checklistOf(state).map(({ id }) => id));
    expect(made("danh-sach-moi").rows.length).toBeGreaterThan(
      Object.keys(invitationsOf(state).invited).length - 1,
    );
    // S71: the plan's annex, with its sums and the plan's number
    const quotas = made("phan-bo");
    expect(quotas.rows.at(-1)).toEqual([null, "Cộng", 121, 30]);
    expect(quotas.rows).toHaveLength(state.plan.organisations.length + 1);
    expect(quotas.title.at(-1)).toBe("(Kèm theo Kế hoạch số 332-KH/TU, ngày 05 tháng 11 năm 2024)");
    // at the door everybody who is expected is known, whoever declined is not
    const door = made("vao-cua");
    const coming = [...codes(door, "Thành phần")];
    expect(new Set(coming)).toEqual(
      new Set(["đại biểu mời", "giúp việc", "báo chí", "đại biểu tổ chức", "cá nhân"]),
    );
    const declined = state.plan.officials.filter(({ person }) => declinedBy(state, person) !== null);
    expect(coming.filter((kind) => kind !== "đại biểu tổ chức" && kind !== "cá nhân")).toHaveLength(
      state.plan.officials.length - declined.length,
    );
    // late is judged by the hearing's time: of the same log more is late on a later day
    const early = sourceOf(playedUntil("2024-11-18T12:00:00+07:00"));
    const late = (now: number) => codes(listNamed("phieu-qua-han", early, null, now), "Số phiếu");
    const { overdue } = preparationFigures(early.state, spec.now);
    expect(overdue.length).toBeGreaterThan(10);
    expect(late(spec.now).toSorted()).toEqual(overdue.toSorted());
    expect(late(0)).toEqual([]);
    // who did not agree to be named has no name in the order that goes out
    const hidden = Object.values(acceptedOpinions(state)).filter(({ mayBeNamed }) => !mayBeNamed);
    expect(hidden.length).toBeGreaterThan(0);
    const listed = JSON.stringify(made("thu-tu-phat-bieu").rows);
    for (const { person } of hidden) expect(listed).not.toContain(spec.people.get(person)?.name);
  });

  it.each(["xlsx", "csv"] as const)(
    "[D24] %s: delegates and opinions sent back as they came change nothing",
    async (kind) => {
      const bytesOf = (list: List) => (kind === "csv" ? csvOf(list) : workbookOf(list));
      for (const { number, name } of state.plan.organisations) {
        const of = String(number);
        const context = { ...folderContext("sample", name), known: [] as Known[] };
        const listed = principals(listOf(state, number));
        const people = listed.map(({ id, person, represents }) => {
          const { name: called, addressForm, position } = spec.people.get(person) as Person;
          return { id, organisation: name, name: called, addressForm, position, represents };
        });
        const seen = preview(await bytesOf(made("danh-sach-dai-bieu", of)), `a.${kind}`, "delegates", {
          ...context,
          known: people,
        });
        expect([name, seen.effects.map(({ effect, id }) => [effect, id])]).toEqual([
          name,
          people.map(({ id }) => ["same", id]),
        ]);
        const opinions = Object.values(acceptedOpinions(state)).filter(
          ({ sender }) => sender === `org.${number}`,
        );
        const sent = opinions.map(({ content, place }) => ({
          id: "",
          organisation: name,
          name: "",
          content,
          place,
        }));
        const again = preview(await bytesOf(made("so-y-kien", of)), `b.${kind}`, "opinions", {
          ...context,
          known: sent,
        });
        expect([name, again.effects.map(({ effect }) => effect)]).toEqual([name, opinions.map(() => "same")]);
      }
    },
    60_000,
  );

  it("[D24] nothing in them is a formula, whatever a name or an opinion begins with", async () => {
    const grown = new Register(
      [...spec.people].map(([id, person]) => [id, { ...person, position: "=1+1", name: `@${person.name}` }]),
    );
    for (const name of LISTS) {
      const list = listNamed(name, { ...source, people: grown }, null, spec.now);
      const parsed = papaparse.parse<string[]>(new TextDecoder().decode(csvOf(list)).trim()).data;
      expect([name, parsed.flat().filter((cell) => /^[=+\-@\t]/.test(cell))]).toEqual([name, []]);
      expect([name, parsed.length]).toEqual([name, list.rows.length + 1]);
      const xml = docxFiles(await workbookOf(list));
      expect(
        Object.entries(xml).filter(
          ([file, text]) => file.startsWith("xl/worksheets/") && /<f[ >]/.test(text),
        ),
      ).toEqual([]);
    }
  });
});
