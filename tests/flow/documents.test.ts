/** Documents over HTTP: who gets them, and that they tell what the log and the typed text say at that moment. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createHearing } from "../../server/intake/createHearing.ts";
import { DOCUMENT_FILES, mayFetch } from "../../shared/terms/documents.ts";
import { SEAT_NAMES, SEATS, type SeatName } from "../../shared/terms/seats.ts";
import { commandSchema } from "../../shared/wire/commands/commands.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
import { MemoryLog } from "../support/memoryLog.ts";
import { docxFiles, paragraphsOf } from "../support/papers.ts";
import { until } from "../support/redis.ts";

const now = Date.parse("2024-11-22T08:00:00+07:00");
const log = new MemoryLog(() => now);
let server: LiveServer;
beforeAll(async () => {
  await createHearing(log, "day", "sample", { rehearsal: true });
  server = await startLive(log, () => now);
});
afterAll(() => server.close());

const get = (seat: SeatName, file: string, cookie = server.cookie("day", seat)) =>
  fetch(`${server.url}/h/day/${seat}/documents/${file}`, { headers: { cookie } });

let made = 0;
async function does(seat: SeatName, input: Parameters<typeof commandSchema.parse>[0]): Promise<void> {
  const command = commandSchema.parse(input);
  const id = `documents-command-${made++}`;
  expect(await server.live.command("day", seat, { id, madeAt: now, command })).toMatchObject({
    kind: "done",
  });
}

function update(text: string): Uint8Array {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(text)]);
  doc.getXmlFragment("prose").insert(0, [paragraph]);
  return Y.encodeStateAsUpdate(doc);
}

describe("documents over HTTP", () => {
  it("[D9] are for chairs and secretaries; the operator prints the badges (Y11)", async () => {
    const names = ["bien-ban-dang.docx", "bien-ban-nha-nuoc.pdf", "bo-giay-du-phong.pdf"] as const;
    for (const file of names) expect([file, (await get("operator", file)).status]).toEqual([file, 401]);
    expect((await get("operator", "the-dai-bieu.pdf")).status).toBe(200);
    for (const seat of SEAT_NAMES) {
      const allowed = mayFetch(SEATS[seat].role, "bien-ban-dang.docx");
      expect(allowed).toBe(["chair", "secretary"].includes(SEATS[seat].role));
      expect([seat, (await get(seat, "bien-ban-dang.docx")).status]).toEqual([seat, allowed ? 200 : 401]);
      expect((await get(seat, "bien-ban-dang.docx", "")).status).toBe(401);
      expect((await get(seat, "bien-ban-dang.docx", server.cookie("day", "hall"))).status).toBe(401);
    }
    expect((await get("T1", "secret")).status).toBe(404);
    expect((await get("T1", "..%2Flinks.json")).status).toBe(404);
    expect((await fetch(`${server.url}/h/other/T1/documents/bien-ban-dang.docx`)).status).toBe(401);
  });

  it("[D9] come as files of their kind that no cache keeps", async () => {
    for (const file of DOCUMENT_FILES) {
      const answer = await get("T1", file);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      expect(new TextDecoder("latin1").decode(bytes.subarray(0, 4))).toBe(
        file.endsWith(".pdf") ? "%PDF" : "PK\x03\x04",
      );
      expect(answer.headers.get("content-type")).toMatch(/pdf|wordprocessingml/);
      expect(answer.headers.get("content-disposition")).toBe(
        `attachment; filename="day-${file}"`.replaceAll('"', ""),
      );
      expect(answer.headers.get("cache-control")).toBe("no-store");
    }
  });

  it("[D1] tell what has just been said and typed; what was diverted a moment ago is gone", async () => {
    const text = async () => {
      const bytes = new Uint8Array(await (await get("T1", "bien-ban-dang.docx")).arrayBuffer());
      return paragraphsOf(docxFiles(bytes)["word/document.xml"] ?? "")
        .map((paragraph) => paragraph.text)
        .join("\n");
    };
    const typed = async (section: string, words: string) => {
      await server.live.minutes.typed("day", "T1", section, update(words));
      await until(() => server.live.minutes.writtenSections("day", "T1").written.includes(section));
    };
    await does("A", { type: "OpenSession" });
    await does("T1", { type: "ReadRightsStatement" });
    await does("A", { type: "BeginStep", step: "4.3" });
    await does("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } });
    await does("A", { type: "BeginSpeech", turn: "YK-001" });
    await typed("turn.YK-001", "Bà Hạ nói về mương sau chợ.");
    await typed("step.4.6", "Gõ trước cho phần kết luận.");
    const before = await text();
    expect(before).toContain("Bà Hạ nói về mương sau chợ.");
    expect(before).toContain("DỰ THẢO");
    expect(before).toContain("DIỄN TẬP");
    // typed ahead of its step: nothing typed is left out
    expect(before).toContain("Gõ trước cho phần kết luận.");
    await does("A", { type: "Divert", opinion: "YK-001" });
    const after = await text();
    expect(after).not.toContain("mương");
    expect(after).not.toContain("Nắng Hạ");
    expect(after).toContain("01 nội dung nêu tại hội nghị");
  });
});
