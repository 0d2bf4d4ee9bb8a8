/** The protocol under hostile input (run R14): 10^5 cases; FUZZ_CASES and FUZZ_SEED for others. */
import { afterAll, beforeAll, it } from "vitest";
import { frozenServer, outlives } from "../support/protocolFuzz.ts";

const CASES = Number(process.env["FUZZ_CASES"] ?? 100_000);
const SEED = Number(process.env["FUZZ_SEED"] ?? 20241122);
const server = frozenServer();
beforeAll(() => server.start(), 60_000);
afterAll(() => server.stop(), 30_000);

it(
  "[L3] whatever is sent a hundred thousand times, the server serves the table",
  () => outlives(server, CASES, SEED),
  7_200_000,
);
