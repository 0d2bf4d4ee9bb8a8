/** The offices' documents over HTTP: each for the seats that may have it, and of a sealed matter for one desk alone. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import { LIST_FILES, mayFetch, OFFICE_FILES } from "../../shared/terms/documents.ts";
import { audienceOf, type SeatName } from "../../shared/terms/seats.ts";
import { commandSchema } from "../../shared/wire/commands/commands.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
import { MemoryLog } from "../support/memoryLog.ts";
import { docxFiles, paragraphsOf } from "../support/papers.ts";

const now = Date.parse("2024-11-10T08:00:00+07:00");
const log = new MemoryLog(() => now);
let server: LiveServer;
beforeAll(async () => {
  await createHearing(log, "prepared", "sample", { before: true });
  server = await startLive(log, () => now);
});
afterAll(() => server.close());

const SEATS: readonly SeatName[] = [
  "desk.1",
  "desk.2",
  "desk.3",
  "desk.4",
  "org.3",
  "unit.U07",
  "A",
  "T1",
  "hall",
  "operator",
];
const get = (seat: SeatName, path: string) =>
  fetch(`${server.url}/h/prepared/${seat}/documents/${path}`, {
    headers: { cookie: server.cookie("prepared", seat) },
  });
const status = async (seat: SeatName, path: string) => (await get(seat, path)).status;

let made = 0;
async function does(seat: SeatName, input: Parameters<typeof commandSchema.parse>[0]): Promise<void> {
  const id = `office-documents-${made++}`;
  const command = commandSchema.parse(input);
  expect(await server.live.command("prepared", seat, { id, madeAt: now, command })).toMatchObject({
    kind: "done",
  });
}

describe("the offices' documents over HTTP", () => {
  it("[D9] [D25] are for clerks, an organisation's list for itself; else not found", async () => {
    for (const file of [
      ...OFFICE_FILES.filter((officeFile) => officeFile.endsWith("dang.docx")),
      ...LIST_FILES,
    ]) {
      for (const seat of SEATS) {
        const isOwnList = seat === "org.3" && file.startsWith("danh-sach-dai-bieu.");
        const { role } = audienceOf(seat);
        // whoever signs an annex reads it first
        const signs = file.startsWith("phu-luc-bien-ban-") && (role === "chair" || role === "secretary");
        const allowed = role === "desk" || signs || (isOwnList && !file.includes("dang"));
        expect([file, seat, mayFetch(audienceOf(seat).role, file)]).toEqual([file, seat, allowed]);
        if (!allowed) expect([file, seat, await status(seat, file)]).toEqual([file, seat, 401]);
      }
      const answer = await get("desk.4", file);
      const begins = new TextDecoder("latin1").decode(
        new Uint8Array(await answer.arrayBuffer()).subarray(0, 3),
      );
      expect([file, answer.status, begins]).toEqual([file, 200, file.endsWith("csv") ? "ï»¿" : "PK\x03"]);
      expect(answer.headers.get("cache-control")).toBe("no-store");
    }
    expect(await status("desk.1", "danh-sach-dai-bieu-dang.docx?of=3")).toBe(200);
    for (const path of [
      "bao-cao-tong-hop-dang.docx?of=F4-09",
      "phieu-giao-dang.pdf?of=U99",
      "so-y-kien.csv?of=99",
      "danh-sach-dai-bieu-dang.pdf?of=0",
    ])
      expect([path, await status("desk.1", path)]).toEqual([path, 404]);
    // an organisation names another's list in vain
    expect(await (await get("org.3", "danh-sach-dai-bieu.csv?of=4")).text()).toBe(
      await (await get("org.3", "danh-sach-dai-bieu.csv")).text(),
    );
  });

  it("[D23] a slip F16 comes to the clerk who has it open, and leaves no trace", async () => {
    const content = "Tố giác nhóm cho vay nặng lãi ở khu chợ";
    const speaker = { name: "Tẩn A Sửu", addressForm: "ông", position: "" };
    await does("org.3", {
      ...{ type: "RegisterOpinion", inbox: "organiser", kind: "phản ánh", field: "", title: "", content },
      ...{
        place: "khu chợ",
        addressed: "Công an",
        wantsToSpeak: false,
        needsHelp: false,
        mayBeNamed: false,
        speaker,
      },
    });
    const [registration] = Object.values(
      server.live.known("prepared")?.state.before?.register.registrations ?? {},
    );
    const { id, row } = registration ?? { id: "", row: "" };
    await does("desk.1", {
      ...{ type: "Screen", registrations: [{ registration: id, seen: row }] },
      decision: {
        result: "redirect",
        basis: "tin báo",
        kind: "tố cáo",
        destination: "Công an thành phố",
        identityProtected: true,
      },
    });
    const slips = [{ number: "01-PC/BDV", kind: "tố cáo", destination: "Công an thành phố" }];
    await does("desk.1", { type: "MakeSlip", registration: id, slips, way: "niêm phong" });
    const file = `phieu-chuyen-dang.docx?of=${id}.1`;
    for (const seat of SEATS) expect(await status(seat, file)).not.toBe(200);
    await does("desk.1", { type: "OpenSealed", registration: id });
    const bytes = new Uint8Array(await (await get("desk.1", file)).arrayBuffer());
    const text = paragraphsOf(docxFiles(bytes)["word/document.xml"] ?? "").map((paragraph) => paragraph.text);
    expect(text).toContain("Số 01-PC/BDV");
    expect(text.join("\n")).toContain(content);
    for (const seat of SEATS.filter((seat) => seat !== "desk.1"))
      expect([seat, await status(seat, file)]).toEqual([seat, seat.startsWith("desk") ? 404 : 401]);
    await does("desk.1", { type: "ShutSealed" });
    expect(await status("desk.1", file)).toBe(404);
    expect(server.lines.join("\n")).not.toMatch(/Tố giác|Tẩn|01-PC|khu chợ/);
  });
});
