/** A node that stands still for seconds, or has its hands full: the answers that came meanwhile are no silence. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { NoAnswer } from "../../server/storage/log.ts";
import { type LiveOnRedis, startLiveOnRedis } from "../support/liveOnRedis.ts";
import { until } from "../support/redis.ts";
import { SeatScreen } from "../support/seatScreen.ts";

/** ms: longer than any link to Redis is waited for */
const LONG = 4_000;
let here: LiveOnRedis;
const said: string[] = [];

beforeEach(async () => {
  said.length = 0;
  here = await startLiveOnRedis(["sample"], (text) => said.push(text));
});
afterEach(() => here.end());

const standStill = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LONG);

it("[M9] takes nobody for silent: no link is dropped, nothing turns red, a press is carried out", async () => {
  const chair = new SeatScreen(here.server, "sample", "A");
  await until(() => chair.view !== null);
  const asked = Array.from({ length: 200 }, () => here.log.time());
  standStill();
  // whoever waited is answered, and the press that follows finds a link
  const pressed = chair.press({ type: "OpenSession" });
  expect(await Promise.all(asked)).toHaveLength(200);
  expect(await pressed).toMatchObject({ kind: "done" });
  expect(said).toEqual([]);
  expect(chair.frames.filter((frame) => frame.includes('"live":false'))).toEqual([]);
  chair.close();
});

it("[M9] a Redis that does not answer is silent all the same, and back when it does", async () => {
  process.kill(here.redis.pid, "SIGSTOP");
  try {
    await expect(here.log.time()).rejects.toBeInstanceOf(NoAnswer);
    await until(() => said.some((text) => text.includes("reader: Redis does not answer")));
  } finally {
    process.kill(here.redis.pid, "SIGCONT");
  }
  await until(() =>
    here.log.time().then(
      () => true,
      () => false,
    ),
  );
});
