/** The version before and the one to come side by side on one Redis, as in a rolling restart: real nodes, each its own build. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aDayFromNow } from "../../scripts/commands/aDayFromNow.ts";
import { Cluster, type NodeProcess } from "../../scripts/proving/faults/cluster.ts";
import { buildEdited } from "../../scripts/proving/faults/planted.ts";
import { createHearing } from "../../server/intake/createHearing.ts";
import { exportLines } from "../../server/keeping/exportLines.ts";
import { importLines } from "../../server/keeping/importLines.ts";
import { cookieName } from "../../server/web/door/access.ts";
import type { SeatName } from "../../shared/terms/seats.ts";
import type { HallView } from "../../shared/views/live/hall.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { FIRST_VIEW } from "../../shared/wire/protocol.ts";
import { MemoryLog } from "../support/memoryLog.ts";
import { until } from "../support/redis.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";

/** A version to come: one act of it makes an event of which this one has never heard. */
const TO_COME = [
  {
    file: "server/rulebook/rulebook.ts",
    right: "...requestsFolds,",
    wrong: "...requestsFolds, BellRung: () => undefined,",
  },
  {
    file: "server/shell/path/handleCommand.ts",
    right: "JSON.stringify(verdict.events)",
    wrong: `JSON.stringify([
      ...verdict.events,
      ...(command.type === "ShowAskMark" ? [{ type: "BellRung", times: 3 }] : []),
    ])`,
  },
];

let cluster: Cluster;
const screens: SeatScreen[] = [];
beforeAll(async () => {
  cluster = await Cluster.start(["dist/server/main.js", await buildEdited("version to come", TO_COME)]);
  for (const id of ["one", "two"]) await createHearing(cluster.log, id, "sample", {});
  await cluster.startNodes();
});
afterAll(async () => {
  for (const screen of screens) screen.close();
  await cluster.stop();
});

const older = () => cluster.nodes[0] ?? expect.fail();
const newer = () => cluster.nodes[1] ?? expect.fail();
const entrance = (node: NodeProcess) => ({
  url: node.url,
  cookie: (hearing: string, seat: SeatName) =>
    `${cookieName(hearing, seat, false)}=${cluster.access.cookie(hearing, seat, 1, aDayFromNow())}`,
});
const open = async (node: NodeProcess, seat: SeatName, hearing = "one") => {
  const screen = new SeatScreen(entrance(node), hearing, seat);
  screens.push(screen);
  await until(() => screen.view !== null);
  return screen;
};
const pageBringsView = async (node: NodeProcess) => {
  const headers = { cookie: entrance(node).cookie("one", "hall") };
  return (await (await fetch(`${node.url}/h/one/hall`, { headers })).text()).includes(FIRST_VIEW);
};
const press = (screen: SeatScreen, input: CommandInput) => screen.send(envelopeOf(input, Date.now()));
const troubles = async (node: NodeProcess): Promise<string[]> => {
  const answer = await fetch(`${node.url}/readyz`);
  return answer.status === 200 ? [] : ((await answer.json()) as { problems: string[] }).problems;
};

describe("two versions side by side", () => {
  it("[M3] work together while neither does what the other does not know", async () => {
    const [here, there] = [await open(older(), "A"), await open(newer(), "A")];
    const hall = await open(older(), "hall");
    expect(await press(there, { type: "OpenSession" })).toMatchObject({ kind: "done" });
    expect(await press(here, { type: "ReadRightsStatement" })).toMatchObject({ kind: "done" });
    await until(() => here.hash === there.hash);
    const fresh = await open(newer(), "hall");
    await until(() => hall.hash === fresh.hash);
    expect([await troubles(older()), await troubles(newer())]).toEqual([[], []]);
  });

  it("[M7] what a newer screen says beside a command is left out, within it refused", async () => {
    const here = await open(older(), "A");
    const begin = envelopeOf({ type: "BeginStep", step: "4.1" }, Date.now());
    expect(await here.send({ ...begin, pressedBy: "thumb" } as typeof begin)).toMatchObject({ kind: "done" });
    const end = envelopeOf({ type: "EndStep", step: "4.1" }, Date.now());
    const more = { ...end, command: Object.assign({ softly: true }, end.command) };
    expect(await here.send(more)).toMatchObject({ kind: "refused", refusal: { code: "malformed" } });
  });

  it("[M7] an entry that it does not know: the older node shows nothing of the hearing", async () => {
    const [hall, chair, other] = [
      await open(older(), "hall"),
      await open(newer(), "A"),
      await open(older(), "A", "two"),
    ];
    expect(await press(chair, { type: "ShowAskMark", on: true })).toMatchObject({ kind: "done" });
    await until(() => !hall.connected);
    expect(await troubles(older())).toEqual(["olderThanHearing"]);
    // no way back in there, with the old view or with none
    const late = new SeatScreen(entrance(older()), "one", "hall");
    screens.push(late);
    for (const screen of [late, hall]) await until(() => screen.refused === "serverTooOld");
    expect(await pageBringsView(older())).toBe(false);
    expect(await pageBringsView(newer())).toBe(true);
    expect([late.view, hall.connected]).toEqual([null, false]);
    expect((hall.view as HallView).askMark).toBe(false);
    hall.moveTo(entrance(newer()));
    await until(() => hall.connected && (hall.view as HallView).askMark);
    const fresh = await open(newer(), "hall");
    expect(hall.hash).toBe(fresh.hash);
    // another hearing, of which it knows everything, goes on at the older node
    expect(await press(other, { type: "OpenSession" })).toMatchObject({ kind: "done" });
    expect([await troubles(newer()), older().surprises]).toEqual([[], []]);
  });

  it("[M7] started anew on such a log, the older node serves the others and says the same", async () => {
    await older().kill();
    await older().start();
    expect(await troubles(older())).toEqual(["olderThanHearing"]);
    const other = await open(older(), "A", "two");
    expect(await press(other, { type: "ReadRightsStatement" })).toMatchObject({ kind: "done" });
  });

  it("[M7] what is not known is kept, in the log, in an export and where that is imported", async () => {
    const bells = (events: readonly { readonly type: string }[]) =>
      events.filter((event) => event.type === "BellRung");
    const entries = await cluster.log.read("one", 0);
    expect(bells(entries.flatMap((entry) => entry.events))).toEqual([{ type: "BellRung", times: 3 }]);
    const lines: string[] = [];
    for await (const line of exportLines(cluster.log, "one")) lines.push(line);
    const there = new MemoryLog(Date.now);
    await importLines(
      there,
      (async function* () {
        yield* lines;
      })(),
    );
    expect(await there.read("one", 0)).toEqual(entries);
  });
});
