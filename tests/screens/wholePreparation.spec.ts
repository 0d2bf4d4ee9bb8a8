/** The whole preparation at the screens, on the hearing's own clock: from its first day to the freeze, pressed by name. */
import { expect, test } from "@playwright/test";
import { phaseOf } from "../../server/rulebook/frame/phase.ts";
import { Played } from "../support/before/hand/played.ts";
import { expectShown } from "../support/before/hand/shown.ts";
import { steps } from "../support/before/script.ts";
import { heldAgainst, instants } from "../support/before/standing.ts";
import { endDay } from "../support/hearingScreens.ts";
import { Pressed } from "../support/onlyInWhole.ts";
import { RealServer } from "../support/realServer.ts";
import { Pages } from "../support/seatPages.ts";

const LONG = process.env["LONG"] === "1";

const server = new RealServer();
test.beforeAll(async () => {
  await server.create("day", "sample", { before: "bare", rehearsal: true });
  await server.start();
});
test.afterAll(({ browser }) => endDay(browser, server));

test("[J15] the whole preparation: every act that no other file presses at a screen, in the long run each time; at the five instants all stands as expected", async ({
  browser,
}) => {
  test.setTimeout(1_200_000);
  await server.withLog(async (log) => {
    const played = await Played.of(server, "day", log);
    const pages = new Pages(browser, server, "day");
    const pressed = new Pressed();
    const due = [...instants];
    const compare = async (before: number) => {
      for (; due[0] && Date.parse(due[0].at) < before; due.shift()) {
        for (const { said, expected } of heldAgainst(due[0], played.state, played.people, (openedCase) =>
          played.names.inScript(openedCase),
        ))
          expect(said).toEqual(expected);
        if (phaseOf(played.state) === "before") await expectShown(await pages.at("desk.1"), due[0]);
      }
    };
    for (const step of steps) {
      const at = Date.parse(step.at);
      await compare(at);
      await test.step(`${step.n} ${step.do} ${step.who}`, async () => {
        await played.setClock(at);
        const acts = played.commands(step).map(({ type }) => type);
        if (step.expect === "refused" || !pressed.wants(acts)) return played.byLine(step);
        await played.byHand(step, pages, LONG);
      });
    }
    await compare(Number.POSITIVE_INFINITY);
    expect(due).toEqual([]);
    played.close();
    // whoever has sent something reads what becomes of it
    const organisation = await pages.at("org.1");
    await expect(organisation.getByText("✓ Phát biểu ở lượt 1", { exact: true })).toBeVisible();
    const citizen = await pages.at("phone.YK-036");
    await expect(citizen.getByText(/^✓ Phát biểu ở lượt \d+$/)).toBeVisible();
    await expect(citizen.getByLabel("Mã nhận ý kiến")).toBeVisible();
  });
});
