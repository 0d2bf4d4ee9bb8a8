/** A list that an organisation sends over HTTP: who may, how much, and what comes back. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import { Pace } from "../../server/web/pages/commandPages.ts";
import type { SeatName } from "../../shared/terms/seats.ts";
import { commandSchema } from "../../shared/wire/commands/commands.ts";
import { FILE_BYTES, type FilePreview, type PreviewLine } from "../../shared/wire/filePreview.ts";
import { COMMAND_SAMPLES } from "../support/commandSamples.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
import { MemoryLog } from "../support/memoryLog.ts";
import { workbook } from "../support/workbooks.ts";

const now = Date.parse("2024-11-10T08:00:00+07:00");
const log = new MemoryLog(() => now);
let server: LiveServer;
beforeAll(async () => {
  await createHearing(log, "prepared", "sample", { before: true });
  await createHearing(log, "day", "sample", {});
  server = await startLive(log, () => now);
});
afterAll(() => server.close());

const messy = (file: string) => readFileSync(`tests/fixtures/messy/${file}`);
const text = (written: string) => new TextEncoder().encode(written);
/** Hội Luật gia */
const SEAT: SeatName = "org.15";

interface Sending {
  readonly hearing?: string;
  readonly seat?: SeatName;
  readonly cookie?: string;
  readonly query?: string;
  readonly target?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
function post(bytes: Uint8Array, sending: Sending = {}): Promise<Response> {
  const { hearing = "prepared", seat = SEAT, query = "?name=ds.xlsx", target = "delegates" } = sending;
  const cookie = sending.cookie ?? server.cookie(hearing, seat);
  return fetch(`${server.url}/h/${hearing}/${seat}/intake/${target}${query}`, {
    method: "POST",
    body: new Uint8Array(bytes),
    headers: { cookie, origin: server.url, "content-type": FILE_BYTES, ...sending.headers },
  });
}
async function linesOf(answer: Response): Promise<readonly PreviewLine[]> {
  return (await answer.text())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as PreviewLine);
}
async function previewOf(bytes: Uint8Array, sending: Sending = {}): Promise<FilePreview> {
  const last = (await linesOf(await post(bytes, sending))).at(-1);
  if (last && "preview" in last) return last.preview;
  throw new Error(`no preview: ${JSON.stringify(last)}`);
}

let made = 0;
async function enter(seat: SeatName, delegate: object): Promise<void> {
  const command = commandSchema.parse({ type: "EnterDelegate", substituteFor: null, ...delegate });
  const id = `file-previews-${made++}`;
  expect(await server.live.command("prepared", seat, { id, madeAt: now, command })).toMatchObject({
    kind: "done",
  });
}

describe("a list sent by its organisation", () => {
  it("comes back as it would be taken, against its own quota, and nothing is written", async () => {
    const before = await log.read("prepared", 0);
    const seen = await previewOf(messy("10-luat-gia-vuot-chi-tieu.xlsx"));
    expect(seen).toMatchObject({ rowsRead: 5, accepted: 3, target: "delegates" });
    expect(seen.effects.map(({ effect }) => effect)).toEqual(["new", "new", "duplicate", "new", "refused"]);
    expect(await log.read("prepared", 0)).toEqual(before);
  });

  it("who is listed is known by name and year; the phone is compared, shown nowhere", async () => {
    await enter(SEAT, {
      name: "Lương Công Lý Sơn",
      addressForm: "ông",
      position: "Luật gia",
      phone: "0901 234 567",
    });
    const list = (phone: string) =>
      text(`Họ và tên,Chức vụ,SĐT\nLƯƠNG CÔNG LÝ SƠN,Luật gia,${phone}\nLương Công Lý Sơn,Luật gia,\n`);
    const same = await previewOf(text("Họ và tên,Chức vụ,SĐT\nLương Công Lý Sơn,Luật gia,901234567\n"), {
      query: "?name=a.csv",
    });
    expect(same.effects).toEqual([{ row: 2, effect: "same", id: "15.1" }]);
    const other = await previewOf(list("0909 999 999"), { query: "?name=a.csv" });
    expect(other.effects).toMatchObject([
      { row: 2, effect: "changed", id: "15.1", changes: ["name", "phone"] },
      { row: 3, effect: "duplicate" },
    ]);
    expect(JSON.stringify(other)).not.toContain("234567");
  });

  it("its list is a file for itself alone; sent back unchanged it changes nothing", async () => {
    const get = (seat: SeatName, kind: string) =>
      fetch(`${server.url}/h/prepared/${seat}/documents/danh-sach-dai-bieu.${kind}`, {
        headers: { cookie: server.cookie("prepared", seat) },
      });
    for (const kind of ["xlsx", "csv"]) {
      const answer = await get(SEAT, kind);
      expect(answer.headers.get("content-disposition")).toBe(
        `attachment; filename=prepared-danh-sach-dai-bieu.${kind}`,
      );
      const seen = await previewOf(new Uint8Array(await answer.arrayBuffer()), { query: `?name=a.${kind}` });
      expect(seen.effects).toMatchObject([{ effect: "same", id: "15.1" }]);
    }
    expect((await get("org.1", "csv")).status).toBe(200);
    expect(await (await get("org.1", "csv")).text()).not.toContain("Sơn");
    expect((await get("hall", "csv")).status).toBe(401);
    expect((await get(SEAT, "exe")).status).toBe(401);
  });

  it("a clerk of either inbox sends it for an organisation; no other clerk does", async () => {
    const file = text("Họ và tên,Năm sinh\nNguyễn Thị Hạnh,1970\n");
    for (const seat of ["desk.1", "desk.2"] as const) {
      const seen = await previewOf(file, { seat, query: "?name=a.csv&organisation=3" });
      expect(seen.rows).toMatchObject([{ organisation: "Hội Liên hiệp Phụ nữ thành phố" }]);
      expect(seen.seen).toBe(0);
    }
    const status = async (sending: Sending) => (await post(file, sending)).status;
    expect(await status({ seat: "desk.3", query: "?name=a.csv&organisation=3" })).toBe(403);
    expect(await status({ seat: "desk.1", query: "?name=a.csv&organisation=99" })).toBe(403);
  });

  it("a clerk's file of opinions is compared with what was sent; nobody else sends", async () => {
    const file = text("Người phát biểu,Nội dung\nNguyễn Thị Hạnh,Đường hỏng\nTrần Dũng,Đèn tắt\n");
    const query = "?name=a.csv&organisation=3";
    const effects = async () =>
      (await previewOf(file, { seat: "desk.2", query, target: "opinions" })).effects.map(
        ({ effect }) => effect,
      );
    expect(await effects()).toEqual(["new", "new"]);
    const command = commandSchema.parse({
      ...{ type: "RegisterOpinions", inbox: "front", file: "a.csv" },
      lists: [
        {
          onBehalfOf: "org.3",
          opinions: [{ ...COMMAND_SAMPLES.RegisterOpinion, content: "ĐƯỜNG HỎNG", place: "" }].map(
            ({ type: _, inbox: __, ...form }) => form,
          ),
        },
      ],
    });
    const id = `file-previews-${made++}`;
    const answer = await server.live.command("prepared", "desk.2", { id, madeAt: now, command });
    expect(answer).toMatchObject({ kind: "done" });
    expect(await effects()).toEqual(["same", "new"]);
    expect((await post(file, { seat: "org.3", query, target: "opinions" })).status).toBe(403);
    expect((await post(file, { seat: "desk.3", query, target: "opinions" })).status).toBe(403);
  });

  it("[H21] what was collected is sent by whose it is, and by clerks; it is compared with that seat's own", async () => {
    const file = text("Nội dung,Lĩnh vực,Số người\nRác ứ ở chợ,Môi trường,12\nĐèn tắt,Giao thông,3\n");
    const sending = (seat: SeatName, organisation = ""): Sending => ({
      ...{ seat, target: "collected", query: `?name=a.csv${organisation}` },
    });
    const effects = async (from: Sending) =>
      (await previewOf(file, from)).effects.map(({ effect }) => effect);
    const command = commandSchema.parse({
      ...{ type: "CollectRawOpinions", file: "a.csv" },
      raws: [{ field: "Môi trường", content: "RÁC ỨỞ CHỢ".replace("ỨỞ", "Ứ Ở"), place: "", people: 12 }],
    });
    for (const seat of ["org.3", "unit.W01", "desk.3"] as const) {
      expect([seat, await effects(sending(seat))]).toEqual([seat, ["new", "new"]]);
      const id = `file-previews-${made++}`;
      expect(await server.live.command("prepared", seat, { id, madeAt: now, command })).toMatchObject({
        kind: "done",
      });
      expect([seat, await effects(sending(seat))]).toEqual([seat, ["same", "new"]]);
    }
    // an organisation's list, whoever takes it in; the office's own is another
    expect(await effects(sending("desk.1", "&organisation=3"))).toEqual(["same", "new"]);
    expect(await effects(sending("desk.1"))).toEqual(["new", "new"]);
    const status = async (from: Sending) => (await post(file, from)).status;
    expect(await status(sending("org.3", "&organisation=4"))).toBe(403);
    expect(await status(sending("desk.3", "&organisation=3"))).toBe(403);
    expect(await status(sending("unit.W01", "&organisation=3"))).toBe(403);
    for (const seat of ["hall", "operator", "A", "T1", "unit.U07"] as const)
      expect([seat, await status(sending(seat))]).toEqual([seat, 403]);
  });

  it("[E45] clerks of an inbox alone send a file of several, which is compared with the list of each", async () => {
    const query = "?name=gop.xlsx&several=yes";
    const file = workbook([
      {
        rows: [
          ["TỔNG HỢP Ý KIẾN"],
          ["Nơi gửi", "Nội dung", "Lĩnh vực", "Số người"],
          ["phường Bắc Sơn", "Rác ứ ở chợ", "Môi trường", "12"],
          ["Hội Liên hiệp Phụ nữ thành phố", "Rác ứ ở chợ", "Môi trường", "12"],
          ["Hội Nông dân thành phố", "Rác ứ ở chợ", "Môi trường", "12"],
          ["Hội quán Trúc Lâm", "Đèn tắt", "Giao thông", "3"],
        ],
      },
    ]);
    const seen = await previewOf(file, { seat: "desk.2", target: "collected", query });
    // W01 and org.3 have sent these words in the test above
    expect(seen.effects.map(({ effect }) => effect)).toEqual(["same", "same", "new", "refused"]);
    const status = async (seat: SeatName, more = "") =>
      (await post(file, { seat, target: "collected", query: `${query}${more}` })).status;
    for (const seat of ["org.3", "unit.W01", "desk.3", "operator"] as const)
      expect([seat, await status(seat)]).toEqual([seat, 403]);
    expect(await status("desk.1", "&organisation=3")).toBe(403);
  });

  it("it is told how far it is while many rows are read", async () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => `${i},Nguyễn Thị Hạnh,${1930 + (i % 70)}`);
    const lines = await linesOf(
      await post(text(`STT,Họ và tên,Năm sinh\n${rows.join("\n")}`), { query: "?name=a.csv" }),
    );
    expect(lines.length).toBeGreaterThan(5);
    expect(lines[0]).toEqual({ done: 0, of: 3_000 });
  });

  it("only its own seat sends it, from our page, in the phase before, never another's", async () => {
    const file = messy("10-luat-gia-vuot-chi-tieu.xlsx");
    const status = async (sending: Sending) => (await post(file, sending)).status;
    expect(await status({ cookie: "" })).toBe(401);
    expect(await status({ cookie: server.cookie("prepared", "org.1") })).toBe(401);
    expect(await status({ headers: { origin: "http://evil.test" } })).toBe(403);
    expect(await status({ headers: { "content-type": "text/plain" } })).toBe(415);
    expect(await status({ query: "?name=a.xlsx&organisation=1" })).toBe(403);
    expect(await status({ target: "opinions" })).toBe(403);
    expect(await status({ target: "officials" })).toBe(400);
    for (const seat of ["hall", "operator", "A", "T1", "unit.U07"] as const)
      expect([seat, await status({ seat })]).toEqual([seat, 403]);
    const late = await linesOf(await post(file, { hearing: "day" }));
    expect(late).toEqual([{ refused: "notNow" }]);
  });

  it("too much is refused before it is read; what is no list is refused in words", async () => {
    const large = await post(new Uint8Array(6 * 1024 * 1024));
    expect(large.status).toBe(413);
    expect(await linesOf(large)).toEqual([{ refused: "too-large" }]);
    expect((await previewOf(messy("12-khong-phai-zip.xlsx"))).errors).toEqual([
      { row: null, code: "not-a-workbook" },
    ]);
    expect((await previewOf(new Uint8Array())).errors).toEqual([{ row: null, code: "empty-file" }]);
  });

  it("the operator's log has size and number of rows, no name of person or file", async () => {
    await previewOf(messy("05-doan-thanh-nien-cham-phay.csv"), {
      seat: "org.5",
      query: "?name=danh-sach-Mac-Thuy-May.csv",
    });
    expect(server.lines.some((line) => line.startsWith("a file was read"))).toBe(true);
    // documents that were fetched bear names of ours
    const read = server.lines.filter((line) => !line.startsWith("a document was fetched"));
    expect(read.join("\n")).not.toMatch(/May|Mạc|danh-sach/);
  });
});

describe("a file of several organisations", () => {
  const file = text(
    "Tổ chức,Họ và tên,Năm sinh\nHội Luật gia,Nguyễn Thị Hạnh,1970\nhoi nguoi mu,Trần Dũng,1960\nHội Lạ,Lê Tám,1961\n",
  );

  it("[J36] each row is looked at with whose it is; how many were ever entered is told of each, and who may send it stays the same", async () => {
    const query = "?name=a.csv";
    const seen = await previewOf(file, { seat: "desk.1", query });
    expect(seen.rows.map(({ organisation }) => organisation)).toEqual(["Hội Luật gia", "Hội Người mù"]);
    expect(seen.effects.map(({ effect }) => effect)).toEqual(["new", "new", "refused"]);
    expect(seen.seenBy?.["Hội Người mù"]).toBe(0);
    expect(seen.seen).toBeUndefined();
    expect((await post(file, { seat: "desk.3", query })).status).toBe(403);
    // an organisation's own file is its own, whatever it names
    const preview = await previewOf(file, { seat: "org.17", query });
    expect(preview.seenBy).toBeUndefined();
  });
});

describe("one of several files, which says itself what it is", () => {
  const sends = (written: string, seat: SeatName = "desk.1") => ({
    bytes: text(written),
    sending: { seat, target: "any", query: "?name=danh-sach-hoi-dong-y.csv" } satisfies Sending,
  });

  it("[J95] a clerk's is read by its columns, whose it is by its name, and compared with what is there of its kind", async () => {
    const list = sends("Họ và tên,Năm sinh\nNguyễn Thị Hạnh,1970\n");
    const people = await previewOf(list.bytes, list.sending);
    expect(people).toMatchObject({ target: "delegates", seenBy: { "Hội Đông y": 0 } });
    expect(people.rows).toMatchObject([{ organisation: "Hội Đông y" }]);
    const matters = sends("Người phát biểu,Nội dung\nNguyễn Thị Hạnh,Đường vào trạm y tế hỏng\n");
    const effects = async () => (await previewOf(matters.bytes, matters.sending)).effects;
    expect(await effects()).toMatchObject([{ effect: "new" }]);
    const { type: _, inbox: __, ...form } = COMMAND_SAMPLES.RegisterOpinion;
    const command = commandSchema.parse({
      ...{ type: "RegisterOpinions", inbox: "front", file: "a.csv" },
      lists: [
        {
          onBehalfOf: "org.16",
          opinions: [{ ...form, content: "Đường vào trạm y tế hỏng", place: "" }],
        },
      ],
    });
    const id = `file-previews-${made++}`;
    const answer = await server.live.command("prepared", "desk.1", { id, madeAt: now, command });
    expect(answer).toMatchObject({ kind: "done" });
    expect(await effects()).toMatchObject([{ effect: "same" }]);
  });

  it("[J95] nobody but a clerk of an inbox sends it", async () => {
    for (const seat of ["desk.3", "org.16", "hall", "unit.U07"] as const) {
      const { bytes, sending } = sends("Họ và tên,Năm sinh\nNguyễn Thị Hạnh,1970\n", seat);
      expect([seat, (await post(bytes, sending)).status]).toEqual([seat, 403]);
    }
  });
});

describe("an act that is longer than a packet", () => {
  const opinion = (i: number) => {
    const { type: _, inbox: __, ...form } = COMMAND_SAMPLES.RegisterOpinion;
    return { ...form, content: `Việc thứ ${i}: ${"đường hỏng, cống tắc, đèn không sáng; ".repeat(25)}` };
  };
  const lists = (count: number) => ({
    ...{ type: "RegisterOpinions", inbox: "front", file: "dai.xlsx" },
    lists: [{ onBehalfOf: "org.5", opinions: Array.from({ length: count }, (_, i) => opinion(i)) }],
  });
  const act = (command: object, seat: SeatName = "desk.2", id = `file-previews-act-${made++}`) =>
    fetch(`${server.url}/h/prepared/${seat}/act`, {
      method: "POST",
      headers: {
        cookie: server.cookie("prepared", seat),
        ...{ origin: server.url, "content-type": "application/json" },
      },
      body: JSON.stringify({ id, madeAt: now, command }),
    });

  it("[E48] while a hearing is under way at the node, it leaves the hall a multiple of what the one before took", async () => {
    const day = await server.live.command("day", "A", {
      ...{ id: `file-previews-${made++}`, madeAt: now, command: { type: "OpenSession" } },
    });
    expect(day).toMatchObject({ kind: "done" });
    const timed = async (count: number) => {
      const from = performance.now();
      const inbox = { ...lists(count), file: `${count}.xlsx`, inbox: "organiser" };
      const answer = await (await act(inbox, "desk.1")).json();
      return { answer, took: performance.now() - from };
    };
    const first = await timed(5);
    expect(first.answer).toMatchObject({ kind: "done" });
    const next = await timed(1);
    expect(next.answer).toEqual({ kind: "refused", refusal: { code: "alreadyDone" } });
    expect(next.took).toBeGreaterThan(first.took);
  });

  it("[E13] goes by HTTP the way of any other: 200 opinions as one act, once however often it is sent", async () => {
    const command = lists(200);
    expect(JSON.stringify(command).length).toBeGreaterThan(64 * 1024);
    const first = await (await act(command, "desk.2", "file-previews-long-once")).json();
    expect(first).toMatchObject({ kind: "done" });
    expect(await (await act(command, "desk.2", "file-previews-long-once")).json()).toEqual(first);
    expect(await (await act(command)).json()).toEqual({ kind: "refused", refusal: { code: "alreadyDone" } });
  });

  it("[E48] none waits longer than an act may be old, and none where nobody sits", () => {
    let [sits, at] = [true, 1_000];
    const pace = new Pace(
      () => sits,
      () => at,
    );
    expect(pace.wait()).toBe(0);
    pace.took(10);
    at += 500;
    expect(pace.wait()).toBe(1_000);
    // another, before that one was read, comes after it
    expect(pace.wait()).toBe(2_500);
    at += 500;
    pace.took(60_000);
    expect(pace.wait()).toBe(8_000);
    sits = false;
    expect(pace.wait()).toBe(0);
  });

  it("[E13] no other act goes so, nobody else's, and none beyond its bytes", async () => {
    expect((await act({ type: "Freeze" }, "desk.1")).status).toBe(400);
    expect(await (await act(lists(1), "desk.3")).json()).toEqual({
      ...{ kind: "refused", refusal: { code: "notAllowed" } },
    });
    const answer = await (await act({ ...lists(1), more: 1 })).json();
    expect(answer).toMatchObject({ kind: "refused", refusal: { code: "malformed" } });
    expect([413, 400]).toContain((await act(lists(3_000))).status);
    const stranger = await fetch(`${server.url}/h/prepared/desk.2/act`, {
      method: "POST",
      headers: { origin: server.url, "content-type": "application/json" },
      body: "{}",
    });
    expect(stranger.status).toBe(401);
  });
});
