/** The sample's script played on a real server and Redis, with a screen for each seat: by speed, step by step, anew. */

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createAnew, createHearing } from "../../server/intake/createHearing.ts";
import { commandId } from "../../server/rehearsal/commandId.ts";
import { NodeChannel } from "../../server/shell/nodeChannel.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { SEAT_NAMES, type SeatName } from "../../shared/terms/seats.ts";
import { envelopeSchema } from "../../shared/wire/commands/commands.ts";
import type { RehearsalState } from "../../shared/wire/rehearsal.ts";
import { COMMAND_SAMPLES } from "../support/commandSamples.ts";
import { DeviceScreen } from "../support/deviceScreen.ts";
import { sameAsSent } from "../support/fields.ts";
import { type LiveServer, startLive, truthOf } from "../support/liveServer.ts";
import { startRedis, type TestRedis, until } from "../support/redis.ts";
import { figuresOf, rightFigures, script } from "../support/scriptedHearing.ts";
import { envelopeOf, phoneEntrance, SeatScreen } from "../support/seatScreen.ts";

/** as fast as the hearing's clock goes: the half day in some twelve seconds */
const FASTEST = 1_000;

let redis: TestRedis;
let logs: RedisLog[];
const open: { close(): unknown }[] = [];

beforeAll(async () => {
  redis = await startRedis();
  logs = [1, 2].map(() => new RedisLog({ path: redis.path }, () => undefined));
  await Promise.all(logs.map((log) => log.ready()));
});
afterEach(async () => {
  for (const closable of open.splice(0).reverse()) await closable.close();
});
afterAll(async () => {
  await Promise.all(logs.map((log) => log.close()));
  await redis.stop();
});

const log = () => logs[0] ?? expect.fail();
async function serve(redisLog: RedisLog = log()): Promise<LiveServer> {
  const server = await startLive(redisLog);
  open.push(server);
  return server;
}
function screenAt(server: LiveServer, hearing: string, seat: (typeof SEAT_NAMES)[number]): DeviceScreen {
  const screen = new DeviceScreen(server, hearing, seat, `device-of-${seat}`);
  open.push(screen);
  return screen;
}

describe("a rehearsal", () => {
  it("[X4] played at great speed ends with the outcomes worked out by hand", async () => {
    await createHearing(log(), "fast", "sample", { rehearsal: true });
    const server = await serve();
    const screens = SEAT_NAMES.map((seat) => new SeatScreen(server, "fast", seat));
    open.push(...screens);
    await until(() => screens.every((screen) => screen.view !== null));
    const states: RehearsalState[] = [];
    const over = new Promise<void>((resolve) => {
      server.rehearsals.onState((_hearing, state) => {
        states.push(state);
        if (state.next === null && state.speed === null) resolve();
      });
    });
    const from = performance.now();
    expect(await server.rehearsals.play("fast", FASTEST)).toBeNull();
    await over;
    // the clock itself ran: nothing was skipped to its end
    expect(performance.now() - from).toBeGreaterThan(11_000);
    const truth = await truthOf(log(), "fast");
    const { outcomes, absent, substitutes, concludedGroups } = figuresOf(truth.state);
    const { turns: _, answers: __, agenda: ___, ...right } = rightFigures;
    expect({ outcomes, absent, substitutes, concludedGroups }).toEqual(right);
    expect(truth.state.session.kind).toBe("closed");
    expect(truth.state.clock.rate).toBe(0);
    expect(states.at(-1)).toMatchObject({ speed: null, done: 284, of: 284, next: null, otherwise: [] });
    for (const screen of screens) {
      await until(() => sameAsSent(screen.view, truth.view(screen.seat as SeatName)));
      expect(screen.view, screen.seat).toMatchObject({ rehearsal: true });
    }
  });

  it("[X2] step by step every figure is exact; another server goes on where it stands", async () => {
    await createHearing(log(), "stepped", "sample", { rehearsal: true });
    const first = await startLive(log());
    for (let n = 0; n < 30; n++) expect(await first.rehearsals.step("stepped")).toBeNull();
    expect(await first.rehearsals.state("stepped")).toMatchObject({ done: 30, next: { n: 31 } });
    await first.close();
    const second = await serve(logs[1]);
    expect(await second.rehearsals.state("stepped")).toMatchObject({ done: 30, speed: null });
    for (let n = 30; n < 62; n++) expect(await second.rehearsals.step("stepped")).toBeNull();
    const { state } = await truthOf(log(), "stepped");
    const spoken = rightFigures.turns.filter(({ entry }) => state.entries[entry]?.state.kind === "spoken");
    expect(spoken.map(({ entry }) => entry)).toEqual(["YK-001", "YK-006", "YK-032", "YK-015"]);
    const figures = figuresOf(state);
    expect(figures.turns).toEqual(expect.arrayContaining(spoken));
    expect(figures.answers.slice(0, 3)).toEqual(rightFigures.answers.slice(0, 3));
    const ids = (await log().read("stepped", 0)).map((entry) => entry.commandId);
    expect(new Set(ids).size).toBe(ids.length);
    const refused = script.summary.refused.filter((n) => n <= 62);
    expect(ids.filter((id) => /^rehearsal:step:\d{4}$/.test(id))).toHaveLength(62 - refused.length);
  });

  it("[X2] whatever id a phone sends, the script's own steps are done (Y12)", async () => {
    await createHearing(log(), "taken", "sample", { rehearsal: true });
    const server = await serve();
    const phone = new SeatScreen(await phoneEntrance(server, "taken"), "taken", "ask");
    open.push(phone);
    await until(() => phone.view !== null);
    const { hearingAt } = (await truthOf(log(), "taken")).state.clock;
    const wish = { ...COMMAND_SAMPLES.AskToSpeak, content: "Đèn đường" };
    for (const id of ["rehearsal-step-0001", commandId(1), commandId(2)])
      await phone.send({ ...envelopeOf(wish, hearingAt), id });
    for (let n = 0; n < 3; n++) expect(await server.rehearsals.step("taken")).toBeNull();
    expect(await server.rehearsals.state("taken")).toMatchObject({ done: 3, otherwise: [] });
    const ids = (await log().read("taken", 0)).map((entry) => entry.commandId);
    expect(ids).toEqual(expect.arrayContaining([1, 2, 3].map((n) => commandId(n))));
    for (const id of [commandId(1), commandId(1, 1)]) {
      const envelope = { ...envelopeOf(wish, 0), id: id };
      expect(envelopeSchema.safeParse(envelope).success, id).toBe(false);
    }
  });

  it("[X2] is paused, goes on at another speed, and says where people differed", async () => {
    await createHearing(log(), "paused", "sample", { rehearsal: true });
    const server = await serve();
    const operator = screenAt(server, "paused", "operator");
    await until(() => operator.heard.includes("rehearsal"));
    expect(operator.rehearsal).toMatchObject({
      speed: null,
      done: 0,
      of: 284,
      next: { n: 1, do: "open session" },
    });
    await operator.ask("rehearsal", { kind: "play", speed: 20 });
    await until(() => (operator.rehearsal?.done ?? 0) >= 2);
    expect(operator.rehearsal).toMatchObject({ speed: 20, otherwise: [] });
    expect(await operator.ask("rehearsal", { kind: "pause" })).toBeNull();
    const { state } = await truthOf(log(), "paused");
    expect(state.clock.rate).toBe(0);
    await until(() => operator.rehearsal?.speed === null);
    // as far as it came before it stood
    const { done = 0 } = operator.rehearsal ?? {};
    // somebody presses by hand what the script would press
    await server.live.command("paused", "T2", envelopeOf({ type: "ReadRightsStatement" }, Date.now()));
    for (let n = done + 1; n <= 6; n++) expect(await operator.ask("rehearsal", { kind: "step" })).toBeNull();
    await until(() => operator.rehearsal?.done === 6);
    expect(operator.rehearsal?.otherwise).toMatchObject([
      { n: 6, do: "read rights statement", refusal: { code: "alreadyDone" } },
    ]);
    for (const speed of [0, 21, 1_000])
      expect(await operator.ask("rehearsal", { kind: "play", speed })).toMatchObject({ code: "malformed" });
  });

  it("[X5] is played by one node, the one asked last; all operators see it", async () => {
    await createHearing(log(), "nodes", "sample", { rehearsal: true });
    const node = await startLive(log());
    const two = await serve(logs[1]);
    const here = screenAt(node, "nodes", "operator");
    const there = screenAt(two, "nodes", "operator");
    await until(() => here.heard.includes("rehearsal") && there.heard.includes("rehearsal"));
    expect(await here.ask("rehearsal", { kind: "play", speed: 20 })).toBeNull();
    await until(() => there.rehearsal?.speed === 20 && (there.rehearsal?.done ?? 0) >= 2);
    expect(await there.ask("rehearsal", { kind: "pause" })).toBeNull();
    await until(() => here.rehearsal?.speed === null && there.rehearsal?.speed === null);
    const { done = 0 } = here.rehearsal ?? {};
    expect(await there.ask("rehearsal", { kind: "step" })).toBeNull();
    expect(await here.ask("rehearsal", { kind: "step" })).toBeNull();
    await until(() => here.rehearsal?.done === done + 2 && there.rehearsal?.done === done + 2);
    expect(there.rehearsal?.otherwise).toEqual([]);
    const acts = (await log().read("nodes", 0)).filter((entry) => /^rehearsal:step/.test(entry.commandId));
    expect(acts).toHaveLength(done + 2);
    expect(await here.ask("rehearsal", { kind: "play", speed: 1 })).toBeNull();
    await until(() => there.rehearsal?.speed === 1);
    await node.close();
    await until(() => there.rehearsal?.speed === null);
    // a node that was killed in the middle of it has said nothing of its end
    const killed = new NodeChannel(log());
    open.push(killed);
    const facts = JSON.stringify({ by: "killed", done: done + 2, otherwise: [] });
    await log().touchPresence("nodes", "play", { connection: "killed", facts }, 60_000);
    await killed.say("nodes", "rehearsal", { by: "killed", state: { ...there.rehearsal, speed: 5 } });
    await until(() => there.rehearsal?.speed === 5);
    await until(() => there.rehearsal?.speed === null);
  });

  it("[X4] steps that come late are done while the clock stands, at the script's hour", async () => {
    await createHearing(log(), "late", "sample", { rehearsal: true });
    const server = await serve();
    const tenPastEight = Date.parse(script.zero) + 600_000;
    const ahead = { type: "SetClock", at: tenPastEight, rate: 0 } as const;
    await server.live.command("late", "operator", envelopeOf(ahead, Date.now()));
    const reached = new Promise<void>((resolve) =>
      server.rehearsals.onState((_hearing, state) => state.done === 11 && resolve()),
    );
    await server.rehearsals.play("late", 20);
    await reached;
    await server.rehearsals.pause("late");
    const entries = await log().read("late", 0);
    const acts = entries.filter((entry) => entry.commandId.startsWith("rehearsal:step:"));
    expect(acts).toHaveLength(10);
    // the first may fall before the clock is made to stand
    expect(new Set(acts.slice(1).map((entry) => entry.at)).size).toBe(1);
    expect(await server.rehearsals.state("late")).toMatchObject({ done: 11, next: { n: 12 }, otherwise: [] });
  });

  it("[X1] what is no rehearsal is neither played nor begun anew, by whomever", async () => {
    await createHearing(log(), "real", "sample", {});
    await createHearing(log(), "mine", "sample", { rehearsal: true });
    // a script that somebody put there makes it no rehearsal
    await log().keepScript("real", JSON.stringify(script));
    const server = await serve();
    const operator = screenAt(server, "real", "operator");
    await until(() => operator.connected);
    for (const act of [{ kind: "play", speed: 20 }, { kind: "pause" }, { kind: "step" }, { kind: "reset" }])
      expect(await operator.ask("rehearsal", act), act.kind).toEqual({ code: "notRehearsal" });
    await expect(createAnew(log(), "real")).rejects.toThrow("is no rehearsal");
    expect(await server.rehearsals.state("real")).toBeNull();
    expect(await log().read("real", 0)).toHaveLength(1);
    expect(Object.keys(await log().hearings())).not.toContain("real-r2");
    for (const seat of ["A", "T1", "hall", "lectern"] as const) {
      const screen = screenAt(server, "mine", seat);
      await until(() => screen.connected);
      expect(await screen.ask("rehearsal", { kind: "step" }), seat).toEqual({ code: "notAllowed" });
    }
    expect(await log().read("mine", 0)).toHaveLength(1);
  });

  it("[X3] begun anew it goes on under the next id; the old log stays", async () => {
    await createHearing(log(), "dien-tap", "sample", { rehearsal: true });
    const [server, other] = [await serve(), await serve(logs[1])];
    for (let n = 0; n < 20; n++) await server.rehearsals.step("dien-tap");
    await server.live.command(
      "dien-tap",
      "T1",
      envelopeOf(
        {
          type: "AddWalkIn",
          who: { name: "Y Gió Ayun", addressForm: "anh", organisation: "Cá nhân" },
          content: "Bể bơi",
          field: "Văn hóa, thiết chế cơ sở",
        },
        Date.now(),
      ),
    );
    const before = await log().read("dien-tap", 0);
    const people = (await log().people("dien-tap")).length;
    const here = screenAt(server, "dien-tap", "hall");
    const there = screenAt(other, "dien-tap", "A");
    await until(() => here.connected && there.connected);
    expect(await server.rehearsals.reset("dien-tap")).toBeNull();
    await other.live.reload();
    const goTo = (screen: DeviceScreen) => screen.orders.find((order) => order.kind === "goTo");
    await until(() => goTo(here) !== undefined && goTo(there) !== undefined);
    expect(goTo(here)).toMatchObject({ hearing: "dien-tap-r2", seat: "hall" });
    const [path, token] = goTo(there)?.path.split("#") ?? [];
    const entered = await fetch(`${other.url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: other.url },
      body: JSON.stringify({ token }),
    });
    expect(entered.status).toBe(204);

    const { state } = await truthOf(log(), "dien-tap-r2");
    expect(state).toMatchObject({ version: 1, session: { kind: "scheduled" }, clock: { rate: 0 } });
    expect(state.plan.rehearsal).toBe(true);
    expect(await log().people("dien-tap-r2")).toHaveLength(people - 1);
    expect(await server.rehearsals.state("dien-tap-r2")).toMatchObject({ done: 0, of: 284 });
    expect((await log().read("dien-tap", 0)).slice(0, before.length)).toEqual(before);

    // whoever has the old link, or an old page that connects again, comes to the new one
    const page = await fetch(`${server.url}/h/dien-tap/T1`, {
      headers: { cookie: server.cookie("dien-tap", "T1") },
      redirect: "manual",
    });
    expect(page.headers.get("location")).toContain("/enter/dien-tap-r2/T1#");
    const late = screenAt(server, "dien-tap", "lectern");
    await until(() => goTo(late) !== undefined);
    expect(server.live.hearings().map(({ id }) => id)).not.toContain("dien-tap");

    // again, from an old page as well: there is one that goes on
    expect(await server.rehearsals.step("dien-tap")).toEqual({ code: "notRehearsal" });
    expect(await server.rehearsals.reset("dien-tap-r2")).toBeNull();
    expect(server.live.movedTo("dien-tap")).toBe("dien-tap-r3");
  });
});
