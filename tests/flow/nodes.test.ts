/** Several nodes on one port, each a process of its own: races, a death, a restart of one after another. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { floorHolder } from "../../server/rulebook/live/floor/facts.ts";
import { viewHash } from "../../server/shell/path/audienceFeed.ts";
import { SEAT_NAMES } from "../../shared/terms/seats.ts";
import { hearingTime } from "../../shared/terms/time.ts";
import type { ChairView, View } from "../../shared/views/views.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { truthOf } from "../support/liveServer.ts";
import { RealServer } from "../support/realServer.ts";
import { runs, until } from "../support/redis.ts";
import { SeatScreen } from "../support/seatScreen.ts";

const HEARING = "sample";
const server = new RealServer(3);
const screens: SeatScreen[] = [];
/** each connection goes to the next node: three screens a seat, one on each */
const at = (seat: (typeof SEAT_NAMES)[number], n = 0) =>
  screens.filter((screen) => screen.seat === seat)[n] ?? expect.fail(seat);

beforeAll(async () => {
  await server.start();
  for (const seat of SEAT_NAMES)
    for (let n = 0; n < 3; n++) screens.push(new SeatScreen(server, HEARING, seat));
  await until(() => screens.every((screen) => screen.view !== null));
});
afterAll(async () => {
  for (const screen of screens) screen.close();
  await server.stop();
});

const press = (screen: SeatScreen, input: CommandInput) =>
  screen.press(input, () => hearingTime((screen.view as ChairView).clock, Date.now()));

/** Every screen, on whichever node, shows what the log says. */
async function allTrue(): Promise<void> {
  await server.withLog(async (log) => {
    await until(async () => {
      const { view } = await truthOf(log, HEARING);
      return screens.every(
        (screen) =>
          screen.connected && screen.hash === viewHash(view(screen.seat as (typeof SEAT_NAMES)[number])),
      );
    });
    const { view } = await truthOf(log, HEARING);
    for (const screen of screens)
      expect(screen.hash, screen.seat).toBe(
        viewHash(view(screen.seat as (typeof SEAT_NAMES)[number]) as View),
      );
  });
}

describe("three nodes on one port", () => {
  it("whichever node is asked tells the figures of all, and whether each is ready", async () => {
    const chairsOfNodes = async (): Promise<string[][]> => {
      const text = await (await fetch(`${server.url}/metrics`)).text();
      const rows = text.matchAll(/^hearing_screens\{(?=.*role="chair").*node="(\d)".*\} (\d+)$/gm);
      return [...rows].map(([, node = "", count = ""]) => [node, count]).toSorted();
    };
    // one that is just starting does not tell yet
    await until(async () => (await chairsOfNodes()).length === 3);
    for (let asked = 0; asked < 4; asked++) {
      const rows = await chairsOfNodes();
      expect(rows.map(([node]) => node)).toEqual(["1", "2", "3"]);
      expect(rows.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(9);
    }
    const text = await (await fetch(`${server.url}/metrics`)).text();
    const ready = [...text.matchAll(/^hearing_ready\{.*node="(\d)".*\} (\d)$/gm)].map(([, node, is]) => [
      node,
      is,
    ]);
    expect(ready.toSorted()).toEqual([
      ["1", "1"],
      ["2", "1"],
      ["3", "1"],
    ]);
  });

  it("[F1] [M1] presses that race over the nodes call one speaker, and every loser is told", async () => {
    await press(at("A"), { type: "OpenSession" });
    await press(at("A"), { type: "ReadRightsStatement" });
    await press(at("A"), { type: "BeginStep", step: "4.3" });
    await allTrue();
    for (let round = 0; round < 15; round++) {
      const { queue } = at("A").view as ChairView;
      const head = queue[0]?.id ?? expect.fail();
      const results = await Promise.all(
        [0, 1, 2].map((n) => press(at("A", n), { type: "CallNext", basis: { floor: null, head } })),
      );
      expect(results.filter((result) => result.kind === "done")).toHaveLength(1);
      for (const result of results)
        if (result.kind === "refused") expect(result.refusal.code).toMatch(/floorTaken|headMoved|floorMoved/);
      const turn = await server.withLog(async (log) => floorHolder((await truthOf(log, HEARING)).state));
      expect(turn).toBe(head);
      expect(await press(at("A"), { type: "MarkAbsent", turn: head })).toMatchObject({ kind: "done" });
      await allTrue();
    }
  });

  it("[M3] a node is killed: its screens come back at others, each act settles once", async () => {
    const [victim] = server.nodePids();
    const sent = Array.from({ length: 30 }, (_, i) =>
      press(at(i % 2 === 0 ? "A" : "T1", i % 3), {
        type: "SendNote",
        to: "B",
        text: `Giấy nhắc ${i}`,
      }),
    );
    process.kill(victim ?? expect.fail(), "SIGKILL");
    for (const result of await Promise.all(sent)) expect(result).toMatchObject({ kind: "done" });
    await allTrue();
    const { notes } = at("B").view as ChairView;
    expect(new Set(notes.map((note) => note.text)).size).toBe(notes.length);
    expect(notes.filter((note) => note.text.startsWith("Giấy nhắc"))).toHaveLength(30);
    await until(() => server.nodePids().length === 3);
  });

  it("[M3] one after another is restarted: nothing is refused, missed or done twice", async () => {
    const before = server.nodePids();
    let sent = 0;
    let over = false;
    const working = Promise.all(
      [0, 1, 2].map(async (n) => {
        while (!over) {
          const result = await press(at("T2", n), {
            type: "SendNote",
            to: "C",
            text: `Việc ${n}.${sent++}`,
          });
          expect(result).toMatchObject({ kind: "done" });
        }
      }),
    );
    server.signal("SIGHUP");
    await until(() => before.every((pid) => !runs(pid)) && server.nodePids().length === 3);
    over = true;
    await working;
    await allTrue();
    const { notes } = at("C").view as ChairView;
    expect(notes.filter((note) => note.text.startsWith("Việc"))).toHaveLength(sent);
    expect(server.nodePids().some((pid) => before.includes(pid))).toBe(false);
  });
});
