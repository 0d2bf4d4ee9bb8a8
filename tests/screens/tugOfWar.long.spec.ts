/** Three chairs at three tablets pull at the gavel and the floor, all at once, 200 presses and more. */

import { expect, type Page, test } from "@playwright/test";
import { Chance } from "../../scripts/proving/chance.ts";
import { foldCommit } from "../../server/rulebook/fold.ts";
import type { Commit } from "../../server/rulebook/frame/events.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { floorHolder } from "../../server/rulebook/live/floor/facts.ts";
import { toCommit } from "../../server/shell/path/hearingRoom.ts";
import {
  endDay,
  HearingDay,
  openScreens,
  press,
  type Screens,
  toTheFloor,
} from "../support/hearingScreens.ts";
import { RealServer } from "../support/realServer.ts";
import { until } from "../support/redis.ts";

const CHAIRS = ["A", "B", "C"] as const;
const LEAST = 200;
const MOST_IDLE = 60;
/** of the gavel and the floor, those that are carried out at the press and open no sheet */
const ACTS =
  /^(Xin|Chuyển|Nhận) điều hành|^(Chưa chuyển|Mời |Hoặc |Bắt đầu (tính giờ|trả lời)|Kết thúc |Tạm dừng giờ|Tính giờ tiếp|\+|Chủ tọa tr)/;
const SEED = Number(process.env["TUG_SEED"] ?? 20241122);
const server = new RealServer();
let screens: Screens;
test.beforeAll(async ({ browser }) => {
  await server.create("day", "sample", { rehearsal: true });
  await server.start();
  screens = await openScreens(browser, await server.links(), "day", ["A", "B", "C", "T1", "operator"]);
});
test.afterAll(({ browser }) => endDay(browser, server));

const log = async (): Promise<Commit[]> => (await server.withLog((log) => log.read("day", 0))).map(toCommit);

/** One press of any button of the gavel and the floor that this tablet offers now; its name, or null when none took it. */
async function anyPress(page: Page, by: Chance): Promise<string | null> {
  const news = page.getByRole("button", { name: /^☰ Điều hành \(/ });
  if ((await news.count()) > 0 && (await page.locator(".asked").count()) === 0)
    await news.click({ timeout: 400 }).catch(() => {});
  const offered = page.locator(
    [".floor > button", "button.alt", ".asked button", ".ctl button"]
      .map((selector) => `${selector}:enabled`)
      .join(),
  );
  const names = await offered.allInnerTexts();
  const usable = names.filter((name) => ACTS.test(name));
  const name = by.pick(usable, "");
  if (name === "") return null;
  try {
    await page
      .getByRole("button", { name: name.replace("›", "").trim(), disabled: false })
      .first()
      .click({ timeout: 400 });
    return name;
  } catch {
    return null;
  }
}

test("never two holders or two who preside; each refusal names its reason", async () => {
  test.setTimeout(1_200_000);
  const { A, T1 } = screens;
  const day = new HearingDay(screens);
  await press(A, /^Khai mạc hội nghị/);
  await day.setClock(40 * 60);
  await toTheFloor(A, T1);
  const by = new Chance(SEED);
  let presses = 0;
  let idle = 0;
  let refusals = 0;
  const handed = new Set<string>();
  while (presses < LEAST) {
    const before = (await log()).length;
    const pressed = await Promise.all(CHAIRS.map((seat) => anyPress(screens[seat], by)));
    idle = pressed.every((name) => name === null) ? idle + 1 : 0;
    expect(idle, "rounds in which no tablet offered a press").toBeLessThan(MOST_IDLE);
    const commits: Commit[] = [];
    for (const [i, seat] of CHAIRS.entries()) {
      if (pressed[i] === null) continue;
      presses++;
      const said = screens[seat].locator(".refusal").first();
      // each press is carried out, or refused in words
      await until(async () => {
        commits.splice(0, commits.length, ...(await log()).slice(before));
        return commits.some((commit) => commit.actor === seat) || (await said.isVisible());
      }, `what became of ${seat}'s ${pressed[i]}`);
      if (!(await said.isVisible())) continue;
      refusals++;
      await expect(said).toContainText(/\p{L}{3,} .*\p{L}{3,}/u);
      await expect(said).not.toContainText(/undefined|null|[a-z]+[A-Z][a-z]+/);
      await said.getByRole("button").click();
    }
    for (const commit of commits)
      for (const event of commit.events) if (event.type === "ChairHandedOver") handed.add(event.to);
  }
  let state: HearingState | null = null;
  for (const commit of await log()) {
    state = foldCommit(state, commit);
    const onFloor = [...Object.values(state.entries), ...Object.values(state.answers)].filter(
      (turn) => turn.state.kind === "onFloor",
    );
    const holder = floorHolder(state);
    expect(onFloor.map((turn) => turn.id)).toEqual(holder === null ? [] : [holder]);
  }
  // the gavel went round, and some presses came too late
  expect(handed.size).toBeGreaterThan(1);
  expect(refusals).toBeGreaterThan(0);
  console.log(`${presses} presses, ${refusals} refused, the gavel went to ${[...handed].join(", ")}`);
});
