import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { askedBefore, PHRASES, phrasesFor } from "../../client/screens/live/secretary/minutes/phrases.ts";
import { createHearing } from "../../server/intake/createHearing.ts";
import { ProseGuard } from "../../server/shell/minutes/proseGuard.ts";
import { createLive, type Live } from "../../server/shell/shell.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { Metrics } from "../../server/web/pages/metrics.ts";
import type { SecretarySeat } from "../../shared/terms/seats.ts";
import type { ChairView } from "../../shared/views/views.ts";
import { type CommandInput, commandSchema } from "../../shared/wire/commands/commands.ts";
import { noRecord } from "../support/noRecord.ts";
import { typedUpdate } from "../support/prose.ts";
import { PROSE_THREAD } from "../support/proseThread.ts";
import { startRedis, type TestRedis, until } from "../support/redis.ts";

let redis: TestRedis;
const logs: RedisLog[] = [];
const guard = new ProseGuard(PROSE_THREAD, (text) => expect.fail(text));
let here: Live;
let there: Live;

async function node(): Promise<Live> {
  const log = new RedisLog({ path: redis.path }, () => undefined);
  await log.ready();
  logs.push(log);
  if (logs.length === 1) await createHearing(log, "sample", "sample", { rehearsal: true });
  return createLive({
    prose: guard,
    measure: async () => undefined,
    figures: new Metrics(),
    log,
    now: () => Date.now(),
    steady: () => performance.now(),
    record: noRecord,
    warn: (text) => expect.fail(text),
  });
}

beforeAll(async () => {
  redis = await startRedis();
  here = await node();
  there = await node();
});
afterAll(async () => {
  for (const live of [here, there]) await live.close();
  await guard.close();
  for (const log of logs) await log.close();
  await redis.stop();
});

/** A secretary's document, typed into and brought in step through a node. */
class Typist {
  readonly doc = new Y.Doc();
  readonly section: string;
  constructor(section: string) {
    this.section = section;
  }
  get words(): Y.XmlText {
    return (this.doc.getXmlFragment("prose").get(0) as Y.XmlElement).get(0) as Y.XmlText;
  }
  get text(): string {
    return this.doc.getXmlFragment("prose").length === 0 ? "" : this.words.toString();
  }
  change(change: () => void): Uint8Array {
    const before = Y.encodeStateVector(this.doc);
    this.doc.transact(change);
    return Y.encodeStateAsUpdate(this.doc, before);
  }
  write(at: number, words: string): Uint8Array {
    return this.change(() => {
      const prose = this.doc.getXmlFragment("prose");
      if (prose.length === 0) {
        prose.insert(0, [new Y.XmlElement("paragraph")]);
        (prose.get(0) as Y.XmlElement).insert(0, [new Y.XmlText()]);
      }
      this.words.insert(at, words);
    });
  }
  async read(live: Live, seat: SecretarySeat): Promise<this> {
    const text = await live.minutes.openSection("sample", seat, this.section, Y.encodeStateVector(this.doc));
    if (text === null || text === "withheld") throw new Error("not for this seat");
    Y.applyUpdate(this.doc, text.update);
    return this;
  }
}

let made = 0;
const does = async (seat: "A" | "T1" | "T2", input: CommandInput) => {
  const result = await here.command("sample", seat, {
    id: `minutes-command-${made++}`,
    madeAt: 0,
    command: commandSchema.parse(input),
  });
  expect(result, `${input.type} ${JSON.stringify(result)}`).toMatchObject({ kind: "done" });
};

it("a thread that is closed while it works says nothing of its work", async () => {
  const said: string[] = [];
  const closing = new ProseGuard(PROSE_THREAD, (text) => said.push(text));
  await closing.warm();
  const updates = Array.from({ length: 500 }, (_, i) => ({
    ...{ n: i + 1, section: "step.4.1", author: "T1" },
    update: typedUpdate("chữ ".repeat(5_000)),
  }));
  const job = closing.ask({ book: "day", do: "load", updates });
  const ended = expect(job).rejects.toThrow("has ended");
  // handed to the thread
  for (let turn = 0; turn < 5; turn++) await null;
  await closing.close();
  await ended;
  expect(said).toEqual([]);
});

describe("the minutes", () => {
  it("[N1] secretaries write before, during and after; nobody else, no unknown section", async () => {
    const update = new Typist("step.4.1").write(0, "Hội nghị khai mạc.");
    expect(await here.minutes.typed("sample", "T1", "step.4.1", update)).toEqual({ kind: "saved" });
    for (const seat of ["A", "B", "operator", "hall", "hall2", "lectern"] as const) {
      expect(await here.minutes.typed("sample", seat, "step.4.1", update)).toEqual({
        kind: "refused",
        code: "notAllowed",
      });
      expect(await here.minutes.openSection("sample", seat, "step.4.1", null)).toBe("withheld");
    }
    expect(await here.minutes.typed("sample", "T1", "turn.nobody", update)).toMatchObject({
      code: "notAllowed",
    });
    expect(await here.minutes.typed("sample", "T1", "step.4.1", Uint8Array.of(1, 2, 3))).toMatchObject({
      code: "malformed",
    });
  });

  it("[N3] saved text is read back by another node; sent twice it stands once", async () => {
    const first = new Typist("step.4.2");
    const update = first.write(0, "Ông Nguyễn Văn Ướt phát biểu.");
    expect(await here.minutes.typed("sample", "T1", "step.4.2", update)).toEqual({ kind: "saved" });
    expect(await there.minutes.typed("sample", "T1", "step.4.2", update)).toEqual({ kind: "saved" });
    const second = new Typist("step.4.2");
    await until(async () => (await second.read(there, "T2")).text === first.text);
    const deletion = first.change(() => first.words.delete(0, 4));
    expect(await here.minutes.typed("sample", "T1", "step.4.2", deletion)).toEqual({ kind: "saved" });
    await until(async () => (await second.read(there, "T2")).text === first.text);
    expect(second.text).toBe("Nguyễn Văn Ướt phát biểu.");
    const logged = await logs[1]?.readMinutes("sample", 0);
    expect(logged?.filter((entry) => entry.section === "step.4.2")).toHaveLength(3);
  });

  it("[N4] the section of an undone call keeps its prose and stays readable", async () => {
    await does("A", { type: "OpenSession" });
    await does("T1", { type: "ReadRightsStatement" });
    await does("A", { type: "BeginStep", step: "4.3" });
    await does("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } });
    const typist = new Typist("turn.YK-001");
    await here.minutes.typed("sample", "T1", "turn.YK-001", typist.write(0, "Đại biểu lên bục."));
    const seen = here.catchUp("sample", { role: "chair", seat: "A" }, null);
    const chair = (seen && "whole" in seen ? seen.whole : null) as ChairView | null;
    await does("A", { type: "UndoLastAct", act: chair?.acts[0]?.version ?? 0 });
    await until(() => here.minutes.writtenSections("sample", "T2").written.includes("turn.YK-001"));
    expect((await new Typist("turn.YK-001").read(here, "T2")).text).toBe("Đại biểu lên bục.");
  });

  it("[N2] a diverted turn's section is the minutes secretary's and the presider's", async () => {
    await does("A", { type: "CallNext", basis: { floor: null, head: "YK-001" } });
    await does("T1", { type: "BeginSpeech", turn: "YK-001" });
    expect(here.minutes.readersOf("sample", "turn.YK-001")).toEqual(["T1", "T2"]);
    await does("A", { type: "Divert", opinion: "YK-001" });
    expect(here.minutes.readersOf("sample", "turn.YK-001")).toEqual(["A", "T1"]);
    expect(await here.minutes.openSection("sample", "T2", "turn.YK-001", null)).toBe("withheld");
    expect(here.minutes.writtenSections("sample", "T2").written).not.toContain("turn.YK-001");
    const update = new Typist("turn.YK-001").write(0, "x");
    expect(await here.minutes.typed("sample", "T2", "turn.YK-001", update)).toMatchObject({
      code: "notAllowed",
    });
    expect(await here.minutes.typed("sample", "T1", "turn.YK-001", update)).toEqual({ kind: "saved" });
  });

  it("[N5] no code holds a tone key of Telex or VNI; each is found before the caret", () => {
    for (const { code, text } of PHRASES) {
      expect(code).not.toMatch(/[sfrxjwz\d]|aa|ee|oo|dd/);
      expect(phrasesFor(askedBefore(`… ;${code}`)?.asked ?? "")[0]?.text).toBe(text);
    }
    expect(new Set(PHRASES.map((phrase) => phrase.code)).size).toBe(PHRASES.length);
    expect(askedBefore("kn")).toBeNull();
  });

  it("[Y3] nothing is typed into what the presider has approved: the refusal says so, at every node", async () => {
    await does("A", { type: "CloseSession" });
    await does("T1", { type: "SubmitMinutes", number: "08-BB/TU" });
    const typist = new Typist("step.4.3");
    await typist.read(here, "T1");
    await does("A", { type: "ApproveSection", section: "4.3", corrections: 0 });
    await until(
      async () =>
        there.state("sample")?.after.minutes.sections.find(({ id }) => id === "4.3")?.state === "approved",
    );
    const late = typist.write(0, "Ghi thêm. ");
    for (const node of [here, there])
      expect(await node.minutes.typed("sample", "T1", "step.4.3", late)).toEqual({
        ...{ kind: "refused", code: "locked" },
      });
    await does("A", { type: "SendBackSection", section: "4.3", corrections: 0, why: "ghi thêm" });
    expect(await here.minutes.typed("sample", "T1", "step.4.3", late)).toEqual({ kind: "saved" });
  });
});
