/** A half day's presses many times over, while screens come and go: nothing is left of those who have left. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { PHONE_PAGE, SEAT_NAMES } from "../../shared/terms/seats.ts";
import { startLiveOnRedis } from "../support/liveOnRedis.ts";
import { until } from "../support/redis.ts";
import { envelopeOf, phoneEntrance, SeatScreen } from "../support/seatScreen.ts";

const ROUNDS = 10;
/** one and a half thousand in all: four half days */
const PRESSES = 150;
/** bytes a command may leave behind: its id, and what it was */
const A_COMMAND = 4_096;

setFlagsFromString("--expose_gc");
const collect = runInNewContext("gc") as () => void;
/** Sockets, timers and the like that this process holds, by kind. */
function held(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo()) counts[kind] = (counts[kind] ?? 0) + 1;
  // timers come and go by themselves: one may be due or not
  return Object.fromEntries(Object.entries(counts).filter(([kind]) => /Wrap|Server/.test(kind)));
}
const timers = () => process.getActiveResourcesInfo().filter((kind) => /Timeout|Immediate/.test(kind)).length;

it(`${ROUNDS} times ${PRESSES} presses, seats coming and going: nothing has grown`, async () => {
  const { server, end } = await startLiveOnRedis(["soak"]);
  const warnings: Error[] = [];
  process.on("warning", (warning) => void warnings.push(warning));
  const give = async (input: Parameters<typeof envelopeOf>[0]) =>
    expect(await server.live.command("soak", "A", envelopeOf(input, Date.now()))).toMatchObject({
      kind: "done",
    });
  await give({ type: "OpenSession" });
  await give({ type: "ReadRightsStatement" });
  await give({ type: "BeginStep", step: "4.3" });
  await give({ type: "CallNext", basis: { floor: null, head: "YK-001" } });
  await give({ type: "BeginSpeech", turn: "YK-001" });
  const round = async () => {
    const phone = await phoneEntrance(server, "soak");
    const screens = [
      ...SEAT_NAMES.map((seat) => new SeatScreen(server, "soak", seat)),
      new SeatScreen(phone, "soak", PHONE_PAGE),
    ];
    await until(() => screens.every((screen) => screen.view !== null));
    for (let n = 0; n < PRESSES; n++)
      await give({ type: "AdjustTime", holder: "YK-001", seconds: n % 2 === 0 ? 1 : -1 });
    for (const screen of screens) screen.close();
    await until(() => Object.values(server.screens()).every((count) => count === 0));
    collect();
    return process.memoryUsage().heapUsed;
  };
  // what is made once, is made
  for (let warm = 0; warm < 3; warm++) await round();
  await until(() => held()["TCPSocketWrap"] === undefined);
  const [lines, pending, first] = [held(), timers(), await round()];
  const heaps: number[] = [];
  for (let n = 0; n < ROUNDS; n++) heaps.push(await round());
  const slope = ((heaps.at(-1) ?? 0) - first) / (ROUNDS * PRESSES);
  console.log(
    `heap ${Math.round(first / 1e6)} → ${Math.round((heaps.at(-1) ?? 0) / 1e6)} MB, ${Math.round(slope)} B a command`,
  );
  expect(slope).toBeLessThan(A_COMMAND);
  await until(() => held()["TCPSocketWrap"] === undefined);
  expect(held()).toEqual(lines);
  expect(timers()).toBeLessThanOrEqual(pending + 2);
  expect(warnings).toEqual([]);
  await end();
}, 600_000);
