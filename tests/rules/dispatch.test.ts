/** The book of outgoing documents: to whom each was sent, how, when; who may say so, what it never holds, what is made of it. */
import { describe, expect, it } from "vitest";
import { makeDocument } from "../../server/documents/documents.ts";
import { listNamed } from "../../server/documents/lists/lists.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { FORMS, paperFile } from "../../shared/terms/documents.ts";
import type { Audience, SeatName } from "../../shared/terms/seats.ts";
import { dayOf } from "../../shared/terms/time.ts";
import type { OutgoingRow } from "../../shared/views/after/dispatch.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import type { CommandInput, CommandOf } from "../../shared/wire/commands/commands.ts";
import { followedUpTo } from "../support/after/opened.ts";
import { playedUntil } from "../support/before/played.ts";
import type { Spec } from "../support/hearingSpec.ts";
import { docxFiles, paragraphsOf } from "../support/papers.ts";

const [ORGANISER, FRONT, PARTY] = ["desk.1", "desk.2", "desk.3"] as const;
const followed = () => followedUpTo(170);
const prepared = () => playedUntil("2024-11-18T12:00:00+07:00");

const bookOf = (spec: Spec, clerk = 3): readonly OutgoingRow[] =>
  (viewFor({ role: "desk", clerk }, spec.state, spec.people) as DeskView).paperwork.outgoing;
const rowOf = (spec: Spec, kind: OutgoingRow["kind"]): OutgoingRow => {
  const row = bookOf(spec).find((one) => one.kind === kind);
  if (!row) throw new Error(`the book has no ${kind}`);
  return row;
};
type Sent = Partial<Omit<CommandOf<"RecordDispatch">, "type">>;
const sending = (spec: Spec, document: string, more: Sent = {}): CommandInput => ({
  ...({ type: "RecordDispatch", document, how: "axis", date: dayOf(spec.now) } as const),
  ...{ to: ["Ủy ban nhân dân thành phố"], ...more },
});
const notes = (spec: Spec, seat: SeatName, document: string, more: Sent = {}) =>
  spec.does(seat, sending(spec, document, more));
const correct = (dispatch: string, right: CommandOf<"CorrectDispatch">["right"], why = "ghi nhầm") =>
  ({ type: "CorrectDispatch", dispatch, right, why }) as const;

describe("the book of outgoing documents", () => {
  it("[J98] its own office notes several recipients at once; each is a row with how, when and by whom", () => {
    const spec = followed();
    const { id, number } = rowOf(spec, "conclusionNotice");
    expect(number).toBe("415-TB/TU");
    notes(spec, PARTY, id, { to: ["Ban Dân vận", "Báo Quảng Ninh", "Ban Dân vận"], how: "post" });
    expect(rowOf(spec, "conclusionNotice").sent).toMatchObject([
      { id: "CV-001", to: "Ban Dân vận", how: "post", date: dayOf(spec.now), by: PARTY, unsent: false },
      { id: "CV-002", to: "Báo Quảng Ninh", how: "post", by: PARTY },
    ]);
    expect(bookOf(spec, 1).find((one) => one.id === id)).toMatchObject({ own: false });
    expect(spec.refused(ORGANISER, sending(spec, id))).toEqual({
      code: "ofAnotherBody",
      body: "officeParty",
    });
    const report = rowOf(spec, "resultReport").id;
    expect(spec.refused(PARTY, sending(spec, report))).toEqual({ code: "ofAnotherBody", body: "organiser" });
    notes(spec, ORGANISER, report);
    expect(spec.refused(FRONT, sending(spec, "VB-99"))).toEqual({ code: "unknownId", id: "VB-99" });
  });

  it("[J98] not before the document's day nor after today, and nothing twice", () => {
    const spec = followed();
    const { id, date } = rowOf(spec, "conclusionNotice");
    const earlier = dayOf(Date.parse(`${date}T00:00:00+07:00`) - 86_400_000);
    const later = dayOf(spec.now + 86_400_000);
    for (const day of [earlier, later])
      expect(spec.refused(PARTY, sending(spec, id, { date: day }))).toEqual({
        ...{ code: "dayOfDocument", from: date },
      });
    notes(spec, PARTY, id, { date });
    const again = { date, to: ["Thành ủy", "ủy ban  nhân dân THÀNH PHỐ"] };
    expect(spec.refused(PARTY, sending(spec, id, again))).toEqual({
      ...{ code: "sentBefore", to: "ủy ban nhân dân THÀNH PHỐ" },
    });
    // it went there once more, by another way
    notes(spec, PARTY, id, { ...again, how: "hand" });
    expect(rowOf(spec, "conclusionNotice").sent).toHaveLength(3);
  });

  it("[J98] put right with why: what it said stays told; what was not sent may be sent", () => {
    const spec = followed();
    const { id, date } = rowOf(spec, "conclusionNotice");
    notes(spec, PARTY, id, { date });
    const right = { to: "UBND thành phố", how: "hand", date } as const;
    expect(spec.refused(ORGANISER, correct("CV-001", right))).toEqual({
      ...{ code: "ofAnotherBody", body: "officeParty" },
    });
    spec.does(PARTY, correct("CV-001", right, "gửi tận nơi"));
    expect(spec.refused(PARTY, correct("CV-001", right))).toEqual({ code: "alreadyDone" });
    spec.does(PARTY, correct("CV-001", null, "chưa gửi"));
    expect(spec.refused(PARTY, correct("CV-001", null))).toEqual({ code: "alreadyDone" });
    expect(spec.refused(PARTY, correct("CV-009", null))).toEqual({ code: "unknownId", id: "CV-009" });
    expect(rowOf(spec, "conclusionNotice").sent).toMatchObject([
      {
        ...{ to: "UBND thành phố", how: "hand", unsent: true },
        corrections: [
          { was: { to: "Ủy ban nhân dân thành phố", how: "axis" }, why: "gửi tận nơi", by: PARTY },
          { was: right, why: "chưa gửi" },
        ],
      },
    ]);
    // it holds no place: the same may be noted, and then this one is no second
    notes(spec, PARTY, id, { date, to: ["UBND thành phố"], how: "hand" });
    expect(spec.refused(PARTY, correct("CV-001", right))).toEqual({ code: "sentBefore", to: right.to });
    spec.does(PARTY, correct("CV-001", { ...right, how: "email" }));
    expect(rowOf(spec, "conclusionNotice").sent[0]).toMatchObject({ how: "email", unsent: false });
  });

  it("[J98] before the hearing too: a letter of invitation and a numbered programme; until the closing and after it", () => {
    const spec = prepared();
    const letter = rowOf(spec, "invitation");
    notes(spec, PARTY, letter.id, { to: [...letter.recipients], how: "hand" });
    expect(rowOf(spec, "invitation").sent.map(({ to }) => to)).toEqual(letter.recipients);
    expect(spec.refused(ORGANISER, sending(spec, letter.id))).toEqual({
      ...{ code: "ofAnotherBody", body: "officeParty" },
    });
    const list = { document: "delegateList", of: "1", number: "07-DS/BDV", date: dayOf(spec.now) } as const;
    spec.does(ORGANISER, { type: "NumberDocument", ...list });
    notes(spec, ORGANISER, rowOf(spec, "delegateList").id);
  });

  it("[J98] of a letter that was entered wrongly nothing more is noted", () => {
    const spec = followed();
    const letter = rowOf(spec, "transfer");
    notes(spec, PARTY, letter.id);
    const about = spec.state.after.documents.issued.find(({ id }) => id === letter.id);
    if (about?.kind !== "transfer") throw new Error("no letter");
    spec.does(PARTY, {
      ...{ type: "TransferCase", case: about.case, to: about.to, number: "99-CV/UBND", date: letter.date },
      ...{ why: "ghi nhầm số" },
    });
    expect(bookOf(spec).find(({ id }) => id === letter.id)).toMatchObject({ wrong: true });
    expect(spec.refused(PARTY, sending(spec, letter.id))).toEqual({ code: "unknownId", id: letter.id });
  });

  it("[J99] no phone, no e-mail, no name of a delegate, an individual or a sender; whoever holds an office is named", () => {
    const spec = followed();
    const { id } = rowOf(spec, "conclusionNotice");
    const person = (of: string) => spec.people.get(of)?.name ?? "?";
    const delegate = person(spec.state.plan.delegates[0]?.person ?? "");
    for (const to of [
      ...["Bà Mận, 0912 345 678", "Hộp thư dan@example.vn", `bà ${delegate}`],
      `gửi ${delegate.toLocaleUpperCase("vi")}, khu 4`,
    ])
      expect(spec.refused(PARTY, sending(spec, id, { to: ["Thành ủy", to] })), to).toEqual({
        ...{ code: "privateRecipient", to },
      });
    notes(spec, PARTY, id, { to: ["Ban Dân vận"] });
    const right = { to: delegate, how: "axis", date: dayOf(spec.now) } as const;
    expect(spec.refused(PARTY, correct("CV-001", right))).toEqual({ code: "privateRecipient", to: delegate });
    const official = person(spec.state.plan.officials[0]?.person ?? "");
    notes(spec, PARTY, id, { to: [`Đồng chí ${official}`, "24 cơ quan, tổ chức"] });
    const early = prepared();
    const [registration] = early.people.registrations.values();
    const to = registration?.speaker.name ?? "?";
    const letter = rowOf(early, "invitation");
    expect(early.refused(PARTY, sending(early, letter.id, { to: [to] }))).toEqual({
      ...{ code: "privateRecipient", to },
    });
  });

  it("[J99] nobody but the desks sees any of it", () => {
    const spec = followed();
    notes(spec, PARTY, rowOf(spec, "conclusionNotice").id, { to: ["Sở Chưa Từng Có"] });
    const others: readonly Audience[] = [
      ...([{ role: "chair", seat: "A" }, { role: "secretary", seat: "T1" }, { role: "media" }] as const),
      ...([
        { role: "department", unit: "U07" },
        { role: "organisation", organisation: 1 },
      ] as const),
      ...([{ role: "hall", seat: "hall" }, { role: "lectern" }, { role: "delegate" }] as const),
    ];
    for (const audience of others)
      expect(JSON.stringify(viewFor(audience, spec.state, spec.people))).not.toContain("Chưa Từng Có");
    expect(JSON.stringify(bookOf(spec, 2))).toContain("Chưa Từng Có");
  });

  it("[J100] goes to its own list of recipients, as above by name, and not to what an office keeps", () => {
    const spec = followed();
    expect(rowOf(spec, "resultReport").recipients).toEqual(["Thường trực Thành ủy"]);
    expect(rowOf(spec, "transfer").recipients).toHaveLength(1);
    expect(rowOf(spec, "supervisionReport").recipients).toEqual([
      ...["Thường trực Thành ủy", "Thường trực HĐND thành phố", "UBND thành phố"],
    ]);
    const { recipients } = rowOf(spec, "conclusionNotice");
    expect(recipients.length).toBeGreaterThan(1);
    for (const line of recipients) expect(line).not.toMatch(/^Lưu|[;.]$/);
  });

  it("[J100] as a list a row for each recipient, who has not got it beside it; on paper in both families", async () => {
    const spec = followed();
    const notice = rowOf(spec, "conclusionNotice");
    const [first = "", ...rest] = notice.recipients;
    notes(spec, PARTY, notice.id, { to: [first, "Báo Quảng Ninh", "Kho lưu"], how: "post" });
    spec.does(
      PARTY,
      correct("CV-002", { to: "Báo Hạ Long", how: "email", date: dayOf(spec.now) }, "nhầm báo"),
    );
    spec.does(PARTY, correct("CV-003", null));
    const source = { state: spec.state, people: spec.people, prose: new Map() };
    const { columns, rows } = listNamed("so-cong-van-di", source, null, spec.now);
    const cells = rows.filter((row) => row[1] === notice.number);
    const column = (name: string) => cells.map((row) => row[columns.findIndex((one) => one.name === name)]);
    expect(column("Nơi nhận")).toEqual([first, "Báo Hạ Long"]);
    expect(column("Cách gửi")).toEqual(["bưu điện", "thư điện tử"]);
    expect(column("Chưa gửi")).toEqual([rest.join("; "), ""]);
    expect(column("Ghi chú")).toEqual(["", "đã sửa (Báo Quảng Ninh: nhầm báo)"]);
    expect(rows.some((row) => row[3] === "Báo cáo kết quả hội nghị" && row[5] === "")).toBe(true);
    for (const form of FORMS) {
      const file = docxFiles(await makeDocument(paperFile("so-cong-van-di", form, "docx"), source));
      const text = paragraphsOf(file["word/document.xml"] ?? "")
        .map((one) => one.text)
        .join("\n");
      for (const part of [
        "DANH SÁCH",
        "415-TB/TU",
        "Báo Hạ Long: thư điện tử",
        `Chưa gửi: ${rest.join("; ")}`,
      ])
        expect(text).toContain(part);
      expect(text).not.toContain("Kho lưu");
    }
  });
});
