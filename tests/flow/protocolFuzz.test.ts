/** The protocol under hostile input (run R14): a few thousand cases a day. */
import { afterAll, beforeAll, it } from "vitest";
import { frozenServer, outlives } from "../support/protocolFuzz.ts";

const CASES = Number(process.env["FUZZ_CASES"] ?? 3_000);
const SEED = Number(process.env["FUZZ_SEED"] ?? 20241122);
const server = frozenServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

it("[L3] whatever is sent, the server lives, tells nothing, and serves the table", () =>
  outlives(server, CASES, SEED));
