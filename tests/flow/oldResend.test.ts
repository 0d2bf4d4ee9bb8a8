/** A resend that comes when thousands of other acts have followed: its commit is found in the log. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { createHearing } from "../../server/intake/createHearing.ts";
import type { CommandInput } from "../../shared/wire/commands/commands.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
import { MemoryLog } from "../support/memoryLog.ts";
import { envelopeOf } from "../support/seatScreen.ts";

const TURN = "YK-001";
/** more than a node remembers */
const MANY = 5_100;
let now = Date.parse("2024-11-22T01:00:00Z");
let server: LiveServer;

beforeAll(async () => {
  const log = new MemoryLog(() => now);
  await createHearing(log, "sample", "sample", {});
  server = await startLive(log, () => now);
});
afterAll(() => server.close());

const give = (input: CommandInput) => server.live.command("sample", "A", envelopeOf(input, now));

it("[M1] a resend finds its commit after many acts; other content is refused", async () => {
  const open = envelopeOf({ type: "OpenSession" }, now);
  expect(await server.live.command("sample", "A", open)).toEqual({ kind: "done", version: 2 });
  await give({ type: "BeginStep", step: "4.3", despite: ["rightsNotRead"] });
  await give({ type: "CallNext", basis: { floor: null, head: TURN } });
  await give({ type: "BeginSpeech", turn: TURN });
  for (let n = 0; n < MANY; n++)
    await give({ type: "AdjustTime", holder: TURN, seconds: n % 2 === 0 ? 1 : -1 });
  now += 60_000;
  const again = { ...open, again: true };
  expect(await server.live.command("sample", "A", again)).toEqual({ kind: "done", version: 2 });
  const idReused = { kind: "refused", refusal: { code: "idReused" } };
  expect(await server.live.command("sample", "B", again)).toEqual(idReused);
  const unknown = { ...envelopeOf({ type: "CloseSession" }, now - 60_000), again: true };
  const tooLate = { kind: "refused", refusal: { code: "tooLate" } };
  expect(await server.live.command("sample", "A", unknown)).toEqual(tooLate);
});
