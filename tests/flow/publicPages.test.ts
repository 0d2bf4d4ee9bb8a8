/** The public pages of a hearing that is over, over a server: what is read, found, kept by a cache, fed to programs. */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync, gzipSync } from "node:zlib";
import express from "express";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cached, hasNginx } from "../../scripts/proving/bench/cache.ts";
import { storePlayed } from "../../scripts/proving/storePlayed.ts";
import { readHearing } from "../../server/intake/readHearing.ts";
import { publicView } from "../../server/views/before/public.ts";
import { Register } from "../../server/views/people.ts";
import { PublicPages, servePublicPages } from "../../server/web/pages/public/routes.ts";
import { inTurns } from "../../server/web/pages/public/turns.ts";
import { WORDS } from "../../server/web/pages/public/words.ts";
import { followedUp } from "../support/after/script.ts";
import { isVietnamese, languagesOf } from "../support/languages.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
import { MemoryLog } from "../support/memoryLog.ts";
import { until } from "../support/redis.ts";

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

  it("[W16] is filtered by ward, unit and field beside the search, each by its name in the address", async () => {
    const page = await textOf("");
    const valuesOf = (name: string) => {
      const select = new RegExp(`<select id="${name}"[\\s\\S]*?</select>`).exec(page)?.[0] ?? "";
      return [...select.matchAll(/<option value="([^"]+)"[^>]*>[^<]+ \((\d+)\)/g)].map(
        ([, slug = "", count]) => ({
          ...{ slug, count: Number(count) },
        }),
      );
    };
    for (const name of ["w", "u", "f"]) {
      const [first] = valuesOf(name);
      if (!first) throw new Error(`no value of ${name}`);
      expect(first.slug).toMatch(/^[a-z0-9-]+$/);
      const filtered = await textOf(`?${name}=${first.slug}`);
      expect(filtered).toContain(`<p role="status">${first.count} nội dung</p>`);
      expect(filtered).toContain(`<option value="${first.slug}" selected>`);
    }
    const both = await textOf("?u=phong-quan-ly-do-thi&q=sau+cho");
    expect(both).toContain("Ngập úng sau chợ khu 4");
    expect(both).not.toContain("Thu gom rác");
  });

  it("[W16] what no filter knows leads to the page that there is; other words of an address change nothing", async () => {
    const sentTo = async (path: string) => {
      const answer = await get(path, {});
      return [answer.redirected, new URL(answer.url).search];
    };
    expect(await sentTo("?w=atlantis&u=phong-quan-ly-do-thi")).toEqual([true, "?u=phong-quan-ly-do-thi"]);
    expect(await sentTo("?page=900")).toEqual([true, "?page=2"]);
    expect(await sentTo("?s=%3Cb%3E&lang=xx")).toEqual([true, ""]);
    expect(await sentTo("?q=&w=&u=&f=&page=1")).toEqual([false, "?q=&w=&u=&f=&page=1"]);
    const tagOf = async (path: string) => (await get(path)).headers.get("etag");
    expect(await tagOf("?fbclid=abc")).toBe(await tagOf(""));
    expect(await tagOf("?u=phong-quan-ly-do-thi")).not.toBe(await tagOf(""));
    expect(await tagOf("?w=&f=&u=phong-quan-ly-do-thi")).toBe(await tagOf("?u=phong-quan-ly-do-thi"));
  });

  it("[W14] how far a matter has come stands as steps that a screen reader reads", async () => {
    const page = await textOf("/i/ND-01");
    expect(page).toMatch(/<ol class="steps"><li class="done">.*Giao việc .*xong 22\/11\/2024/);
    expect(page.indexOf("<h2>Kết quả</h2>")).toBeLessThan(page.indexOf("<h2>Nhân dân hỏi</h2>"));
  });

  it("[W15] who was heard stands there by organisation", async () => {
    expect(await textOf("")).toMatch(/<summary>Phát biểu theo tổ chức<\/summary>.*Có mặt\/ phân bổ/);
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
    const silent = prepared.opinions.filter((opinion) => !opinion.mayBeNamed || opinion.diversion !== null);
    for (const { person } of silent) {
      const name = people.find(({ id }) => id === person)?.name ?? "nobody";
      expect(all).not.toContain(name);
    }
  });

  it("[W23] is offered in English as a whole; what people wrote stands as they wrote it, marked as theirs", async () => {
    const ids = ["ND-01", "ND-06", "YK-007"];
    const paths = ["?lang=en", "?lang=en&page=2", "?lang=en&q=rac", ...ids.map((id) => `/i/${id}?lang=en`)];
    for (const path of paths) {
      const page = await textOf(path);
      expect(page).toContain('<html lang="en">');
      const said = languagesOf(page);
      // the search has the reader's own words
      const astray = said.filter(({ text, language }) => isVietnamese(text) && language !== "vi");
      expect(astray, path).toEqual([]);
      expect(said.filter(({ language }) => language === "vi").length, path).toBeGreaterThan(3);
    }
    const said = languagesOf(await textOf("?lang=en"));
    expect(said).toContainEqual({ text: "Find an opinion", language: "en" });
    expect(said).toContainEqual({ text: "Ngập úng sau chợ khu 4 mỗi khi mưa lớn", language: "vi" });
    expect(said).toContainEqual({ text: "Tiếng Việt", language: "vi" });
    // no word of ours is read out as Vietnamese
    const ours = new Set(Object.values(WORDS.en).filter((words) => typeof words === "string"));
    expect(said.filter(({ text, language }) => language === "vi" && ours.has(text))).toEqual([
      { text: "Tiếng Việt", language: "vi" },
    ]);
    // in Vietnamese nothing needs a mark but the way to the other language
    const vietnamese = languagesOf(await textOf(""));
    expect(vietnamese.filter(({ language }) => language !== "vi")).toEqual([
      { text: "English", language: "en" },
    ]);
  });

  it("[W22] a page is useful as it comes: one answer holds all that it needs, compressed for who takes it so", async () => {
    for (const path of ["", "/i/ND-01", "?lang=en"]) {
      const answer = await get(path, { "accept-encoding": "gzip" });
      expect(answer.headers.get("content-encoding"), path).toBe("gzip");
      expect(answer.headers.get("vary"), path).toContain("accept-encoding");
      const page = await answer.text();
      expect(page).toContain("<style>");
      // nothing is fetched before it is drawn
      expect(page).not.toMatch(/<script|rel="stylesheet"|<img|@import|url\(/);
      expect(gzipSync(page).length, path).toBeLessThan(60_000);
      const whole = await get(path, { "accept-encoding": "identity" });
      expect(whole.headers.get("content-encoding"), path).toBeNull();
      expect(await whole.text()).toBe(page);
    }
    // its style is the one that the page's policy lets in
    const policy = (await get("")).headers.get("content-security-policy") ?? "";
    const style = /<style>([\s\S]*?)<\/style>/.exec(await textOf(""))?.[1] ?? "";
    expect(policy).toContain(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
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

describe.skipIf(!hasNginx())("addresses before that cache", () => {
  it("[W16] no word of an address that nobody knows goes through, and none gives another reader a wrong page", async () => {
    const behind = await cached(server.url);
    try {
      const read = async (path: string) => {
        const answer = await fetch(`http://127.0.0.1:${behind.port}/p/day${path}`);
        return [answer.status, await answer.text()] as const;
      };
      const [, whole] = await read("");
      const before = behind.through();
      for (let i = 0; i < 50; i++) expect(await read(`?fbclid=${i}&x=${i}`)).toEqual([200, whole]);
      expect(behind.through() - before).toBeLessThan(5);
      // what the node and the cache would read otherwise of one address
      const [, found] = await read("?q=rac&q=than");
      expect(found).toContain("có “rac”");
      expect((await read("?q[]=than&%71=than"))[1]).toBe(whole);
      expect((await read("?q=rac"))[1]).toBe(found);
      expect((await read(""))[1]).toBe(whole);
    } finally {
      await behind.stop();
    }
  });
});

it("[W25] whoever has the page is told of another once a case is told to be overdue, and of none before", async () => {
  const view = publicView(followedUp().state, Register.of([]));
  const items = (view.followUp?.items ?? []).map((item) => ({
    ...item,
    overdueAfter: item.id === "ND-01" ? "2024-12-20" : null,
    ...(item.id === "ND-01" && { until: "2024-12-20" }),
  }));
  const followUp = { guided: { registered: 0, inHall: 0 }, at: null, items };
  let now = Date.parse("2024-12-20T23:59:59+07:00");
  const app = express();
  const pages = new PublicPages(() => ({ view: publicViewWith, now }));
  servePublicPages(app, pages, () => "");
  const publicViewWith = { ...view, followUp };
  const listening = createServer(
    (request, response) => pages.tellsWhoHasIt(request, response) || app(request, response),
  ).listen(0, "127.0.0.1");
  await once(listening, "listening");
  const { port } = listening.address() as AddressInfo;
  const item = `http://127.0.0.1:${port}/p/day/i/ND-01`;
  const read = async () => {
    const answer = await fetch(item);
    return [answer.headers.get("etag"), (await answer.text()).includes("quá hạn")] as const;
  };
  const holding = async (tag: string | null, asks = "max-age=0") => {
    const answer = await fetch(item, {
      headers: { "if-none-match": tag ?? "", "cache-control": asks },
    });
    return [answer.status, answer.headers.get("etag"), answer.headers.get("cache-control")];
  };
  try {
    const [tag, says] = await read();
    expect(says).toBe(false);
    now += 500;
    expect(await read()).toEqual([tag, false]);
    const moments = "public, max-age=10, stale-while-revalidate=60";
    expect(await holding(tag)).toEqual([304, tag, moments]);
    expect(await holding(tag, "no-cache")).toEqual([200, tag, moments]);
    expect(await holding('W/"another"')).toEqual([200, tag, moments]);
    now += 500;
    expect((await holding(tag))[0]).toBe(200);
    const [another, saysNow] = await read();
    expect([another === tag, saysNow]).toEqual([false, true]);
    now += 86_400_000;
    expect(await read()).toEqual([another, true]);
  } finally {
    listening.close();
  }
});

it("[W13] of readers who ask at once some are served, then screens have their turn", async () => {
  const turns = inTurns(() => false);
  let served = 0;
  const order: number[] = [];
  for (let i = 0; i < 20; i++)
    turns(() => {
      // a page takes its time
      const from = performance.now();
      while (performance.now() - from < 0.2);
      order.push(i);
      served++;
    });
  const seen = [served];
  while (served < 20) {
    await new Promise((resolve) => setImmediate(resolve));
    seen.push(served);
  }
  // two or three at a time, one where the machine stood still
  const steps = seen.map((now, i) => now - (seen[i - 1] ?? 0));
  expect(Math.max(...steps)).toBeLessThanOrEqual(3);
  expect(Math.min(...steps)).toBeGreaterThanOrEqual(1);
  expect(order).toEqual(Array.from({ length: 20 }, (_, i) => i));
});

it("[W13] while an act is under way readers wait, though not for ever", async () => {
  let acting = true;
  const turns = inTurns(() => acting);
  let served = 0;
  const ask = () => turns(() => void served++);
  const from = performance.now();
  for (let i = 0; i < 3; i++) ask();
  expect(served).toBe(0);
  acting = false;
  await until(() => served === 3);
  acting = true;
  await new Promise((resolve) => setImmediate(resolve));
  ask();
  expect(served).toBe(3);
  await until(() => served === 4);
  expect(performance.now() - from).toBeGreaterThan(50);
});
