/** What a phone holds of the preparation when the freeze comes. */
import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import { COMMAND_SAMPLES } from "../support/commandSamples.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
import { MemoryLog } from "../support/memoryLog.ts";
import { until } from "../support/redis.ts";
import { envelopeOf, phoneEntrance, SeatScreen } from "../support/seatScreen.ts";

const log = new MemoryLog(Date.now);
let server: LiveServer;
const opened: SeatScreen[] = [];
beforeAll(async () => {
  await createHearing(log, "day", "sample", { before: true });
  server = await startLive(log);
});
afterAll(async () => {
  for (const screen of opened) screen.close();
  await server.close();
});

describe("a phone at the freeze", () => {
  it("[V9] [E15] still reads what it had sent, the same as one that comes anew", async () => {
    const entrance = await phoneEntrance(server, "day");
    const open = () => {
      const screen = new SeatScreen(entrance, "day", "ask");
      opened.push(screen);
      return screen;
    };
    const phone = open();
    await until(() => phone.own !== null);
    const opinion = { ...COMMAND_SAMPLES.RegisterOpinion, place: "Khu 4" };
    expect(await phone.press(opinion)).toMatchObject({ kind: "done" });
    await until(() => phone.own?.register.opinions.length === 1);
    const command = envelopeOf({ type: "Freeze" }, Date.now());
    expect(await server.live.command("day", "operator", command)).toMatchObject({ kind: "done" });
    const anew = open();
    await until(() => anew.own !== null);
    expect(anew.own?.register.opinions).toHaveLength(1);
    await until(() => isDeepStrictEqual(phone.own, anew.own));
  });
});
