/** Files that are attached to opinions: up over HTTP in pieces, down for those alone who are shown them. */
import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import { ComingFiles } from "../../server/storage/files/comingFiles.ts";
import { FILES, FileStore } from "../../server/storage/files/fileStore.ts";
import { SentFiles } from "../../server/storage/files/sentFiles.ts";
import { sweepFiles } from "../../server/storage/files/sweep.ts";
import type { Attachment } from "../../shared/terms/attachments.ts";
import { PHONE_PAGE, type SeatName } from "../../shared/terms/seats.ts";
import { type CommandInput, commandSchema } from "../../shared/wire/commands/commands.ts";
import { FILE_BYTES } from "../../shared/wire/filePreview.ts";
import { PIECE_BYTES, type UploadAnswer } from "../../shared/wire/uploads.ts";
import { GOOD } from "../support/attachedFiles.ts";
import { COMMAND_SAMPLES } from "../support/commandSamples.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
import { MemoryLog } from "../support/memoryLog.ts";
import { phoneEntrance } from "../support/seatScreen.ts";

const now = Date.parse("2024-11-10T08:00:00+07:00");
const log = new MemoryLog(() => now);
let server: LiveServer;
let dataDir: string;
let hearing: string;
let hearings = 0;
const FILE_MOST = 3 * 1024 * 1024;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "attached-"));
  const fileLimits = { file: FILE_MOST, hearing: 5 * PIECE_BYTES, seat: 12, phone: 2, spare: 0 };
  server = await startLive(log, () => now, { dataDir, fileLimits });
});
afterAll(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});
beforeEach(async () => {
  hearing = `hearing-${hearings++}`;
  await createHearing(log, hearing, "sample", { before: true });
  await server.live.reload();
});

const id = () => randomBytes(16).toString("base64url");
const SEAT: SeatName = "org.15";

interface Sending {
  readonly seat?: SeatName | typeof PHONE_PAGE;
  readonly cookie?: string;
  readonly upload?: string;
  readonly from?: number;
  readonly of?: number;
  readonly headers?: Readonly<Record<string, string>>;
}
async function post(bytes: Uint8Array, name: string, sending: Sending = {}): Promise<Response> {
  const { seat = SEAT, upload = id(), from = 0, of = bytes.length } = sending;
  const cookie = sending.cookie ?? server.cookie(hearing, seat as SeatName);
  const query = new URLSearchParams({ name, from: String(from), of: String(of) });
  return fetch(`${server.url}/h/${hearing}/${seat}/files/${upload}?${query}`, {
    method: "POST",
    body: new Uint8Array(bytes),
    headers: { cookie, origin: server.url, "content-type": FILE_BYTES, ...sending.headers },
  });
}
const said = async (answer: Promise<Response>) => (await (await answer).json()) as UploadAnswer;
async function sent(bytes: Uint8Array, name: string, sending: Sending = {}): Promise<Attachment> {
  const answer = await said(post(bytes, name, sending));
  if ("file" in answer) return answer.file;
  throw new Error(JSON.stringify(answer));
}
const get = (file: string, seat: SeatName = SEAT, cookie = server.cookie(hearing, seat)) =>
  fetch(`${server.url}/h/${hearing}/${seat}/files/${file}`, { headers: { cookie } });

let made = 0;
async function give(seat: SeatName, input: CommandInput): Promise<object> {
  const command = commandSchema.parse(input);
  return server.live.command(hearing, seat, { id: `attached-${made++}-x`, madeAt: now, command });
}
const opinion = (attached: readonly string[], content = "Kênh N4 sạt lở"): CommandInput => ({
  ...COMMAND_SAMPLES.RegisterOpinion,
  ...{ content, place: "Khu 4", attached: [...attached] },
});
const filesKept = () => readdirSync(join(dataDir, FILES, hearing)).filter((name) => name.length === 64);
const done = expect.objectContaining({ kind: "done" });

describe("a file on its way up", () => {
  it("[U4] comes in pieces and goes on where it was cut; the same again adds nothing", async () => {
    const bytes = new Uint8Array(
      Buffer.concat([GOOD.jpeg.slice(0, -2), randomBytes(2 * PIECE_BYTES), GOOD.jpeg.slice(-2)]),
    );
    const upload = id();
    const of = bytes.length;
    const piece = (from: number) => bytes.subarray(from, from + PIECE_BYTES);
    expect(await said(post(piece(0), "Ảnh.jpg", { upload, of }))).toEqual({ have: PIECE_BYTES });
    // the answer was lost: the piece comes again; then one that leaves a gap
    expect(await said(post(piece(0), "Ảnh.jpg", { upload, of }))).toEqual({ have: PIECE_BYTES });
    const far = 2 * PIECE_BYTES;
    expect(await said(post(piece(far), "Ảnh.jpg", { upload, of, from: far }))).toEqual({ have: PIECE_BYTES });
    for (const from of [PIECE_BYTES, far]) await post(piece(from), "Ảnh.jpg", { upload, of, from });
    const file = createHash("sha256").update(bytes).digest("hex");
    const again = await sent(bytes.subarray(0, 0), "", {}).catch(() => null);
    expect(again).toBe(null);
    expect(filesKept()).toEqual([file]);
    const whole = { file, name: "Ảnh.jpg", kind: "jpeg", bytes: of };
    const second = id();
    for (const from of [0, PIECE_BYTES]) await post(piece(from), "Ảnh.jpg", { upload: second, of, from });
    expect(await said(post(piece(far), "Ảnh.jpg", { upload: second, of, from: far }))).toEqual({
      file: whole,
    });
    expect(filesKept()).toEqual([file]);
    expect(statSync(join(dataDir, FILES, hearing, file)).mode & 0o777).toBe(0o600);
  });

  it("[U5] too large, too many, no room, a wrong name: refused in words, and nothing of it stays", async () => {
    const refuses = async (refused: object, ...sending: Parameters<typeof post>) =>
      expect(await said(post(...sending))).toEqual(refused);
    await refuses({ refused: "tooLarge", most: FILE_MOST }, GOOD.pdf, "a.pdf", { of: FILE_MOST + 1 });
    await refuses({ refused: "empty" }, new Uint8Array(), "a.pdf");
    await refuses({ refused: "badName" }, GOOD.pdf, "../a.pdf");
    await refuses({ refused: "badName" }, GOOD.pdf, "a\u202Efdp.exe");
    await refuses({ refused: "damaged" }, GOOD.pdf, "a.pdf", { from: 0, of: GOOD.pdf.length - 1 });
    await refuses({ refused: "disguised" }, new TextEncoder().encode("<svg onload=alert(1)>"), "a.png");
    expect((await post(new Uint8Array(PIECE_BYTES + 1), "a.pdf")).status).toBe(400);
    // three are on their way; what has begun goes on
    const begun = [id(), id(), id()];
    for (const upload of begun) await post(GOOD.pdf.subarray(0, 8), "a.pdf", { upload, of: FILE_MOST });
    await refuses({ refused: "tooFast" }, GOOD.pdf, "a.pdf");
    expect(
      await said(post(GOOD.pdf, "a.pdf", { upload: begun[0] ?? "", of: FILE_MOST, from: 8 })),
    ).toHaveProperty("have");
    await refuses({ refused: "tooFast" }, GOOD.pdf, "a.pdf");
    expect(await said(post(GOOD.pdf, "a.pdf", { seat: "org.16" }))).toHaveProperty("file");
    // five pieces fill the hearing
    const much = { seat: "org.17", upload: id(), of: FILE_MOST } as const;
    const piece = new Uint8Array(PIECE_BYTES);
    for (let n = 0; n < 4; n++) await post(piece, "a.pdf", { ...much, from: n * PIECE_BYTES });
    await refuses({ refused: "full" }, piece, "a.pdf", { ...much, from: 4 * PIECE_BYTES });
    const names = readdirSync(join(dataDir, FILES, hearing, "coming"));
    expect(names.map((name) => name.split("~")[0])).toEqual([SEAT, SEAT, SEAT]);
  });

  it("[U5] a seat sends so many a day, a phone fewer, and both only what they may", async () => {
    const numbered = (n: number) => new TextEncoder().encode(`Tệp số ${n}`);
    for (let n = 0; n < 12; n++) await sent(numbered(n), `${n}.txt`);
    expect(await said(post(numbered(12), "a.txt"))).toEqual({ refused: "tooMany", most: 12 });
    const phone = await phoneEntrance(server, hearing);
    const asPhone = { seat: PHONE_PAGE, cookie: phone.cookie(hearing, "org.1") } as const;
    for (let n = 0; n < 2; n++) await sent(numbered(n), `${n}.txt`, asPhone);
    expect(await said(post(numbered(2), "a.txt", asPhone))).toEqual({ refused: "tooMany", most: 2 });
    expect(await said(post(numbered(3), "a.txt", { seat: "hall" }))).toEqual({ refused: "notYours" });
    const strange = [{ cookie: "" }, { cookie: server.cookie(hearing, "org.1") }];
    for (const sending of strange) expect((await post(numbered(4), "a.txt", sending)).status).toBe(401);
    expect((await post(numbered(4), "a.txt", { headers: { origin: "https://evil.example" } })).status).toBe(
      403,
    );
    expect((await post(numbered(4), "a.txt", { headers: { "content-type": "text/plain" } })).status).toBe(
      415,
    );
  });
});

describe("a file that hangs on an opinion", () => {
  it("[U6] only what the seat itself has sent up lately is attached; what hung there before may stay", async () => {
    const [mine, others] = [
      await sent(GOOD.pdf, "Đơn.pdf"),
      await sent(GOOD.png, "a.png", { seat: "org.16" }),
    ];
    const gone = { kind: "refused", refusal: { code: "fileGone" } };
    expect(await give(SEAT, opinion([others.file]))).toEqual(gone);
    expect(await give(SEAT, opinion(["0".repeat(64)]))).toEqual(gone);
    expect(await give(SEAT, opinion([mine.file]))).toEqual(done);
    const old = join(dataDir, FILES, hearing, "sent", SEAT, mine.file);
    utimesSync(old, new Date(0), new Date(0));
    expect(await give(SEAT, opinion([mine.file], "Một việc khác"))).toEqual(gone);
    const change = { ...opinion([mine.file]), type: "ChangeOpinion", registration: "PY-0001", seen: "reg.1" };
    const { inbox: _, ...changed } = change as Record<string, unknown>;
    expect(await give(SEAT, { ...changed, content: "Kênh N4 sạt lở hai đoạn" } as CommandInput)).toEqual(
      done,
    );
  });

  it("[U7] goes as a download to its sender and to whoever may read the opinion, and to nobody else", async () => {
    const { file } = await sent(GOOD.pdf, "Đơn của bà Hạt.pdf");
    // sent up is not attached: nobody is shown it
    expect((await get(file)).status).toBe(404);
    await give(SEAT, opinion([file]));
    const answer = await get(file);
    expect(answer.status).toBe(200);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(GOOD.pdf);
    expect(answer.headers.get("content-disposition")).toBe(
      `attachment; filename="??n c?a b? H?t.pdf"; filename*=UTF-8''${encodeURIComponent("Đơn của bà Hạt.pdf")}`,
    );
    expect(answer.headers.get("content-type")).toBe(FILE_BYTES);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    for (const seat of ["desk.1", "desk.2"] as const) expect((await get(file, seat)).status, seat).toBe(200);
    for (const seat of ["org.16", "A", "T1", "hall", "unit.U02", "operator"] as const)
      expect((await get(file, seat)).status, seat).toBe(404);
    expect((await get(file, SEAT, "")).status).toBe(401);
    expect((await get("..%2f..%2fsecret")).status).toBe(404);
    const text = JSON.stringify(await log.read(hearing, 0)) + server.lines.join() + server.logged.join();
    expect(text).not.toContain("Hạt");
    expect(JSON.stringify(await log.read(hearing, 0))).not.toContain(file);
  });

  it("[U7] of a sealed matter it goes to a clerk of its inbox alone, while that one has it open", async () => {
    const { file } = await sent(GOOD.pdf, "Đơn.pdf");
    await give(SEAT, opinion([file]));
    const decision = { result: "redirect", basis: "đơn", kind: "tố cáo", destination: "Thanh tra" } as const;
    const registrations = [{ registration: "PY-0001", seen: "reg.1" }];
    expect(await give("desk.2", { type: "Screen", registrations, decision })).toEqual(done);
    const statuses = async () => [(await get(file, "desk.1")).status, (await get(file, "desk.2")).status];
    expect(await statuses()).toEqual([404, 404]);
    expect(await give("desk.2", { type: "OpenSealed", registration: "PY-0001" })).toEqual(done);
    expect(await statuses()).toEqual([404, 200]);
    expect(await give("desk.2", { type: "ShutSealed" })).toEqual(done);
    expect(await statuses()).toEqual([404, 404]);
  });

  it("[U9] what nothing names goes after a day, and what an opinion names stays", async () => {
    const [named, unnamed] = [await sent(GOOD.pdf, "Đơn.pdf"), await sent(GOOD.png, "a.png")];
    const young = await sent(GOOD.docx, "a.docx");
    await post(GOOD.pdf.subarray(0, 8), "a.pdf", { of: FILE_MOST });
    await give(SEAT, opinion([named.file]));
    const folder = join(dataDir, FILES, hearing);
    const old = (path: string) => utimesSync(path, new Date(0), new Date(0));
    for (const { file } of [named, unnamed])
      for (const at of ["", `sent/${SEAT}`]) old(join(folder, at, file));
    for (const name of readdirSync(join(folder, "coming"))) old(join(folder, "coming", name));
    const store = new FileStore(dataDir);
    const sweep = () =>
      sweepFiles({
        ...{ log, store, sent: new SentFiles(store, () => now), coming: new ComingFiles(store, () => now) },
        now: () => now,
        warn: (text) => expect.unreachable(text),
      });
    expect(await sweep()).toBe(1);
    expect(new Set(filesKept())).toEqual(new Set([named.file, young.file]));
    expect(readdirSync(join(folder, "sent", SEAT))).toEqual([young.file]);
    expect(readdirSync(join(folder, "coming"))).toEqual([]);
    expect((await get(named.file)).status).toBe(200);
  });

  it("[U8] one flipped bit is found before a byte of it is handed on; sent up again it is whole", async () => {
    const { file } = await sent(GOOD.pdf, "Đơn.pdf");
    await give(SEAT, opinion([file]));
    const damaged = GOOD.pdf.slice();
    damaged[20] = (damaged[20] ?? 0) ^ 1;
    writeFileSync(join(dataDir, FILES, hearing, file), damaged);
    expect((await get(file)).status).toBe(500);
    expect(server.lines.join()).toContain(`${file} is damaged`);
    await sent(GOOD.pdf, "Đơn.pdf");
    expect((await get(file)).status).toBe(200);
  });
});
