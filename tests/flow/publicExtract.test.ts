/** The extract of the conclusion notice over HTTP: with the results, for everybody, as it was when they were told. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { storePlayed } from "../../scripts/proving/storePlayed.ts";
import { commandSchema } from "../../shared/wire/commands/commands.ts";
import { followedUpTo } from "../support/after/opened.ts";
import { steps } from "../support/after/script.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
import { MemoryLog } from "../support/memoryLog.ts";
import { pdfPages, squeezed } from "../support/papers.ts";

// the day before a leader lets the restricted matter be published
const NOW = Date.parse("2024-12-09T18:00:00+07:00");
const log = new MemoryLog(() => NOW);
let server: LiveServer;
beforeAll(async () => {
  const last = steps.findLast(({ at }) => Date.parse(at) < NOW)?.n ?? 0;
  await storePlayed(log, "day", followedUpTo(last));
  server = await startLive(log, () => NOW);
});
afterAll(() => server.close());

const get = (path: string) =>
  fetch(`${server.url}/p/day${path}`, { headers: { "cache-control": "max-age=0" } });
const ADDRESS = /\/results\/\d\/trich-thong-bao-ket-luan\.pdf/;

it("[W30] the page of everybody has the extract of each telling, and nothing of what is restricted", async () => {
  expect(await (await get("")).text()).not.toMatch(ADDRESS);
  expect((await get("/results/1/trich-thong-bao-ket-luan.pdf")).status).toBe(404);
  const command = commandSchema.parse({
    type: "AnnounceResults",
    ...{ channels: ["posted"], places: "Nhà văn hóa các khu", date: "2024-12-09", attached: [] },
    general: { as: "inOtherWords", text: "Giao các cơ quan thực hiện." },
  });
  const told = await server.live.command("day", "desk.3", { id: "telling", madeAt: NOW, command });
  expect(told).toMatchObject({ kind: "done" });
  const [address = ""] = ADDRESS.exec(await (await get("")).text()) ?? [];
  const answer = await get(address);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  expect(answer.headers.get("content-disposition")).toContain("attachment");
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const text = squeezed(pdfPages(bytes).join(" "));
  expect(text).toContain("TRÍCH THÔNG BÁO");
  expect(text).toContain(squeezed("Giao các cơ quan thực hiện."));
  expect(text).not.toContain(squeezed("Giao Văn phòng theo dõi"));
  const restricted = Object.values(server.live.state("day")?.opinions ?? {}).filter(
    ({ restricted }) => restricted,
  );
  expect(restricted.length).toBeGreaterThan(0);
  for (const { title } of restricted) expect(text).not.toContain(squeezed(title));
  for (const other of ["0", "2", "01", "x"])
    expect((await get(`/results/${other}/trich-thong-bao-ket-luan.pdf`)).status).toBe(404);
  const again = new Uint8Array(await (await get(address)).arrayBuffer());
  expect(Buffer.compare(bytes, again)).toBe(0);
});
