/** The last gate before a public screen: what a list does not name does not leave, whoever has put it into a view. */
import { afterEach, describe, expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { requestsByPhone } from "../../server/rulebook/live/requests/facts.ts";
import { entryHash } from "../../server/storage/codec.ts";
import type { JsonEvent } from "../../server/storage/log.ts";
import { allowedFor, allowedOwn } from "../../server/views/allowed.ts";
import { ownPart } from "../../server/views/live/phone.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { type Audience, PHONE_PAGE, SEATS } from "../../shared/terms/seats.ts";
import type { OwnPart } from "../../shared/views/live/phone.ts";
import type { View } from "../../shared/views/views.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
import { MemoryLog } from "../support/memoryLog.ts";
import { always, askedByPhone, LIMIT, people } from "../support/randomHearing.ts";
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
  if (Array.isArray(value))
    return value.flatMap((child, i) => spoilt(child).map((bad) => value.with(i, bad)));
  const inside = Object.entries(value).flatMap(([key, child]) =>
    spoilt(child).map((bad) => ({ ...value, [key]: bad })),
  );
  return [...inside, { ...value, canary: CANARY }, { ...value, toString: CANARY }];
}

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const closable of open.splice(0).reverse()) await closable.close();
});

describe("the lists of fields", { timeout: LIMIT }, () => {
  it("[V10] no public view and no phone's own part loses anything by its list", () => {
    const kinds = new Set<string>();
    const stages = new Set<string>();
    const lookAtPhones = (state: HearingState) => {
      for (const phone of requestsByPhone(state).keys()) {
        const part = ownPart(state, people, phone);
        for (const { stage } of part.requests) stages.add(stage);
        expect(allowedOwn(part, (where) => expect.fail(where))).toBe(part);
      }
    };
    askedByPhone(lookAtPhones);
    always(15, ({ after }) => {
      lookAtPhones(after);
      for (const audience of PUBLIC) {
        const view = viewFor(audience, after, people);
        if (view.role === "hall") kinds.add(view.scene.kind);
        expect(allowedFor(audience, view, (where) => expect.fail(where))).toBe(view);
      }
    });
    expect(kinds.size).toBeGreaterThan(6);
    expect(stages.size).toBeGreaterThanOrEqual(3);
  });

  it("[V10] what is put into a public view or a phone's part is left out, and its place said", () => {
    let tried = 0;
    let views: View[] = [];
    const parts: OwnPart[] = [];
    always(2, ({ after }) => {
      views = PUBLIC.map((audience) => viewFor(audience, after, people));
    });
    askedByPhone((state) => void parts.push(ownPart(state, people, "p1")));
    const look = <T>(whole: T, leave: (bad: T, dropped: (where: string) => void) => T) => {
      for (const bad of spoilt(whole) as T[]) {
        tried++;
        const logged: string[] = [];
        const left = leave(bad, (where) => logged.push(where));
        expect(JSON.stringify(left)).not.toContain("canary");
        expect(Object.hasOwn(left as object, "toString")).toBe(false);
        expect(logged).toHaveLength(1);
        expect(logged[0]).not.toContain(CANARY);
      }
    };
    for (const [i, view] of views.entries())
      look(view, (bad, dropped) => allowedFor(PUBLIC[i] ?? expect.fail(), bad, dropped));
    const ofViews = tried;
    expect(ofViews).toBeGreaterThan(500);
    for (const part of parts) look(part, allowedOwn);
    expect(tried - ofViews).toBeGreaterThan(10);
  });
});

/** An entry as another version of the server might write it. */
async function append(log: MemoryLog, event: JsonEvent): Promise<void> {
  const [first = expect.fail()] = await log.read("day", 0);
  const appended = await log.append("day", {
    ...{ prev: entryHash(first), commandId: "of-another-version", actor: "operator", onBehalfOf: null },
    ...{ fingerprint: "x", events: [event], expected: 1, people: [] },
    ...{ clock: { hearingAt: 1_000_000, redisAt: Date.now(), rate: 1 }, realNow: null },
  });
  expect(appended.kind).toBe("appended");
}
/** The operator hears of it, the log of the place, and nobody anywhere of what stood there. */
async function isToldOf(place: RegExp, server: LiveServer, screens: readonly SeatScreen[]): Promise<void> {
  const operator = screens.find((screen) => screen.seat === "operator") ?? expect.fail();
  const healthFrame = '2["health",{"live":true,"problem":"fieldHeldBack"}]';
  await until(() => operator.frames.includes(healthFrame));
  const heldBack = server.lines.filter((line) => line.includes("a view held what its audience may not see"));
  expect(heldBack.filter((line) => place.test(line)).length).toBeGreaterThan(0);
  const said = screens.flatMap((screen) => screen.frames.filter((frame) => frame.includes("health")));
  expect([...server.logged, ...said].join("\n")).not.toContain(CANARY);
  expect(await (await fetch(`${server.url}/readyz`)).json()).toMatchObject({ live: true });
}

it("[V10] an entry with more than this version knows reaches no public screen", async () => {
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
  await until(() => screens.every((screen) => screen.view !== null));
  const toldBefore = screens.map((screen) => screen.told);
  const clock = { hearingAt: 1_000_000, redisAt: Date.now(), rate: 1, canary: CANARY };
  await append(log, { type: "ClockSet", clock });
  await until(() => screens.every((screen, i) => screen.told > (toldBefore[i] ?? 0)));
  const operator = screens[3] ?? expect.fail();
  for (const screen of screens.filter((screen) => screen !== operator))
    expect(screen.frames.join("\n").replaceAll(/2\["health".*/g, "")).not.toContain("canary");
  await isToldOf(/hall\.clock\.canary/, server, screens);
});

it("[V10] another thing in a value's place of an own part is left out and told of", async () => {
  const log = new MemoryLog(Date.now);
  await createHearing(log, "day", "sample", {});
  const server = await startLive(log);
  open.push(server);
  const entrance = await phoneEntrance(server, "day");
  const phone = new SeatScreen(entrance, "day", PHONE_PAGE);
  const operator = new SeatScreen(server, "day", "operator");
  open.push(phone, operator);
  await until(() => phone.own !== null && operator.view !== null);
  const id = /=([A-Za-z0-9_-]{22})\./.exec(entrance.cookie("day", "A"))?.[1] ?? expect.fail();
  const request = { request: "YC-01", phone: id, person: "p-1", organisation: "Cá nhân" };
  await append(log, { type: "RequestMade", ...request, content: { [CANARY]: CANARY } });
  await until(() => phone.own?.requests.length === 1);
  // another screen of the same phone, which asks for the part as it stands
  const again = new SeatScreen(entrance, "day", PHONE_PAGE);
  open.push(again);
  await until(() => again.own?.requests.length === 1);
  expect(again.own).toEqual(phone.own);
  expect(phone.own?.requests[0]).toMatchObject({ id: "YC-01", stage: "asked" });
  expect([...phone.frames, ...again.frames].join("\n")).not.toContain("canary");
  await isToldOf(/own\.requests\[\]\.content/, server, [operator]);
});
