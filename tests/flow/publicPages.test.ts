/** The public pages of a hearing that is over, over a server: what is read, found, kept by a cache, fed to programs. */
import { gunzipSync, gzipSync } from "node:zlib";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cached, hasNginx } from "../../scripts/proving/bench/cache.ts";
import { storePlayed } from "../../scripts/proving/storePlayed.ts";
import { readHearing } from "../../server/intake/readHearing.ts";
import { inTurns } from "../../server/web/pages/public/turns.ts";
import { followedUp } from "../support/after/script.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
import { MemoryLog } from "../support/memoryLog.ts";

const END = Date.parse("2025-03-31T18:00:00+07:00");
const log = new MemoryLog(() => END);
let server: LiveServer;
beforeAll(async () => {
  await storePlayed(log, "day", followedUp());
  server = await startLive(log, () => END);
});
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/p/day${path}`, { headers: { "cache-control": "max-age=0", ...headers } });
const textOf = async (path: string) => (await get(path)).text();

describe("the public pages of a hearing that is over", () => {
  it("[W1] what was released stands on one page without a script, of 60 kB at the most", async () => {
    const page = await textOf("");
    expect(page).toContain("Ngập úng sau chợ khu 4 mỗi khi mưa lớn");
    // what is followed up stands first, what was answered in the hall after it
    expect(await textOf("?page=2")).toContain("Thu gom rác ngõ nhỏ và phân loại rác tại nguồn");
    expect(page).not.toContain("<script");
    expect(gzipSync(page).length).toBeLessThan(60_000);
    expect(gunzipSync(gzipSync(page)).length).toBeGreaterThan(2_000);
  });

  it("[W1] one matter has a page of its own, what is not public has none", async () => {
    expect(await textOf("/i/YK-007")).toContain("Bà Lê Thị Sương, Hội viên phụ nữ");
    for (const id of ["YK-005", "TC-02", "YK-008c", "nothing", "constructor"])
      expect((await get(`/i/${id}`)).status, id).toBe(404);
  });

  it("is found without tone marks, and said where nothing is", async () => {
    const found = await textOf("?q=vuon+thuoc+NAM");
    expect(found).toContain("Vườn thuốc nam mẫu ở trạm y tế");
    expect(found).not.toContain("Thu gom rác");
    const none = await textOf("?q=%3Cb%3Ekhong+thay");
    expect(none).toContain("Không có nội dung nào");
    expect(none).toContain("&lt;b&gt;khong thay");
  });

  it("a reader or a cache that has it hears that it is the same", async () => {
    const first = await get("");
    expect(first.headers.get("cache-control")).toBe("public, max-age=10, stale-while-revalidate=60");
    const etag = first.headers.get("etag") ?? "";
    expect((await get("", { "if-none-match": etag })).status).toBe(304);
    expect((await get("", { "if-none-match": '"another"' })).status).toBe(200);
  });

  it("is fed to programs as JSON Feed 1.1 and RSS 2.0", async () => {
    const feed = (await (await get("/feed.json")).json()) as { version: string; items: { url: string }[] };
    expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
    expect(feed.items.length).toBeGreaterThan(15);
    expect(feed.items[0]?.url).toContain(`${server.url}/p/day/i/`);
    const rss = await get("/rss.xml");
    expect(rss.headers.get("content-type")).toContain("application/rss+xml");
    expect(await rss.text()).toMatch(/^<\?xml[\s\S]*<rss version="2.0"[\s\S]*<item>[\s\S]*<\/rss>$/);
  });

  it("[W6] the media's package holds what is public, nobody's phone and no name without consent", async () => {
    const answer = await get("/package.zip");
    expect(answer.headers.get("content-disposition")).toContain("day-noi-dung-cong-khai.zip");
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(["noi-dung.txt", "noi-dung.csv", "trang/index.html", "trang/YK-007.html"]),
    );
    const all = Object.values(files)
      .map((bytes) => new TextDecoder().decode(bytes))
      .join("\n");
    const { people, prepared } = readHearing("sample");
    for (const row of people) {
      for (const field of ["phone", "address"] as const) {
        const secret = String((row as Record<string, unknown>)[field] ?? "");
        if (secret !== "") expect(all).not.toContain(secret);
      }
    }
    const silent = prepared.opinions.filter((one) => !one.mayBeNamed || one.diversion !== null);
    for (const { person } of silent) {
      const name = people.find(({ id }) => id === person)?.name ?? "nobody";
      expect(all).not.toContain(name);
    }
  });

  it("is offered in English, what people wrote as they wrote it", async () => {
    const page = await textOf("?lang=en");
    expect(page).toContain("Find an opinion");
    expect(page).toContain("Ngập úng sau chợ khu 4");
  });
});

describe.skipIf(!hasNginx())("the same behind the cache of docs/deployment/nginx.conf", () => {
  it("[W13] a node is asked a few times, however many read, those who have it and those who come anew", async () => {
    const behind = await cached(server.url);
    try {
      const read = (path: string, headers: Record<string, string>) =>
        fetch(`http://127.0.0.1:${behind.port}/p/day${path}`, { headers }).then(async (answer) => {
          await answer.arrayBuffer();
          return answer;
        });
      const etag = (await read("", {})).headers.get("etag") ?? expect.fail();
      const statuses = new Map<number, number>();
      for (let i = 0; i < 100; i++) {
        const cookie = `seat=${i}`;
        const asked = [
          read("", { cookie }),
          read("", { "if-none-match": etag }),
          read("/feed.json", { cookie }),
        ];
        for (const { status } of await Promise.all(asked))
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
      expect(Object.fromEntries(statuses)).toEqual({ 200: 200, 304: 100 });
      // two addresses, each looked at anew after ten seconds
      expect(behind.through()).toBeLessThan(15);
    } finally {
      await behind.stop();
    }
  });
});

it("[W13] of readers who ask at once some are served, then screens have their turn", async () => {
  const turns = inTurns();
  let served = 0;
  for (let i = 0; i < 20; i++) turns({} as never, {} as never, () => void served++);
  const seen = [served];
  while (served < 20) {
    await new Promise((resolve) => setImmediate(resolve));
    seen.push(served);
  }
  expect(seen).toEqual([8, 16, 20]);
});
