/** Hostile updates of the minutes at a real server, with another secretary who goes on typing, and restarts. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { lettersOf } from "../support/hostileProse.ts";
import {
  chance,
  crosswise,
  encodeUpdate,
  Hostile,
  leaningOnItself,
  longParagraph,
  nested,
} from "../support/hostileUpdates.ts";
import { MinutesScreen } from "../support/minutesScreen.ts";
import { textOf } from "../support/prose.ts";
import { RealServer } from "../support/realServer.ts";
import { until } from "../support/redis.ts";

const SECTION = "step.4.1";
/** Hostile updates in all; a seat may send some twenty a second, so that many go to several hearings at once. */
const CASES = Number(process.env["HOSTILE_CASES"] ?? 200);
const HEARINGS = Array.from({ length: Math.min(14, Math.ceil(CASES / 5_000)) }, (_, nth) =>
  nth === 0 ? "day" : `day-${nth}`,
);
/** as many as a section has room for */
const A_SECTION = 1_050;
const SECTIONS = ["4.1", "4.2", "4.2b", "4.3", "4.4", "4.5", "4.6"].map((step) => `step.${step}`);
// the updates are made in this process: on a full machine it may be slow to say that it lives
const server = new RealServer(1, { HEARTBEAT_SECONDS: "30" });
let T1: MinutesScreen;
let T2: MinutesScreen;

const come = async () => {
  T1 = await new MinutesScreen(server, "day", "T1", SECTION).connected();
  T2 = await new MinutesScreen(server, "day", "T2", SECTION).connected();
};
const go = () => {
  T1.close();
  T2.close();
};
const restart = async () => {
  go();
  await server.kill("SIGKILL");
  await started("a start again");
  await come();
};
/** What a start takes, for who reads it: the machine is shared. */
const started = async (what: string) => {
  const from = performance.now();
  await server.start();
  console.log(`${what} took ${Math.round(performance.now() - from)} ms`);
};
/** The node lives, takes what T1 types, and tells T2. */
const goesOn = async (words: string) => {
  const { pid } = server;
  expect(await T1.type(words)).toEqual({ kind: "saved" });
  await until(async () => textOf(await T2.open()).includes(words));
  expect(server.pid).toBe(pid);
  expect(T1.cuts).toEqual([]);
};

beforeAll(async () => {
  for (const hearing of HEARINGS) await server.create(hearing, "sample", { rehearsal: true });
  await started("a start without minutes");
});
afterAll(async () => {
  go();
  await server.stop();
});
beforeEach(async () => {
  T1?.close();
  T2?.close();
  await come();
});

describe("an update that would hurt", () => {
  const writer = 424_242;
  const paragraph = (client: number, clock: number) =>
    encodeUpdate([{ client, clock, structs: [{ content: { kind: "element", text: "paragraph" } }] }]);

  it("[N9] of thirteen bytes that lean on themselves is refused; the other types on (Y01)", async () => {
    expect(leaningOnItself()).toHaveLength(13);
    await goesOn("Trước. ");
    expect(await T2.send(leaningOnItself())).toEqual({ kind: "refused", code: "malformed" });
    await goesOn("Sau. ");
    await restart();
    expect(textOf(await T2.open())).toContain("Đại biểu nói: Trước. Sau. ");
    expect((await T2.written()).aside).toEqual([]);
  });

  it("[N9] nested five thousand deep is refused; so is whatever does not come next (Y02)", async () => {
    expect(await T2.send(nested(5_000, false))).toEqual({ kind: "refused", code: "tooDeep" });
    expect(await T2.send(nested(5_000, true))).toEqual({ kind: "refused", code: "tooDeep" });
    expect(await T2.send(paragraph(writer, 3))).toEqual({ kind: "refused", code: "gap" });
    expect(await T2.send(encodeUpdate([], [{ client: writer, ranges: [[0, 9]] }]))).toMatchObject({
      code: "gap",
    });
    expect(await T2.send(paragraph(writer, 0))).toEqual({ kind: "saved" });
    await goesOn("Vẫn gõ. ");
  });

  it("[N9] under the id of another seat's screen is refused: letters would be lost (Y02)", async () => {
    await goesOn("Của thư ký thứ nhất. ");
    const state = Y.getState(T1.doc.store, T1.doc.clientID);
    expect(await T2.send(paragraph(T1.doc.clientID, state))).toEqual({ kind: "refused", code: "foreign" });
    await goesOn("Chữ tiếp theo. ");
  });

  it.each<[string, Parameters<typeof encodeUpdate>[0][number]["structs"]]>([
    ["bare text", [{ content: { kind: "string", text: "x" } }]],
    ["bare numbers", [{ content: { kind: "any", values: [1, 2] } }]],
    ["a text without a paragraph", [{ content: { kind: "xmlText" } }]],
    ["an item without a list", [{ content: { kind: "element", text: "listItem" } }]],
    ["a document", [{ content: { kind: "doc", text: "x" } }]],
    [
      "a paragraph's attribute",
      [
        { content: { kind: "element", text: "paragraph" } },
        { content: { kind: "any", values: [1] }, parent: { client: 1, clock: 0 }, parentSub: "start" },
      ],
    ],
    [
      "a number for a kind",
      [
        { content: { kind: "element", text: "orderedList" } },
        { content: { kind: "any", values: [1] }, parent: { client: 1, clock: 0 }, parentSub: "type" },
      ],
    ],
    [
      "letters in place of an attribute",
      [
        { content: { kind: "element", text: "orderedList" } },
        { content: { kind: "any", values: [1] }, parent: { client: 1, clock: 0 }, parentSub: "start" },
        { content: { kind: "string", text: "x" }, origin: { client: 1, clock: 1 } },
      ],
    ],
    ["nothing at all", [{ content: { kind: "any", values: [] } }]],
  ])("[N7] %s in the field is refused (Y12)", async (_what, structs) => {
    expect(await T2.send(encodeUpdate([{ client: 1, clock: 0, structs }]))).toEqual({
      kind: "refused",
      code: "malformed",
    });
  });
});

describe("much of it", () => {
  it("[N10] eight updates of 3.9 MB are refused; the other types on, nobody is cut off (Y03)", async () => {
    await goesOn("Trước khi nhiều. ");
    for (let n = 0; n < 8; n++)
      expect(await T2.send(longParagraph(2_900_000, 5_000 + n))).toEqual({
        kind: "refused",
        code: "tooLarge",
      });
    await goesOn("Giữa chừng. ");
    const results = [];
    for (let n = 0; n < 8; n++) {
      const update = longParagraph(200_000, 6_000 + n);
      const result = await T2.sendPatiently(update, () => goesOn("Gõ tiếp. "));
      results.push(result.kind === "refused" ? result.code : result.kind);
      if (result.kind === "refused") break;
    }
    expect(results).toEqual(["saved", "sectionFull"]);
    await goesOn("Sau khi nhiều. ");
    expect([T1.cuts, T2.cuts]).toEqual([[], []]);
    const pdf = fetch(`${server.url}/h/day/T1/documents/bien-ban-dang.pdf`, {
      headers: { cookie: server.cookie("day", "T1") },
    });
    await goesOn("Khi đang lập văn bản. ");
    expect((await pdf).status).toBe(200);
  });
});

describe("what was stored before there was a guard", () => {
  it("[N11] is left out by section and said by a code; every other letter is there (Y01, Y02)", async () => {
    await goesOn("Chữ của phiên trước. ");
    expect(await T1.send(Y.encodeStateAsUpdate(T1.doc), "step.4.2")).toEqual({ kind: "saved" });
    const before = textOf(await T1.open());
    await server.withLog(async (log) => {
      for (const update of [leaningOnItself(), nested(5_000, false, 9_000), nested(5_000, true, 9_001)])
        await log.appendMinutes("day", SECTION, "T2", update);
    });
    await restart();
    expect(textOf(await T1.open())).toBe(before);
    expect(textOf(await T2.open("step.4.2"))).toContain("Chữ của phiên trước. ");
    expect((await T2.written()).aside).toEqual([SECTION]);
    const operator = new MinutesScreen(server, "day", "operator", SECTION);
    await until(() => operator.problem === "minutesLeftOut");
    operator.close();
    const ready = await fetch(`${server.url}/readyz`);
    expect(ready.status).toBe(200);
    await goesOn("Gõ được ngay. ");
  });
});

describe("hostile updates by the thousand", () => {
  it(
    "[N9] whatever is taken, the node lives, starts again, and other text is whole (Y02)",
    async () => {
      const seed = Number(process.env["HOSTILE_SEED"] ?? 20241122);
      const { pid } = server;
      const refusals = new Map<string, number>();
      const attack = async (hearing: string, section: string, cases: number, nth: number) => {
        const typist = await new MinutesScreen(server, hearing, "T1", section).connected();
        const enemy = await new MinutesScreen(server, hearing, "T2", section).connected();
        const hostile = new Hostile(seed + nth, [typist.doc.clientID]);
        expect(await typist.type("Mở đầu. ")).toEqual({ kind: "saved" });
        const pick = chance(seed + nth);
        for (let n = 0; n < cases; n++) {
          const result = await enemy.sendPatiently(hostile.next(enemy.seen));
          const what = result.kind === "refused" ? result.code : result.kind;
          refusals.set(what, (refusals.get(what) ?? 0) + 1);
          if (pick(50) === 0) expect(await typist.type(`chữ ${n} `)).toEqual({ kind: "saved" });
        }
        expect(typist.cuts).toEqual([]);
        for (const screen of [typist, enemy]) screen.close();
        return { hearing, section, client: typist.doc.clientID, words: typist.words.toString() };
      };
      go();
      const attacked = await Promise.all(
        HEARINGS.map(async (hearing, nth) => {
          const done: Awaited<ReturnType<typeof attack>>[] = [];
          for (let left = CASES / HEARINGS.length, at = 0; left > 0; left -= A_SECTION, at++)
            done.push(
              await attack(hearing, SECTIONS[at] ?? SECTION, Math.min(left, A_SECTION), nth * 100 + at),
            );
          return done;
        }),
      );
      console.log(`${CASES} hostile updates over a line: ${JSON.stringify(Object.fromEntries(refusals))}`);
      expect(server.pid).toBe(pid);
      await restart();
      for (const { hearing, section, client, words } of attacked.flat()) {
        const reader = await new MinutesScreen(server, hearing, "T2", section).connected();
        expect(lettersOf(await reader.open(), client)).toBe(words);
        reader.close();
      }
      expect((await T2.written()).aside).toEqual([SECTION]);
    },
    CASES * 300 + 120_000,
  );
});

describe("an update that the thread cannot come to the end of", () => {
  it("[N9] is given up alone: refused, the other types on, also where it was stored before (Y02)", async () => {
    await goesOn("Trước khi treo. ");
    // into a section that is not full
    expect(await T2.send(crosswise(20_000, 7_001), "step.4.5")).toEqual({
      kind: "refused",
      code: "tooHeavy",
    });
    await goesOn("Sau khi treo. ");
    const before = textOf(await T1.open("step.4.3"));
    expect(await T1.send(Y.encodeStateAsUpdate(T1.doc), "step.4.4")).toEqual({ kind: "saved" });
    await server.withLog((log) => log.appendMinutes("day", "step.4.3", "T2", crosswise(20_000, 7_002)));
    await until(async () => (await T2.written()).aside.includes("step.4.3"));
    await goesOn("Sau khi treo lần nữa. ");
    await restart();
    expect(textOf(await T1.open("step.4.3"))).toBe(before);
    expect(textOf(await T2.open("step.4.4"))).toContain("Sau khi treo. ");
    expect((await T2.written()).aside).toContain("step.4.3");
    await goesOn("Gõ tiếp sau khi mở lại. ");
  });
});
