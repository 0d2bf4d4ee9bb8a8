/** Whoever is invited answers by the link of the letter, over a server: what it opens, what it does not, what is kept of it. */
import jsQR from "jsqr";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { storePlayed } from "../../scripts/proving/storePlayed.ts";
import { invitedUrl } from "../../server/web/door/links.ts";
import { playedUntil } from "../support/before/played.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
import { MemoryLog } from "../support/memoryLog.ts";
import { pdfPages, pdfPictures } from "../support/papers.ts";

// letters went out the day before, on the eighteenth; nobody has answered the guests'
const NOW = "2024-11-19T12:00:00+07:00";
const log = new MemoryLog(() => Date.parse(NOW));
let server: LiveServer;
beforeAll(async () => {
  await storePlayed(log, "day", playedUntil(NOW));
  server = await startLive(log, () => Date.parse(NOW));
  await server.live.look("day");
});
afterAll(() => server.close());

const invitations = () => server.live.state("day")?.before?.invitations ?? expect.fail();
const waiting = () => {
  const all = Object.entries(invitations().invited).filter(([, { answer }]) => answer === null);
  return all.map(([id, { letter }]) => ({ id, letter }));
};
const linkOf = ({ id, letter }: { id: string; letter: string }) =>
  `${id}.${server.access.invitation("day", id, letter)}`;
async function post(path: string, body: object, headers: Record<string, string> = {}) {
  const answer = await fetch(`${server.url}/h/day/invited${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: server.url, ...headers },
    body: JSON.stringify({ lang: "vi", ...body }),
  });
  return { status: answer.status, text: await answer.text() };
}

describe("the link of an invitation", () => {
  it("[J48] stands on the letter as a code, each person's own", async () => {
    const headers = { cookie: server.cookie("day", "desk.3") };
    const file = await fetch(`${server.url}/h/day/desk.3/documents/giay-moi-dang.pdf`, { headers });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const pages = pdfPages(bytes).filter((page) => page.trim() !== "");
    const invited = Object.entries(invitations().invited);
    // a letter is one page, with its code
    expect(pages).toHaveLength(invited.length);
    const read = pdfPictures(bytes, 150, 5).map(({ width, height, grey }) => {
      const rgba = new Uint8ClampedArray(width * height * 4);
      for (const [i, shade] of grey.entries()) rgba.fill(shade, i * 4, i * 4 + 4);
      return jsQR(rgba, width, height)?.data;
    });
    const links = invited.slice(0, 5).map(([id, { letter }]) => {
      return invitedUrl(server.url, "day", id, server.access.invitation("day", id, letter));
    });
    expect(read).toEqual(links);
  }, 120_000);

  it("[J48] opens that invitation, and tells nothing else of the hearing", async () => {
    const [guest, other] = waiting();
    if (!guest || !other) throw new Error("nobody is left to answer");
    const { status, text } = await post("", { link: linkOf(guest) });
    expect(status).toBe(200);
    expect(text).toContain(`Giấy mời số ${guest.letter}`);
    expect(text).toContain("08 giờ 00, Thứ Sáu ngày 22 tháng 11 năm 2024");
    expect(text).toContain("Chưa trả lời");
    const page = await fetch(`${server.url}/h/day/invited`).then((answer) => answer.text());
    expect(page).not.toContain(server.live.state("day")?.plan.title ?? "?");
    // of another's, of a guess, of nobody: nothing
    const [, token = ""] = /\.([^.]+)$/.exec(linkOf(guest)) ?? [];
    for (const link of [`${other.id}.${token}`, `${guest.id}.${"A".repeat(22)}`, `constructor.${token}`, ""])
      expect((await post("", { link })).status, link).toBe(404);
  });

  it("[J48] takes an answer without a seat, another one later, and the log says by whom", async () => {
    const [guest] = waiting();
    if (!guest) throw new Error("nobody is left to answer");
    const link = linkOf(guest);
    const came = await post("/answer", { link, comes: true, why: "" });
    expect([came.status, came.text]).toEqual([200, expect.stringContaining("Đã báo: sẽ dự")]);
    expect((await post("/answer", { link, comes: true, why: "" })).status).toBe(200);
    expect((await post("/answer", { link, comes: false, why: " " })).status).toBe(409);
    const not = await post("/answer", { link, comes: false, why: "Đi công tác <b>xa</b>" });
    expect(not.text).toContain("Đi công tác &lt;b&gt;xa&lt;/b&gt;");
    expect(invitations().invited[guest.id]?.answer).toMatchObject({
      ...{ kind: "declined", why: "Đi công tác <b>xa</b>", by: `phone.invited.${guest.id}` },
    });
  });

  it("[J48] is no page of another's: a form or a script from elsewhere sends nothing", async () => {
    const [guest] = waiting();
    if (!guest) throw new Error("nobody is left to answer");
    const body = { link: linkOf(guest), comes: true, why: "" };
    expect((await post("/answer", body, { origin: "https://elsewhere.example" })).status).toBe(403);
    expect((await post("/answer", body, { "content-type": "text/plain" })).status).toBe(415);
    expect(invitations().invited[guest.id]?.answer).toBeNull();
  });
});
