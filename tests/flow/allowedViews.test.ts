/** The last gate before a public screen: what a list does not name does not leave, whoever has put it into a view. */
import { afterEach, describe, expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import { entryHash } from "../../server/log/codec.ts";
import { MemoryLog } from "../../server/log/memoryLog.ts";
import { allowedFor } from "../../server/views/allowed.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { type Audience, PHONE_PAGE, SEATS } from "../../shared/audiences.ts";
import type { View } from "../../shared/views.ts";
import { startLive } from "../support/liveServer.ts";
import { always, LIMIT, people } from "../support/randomHearing.ts";
import { until } from "../support/redis.ts";
import { phoneEntrance, SeatScreen } from "../support/seatScreen.ts";

const PUBLIC: readonly Audience[] = [
  ...[SEATS.hall, SEATS.hall2, SEATS.lectern, { role: "delegate" } as const],
  ...["U02", "U07", "W05"].map((unit) => ({ role: "department", unit }) as const),
];
const CANARY = "canary-0900000000";

/** The same view with the canary in it: once more for each object, and for each plain value, as one that holds it. */
function spoilt(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [{ canary: CANARY }];
  if (Array.isArray(value)) return value.flatMap((one, i) => spoilt(one).map((bad) => value.with(i, bad)));
  const inside = Object.entries(value).flatMap(([key, own]) =>
    spoilt(own).map((bad) => ({ ...value, [key]: bad })),
  );
  return [...inside, { ...value, canary: CANARY }, { ...value, toString: CANARY }];
}

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

describe("the lists of fields", { timeout: LIMIT }, () => {
  it("[V10] whatever the seats press, no public view loses anything by its list", () => {
    const kinds = new Set<string>();
    always(15, ({ after }) => {
      for (const audience of PUBLIC) {
        const view = viewFor(audience, after, people);
        if (view.role === "hall") kinds.add(view.scene.kind);
        expect(allowedFor(audience, view, (where) => expect.fail(where))).toBe(view);
      }
    });
    expect(kinds.size).toBeGreaterThan(6);
  });

  it("[V10] what is put into any object of a public view, or in a value's place, is left out and told of by its place", () => {
    let tried = 0;
    let last: Record<string, View> = {};
    always(2, ({ after }) => {
      last = Object.fromEntries(PUBLIC.map((one) => [JSON.stringify(one), viewFor(one, after, people)]));
    });
    for (const [name, view] of Object.entries(last)) {
      for (const bad of spoilt(view) as View[]) {
        tried++;
        const told: string[] = [];
        const left = allowedFor(JSON.parse(name) as Audience, bad, (where) => told.push(where));
        expect(JSON.stringify(left)).not.toContain("canary");
        expect(Object.hasOwn(left, "toString")).toBe(false);
        expect(told).toHaveLength(1);
        expect(told[0]).not.toContain(CANARY);
      }
    }
    expect(tried).toBeGreaterThan(500);
  });
});

it("[V10] an entry that holds more than this version knows: public screens get none of it, the operator hears of it", async () => {
  const log = new MemoryLog(Date.now);
  await createHearing(log, "day", "sample", {});
  const server = await startLive(log);
  open.push(server);
  const entrance = await phoneEntrance(server, "day");
  const screens = [
    ...(["hall", "lectern", "unit.U07", "operator"] as const).map(
      (seat) => new SeatScreen(server, "day", seat),
    ),
    new SeatScreen(entrance, "day", PHONE_PAGE),
  ];
  open.push(...screens);
  await until(() => screens.every((one) => one.view !== null));
  const told = screens.map((one) => one.told);
  const [first = expect.fail()] = await log.read("day", 0);
  const clock = { hearingAt: 1_000_000, redisAt: Date.now(), rate: 1, canary: CANARY };
  const appended = await log.append("day", {
    ...{ prev: entryHash(first), commandId: "of-another-version", actor: "operator", onBehalfOf: null },
    ...{
      fingerprint: "x",
      events: [{ type: "ClockSet", clock }],
      expected: 1,
      people: [],
      clock,
      realNow: null,
    },
  });
  expect(appended.kind).toBe("appended");
  await until(() => screens.every((one, i) => one.told > (told[i] ?? 0)));
  const operator = screens[3] ?? expect.fail();
  for (const screen of screens.filter((one) => one !== operator))
    expect(screen.frames.join("\n").replaceAll(/2\["health".*/g, "")).not.toContain("canary");
  await until(() =>
    operator.frames.some((frame) =>
      /^2\["health",\{"live":true,"problem":"a view held .*hall\.clock\.canary/.test(frame),
    ),
  );
  expect(
    server.lines.filter((line) => /a view held what its audience may not see.*clock\.canary/.test(line))
      .length,
  ).toBeGreaterThan(0);
  expect(
    [
      ...server.logged,
      ...screens.flatMap((one) => one.frames.filter((frame) => frame.includes("health"))),
    ].join("\n"),
  ).not.toContain(CANARY);
  expect(await (await fetch(`${server.url}/readyz`)).json()).toMatchObject({ live: true });
});
