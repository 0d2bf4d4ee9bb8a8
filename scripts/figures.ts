/** npm run figures: how long from the chair's press to the hall's change, and what each screen weighs. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { io, type Socket } from "socket.io-client";
import type { CommandInput } from "../shared/commands.ts";
import { type CommandResult, PROTOCOL_VERSION } from "../shared/protocol.ts";
import { build } from "./build.mjs";
import { filesBelow } from "./files.mjs";

const PRESSES = 500;

await build();
const dataDir = mkdtempSync(join(tmpdir(), "figures-"));
const started = performance.now();
const server = spawn(process.execPath, ["dist/server/main.js"], {
  env: { ...process.env, DATA_DIR: dataDir, PORT: "0", LOG_LEVEL: "silent", REDIS_URL: "", PUBLIC_URL: "" },
  stdio: ["ignore", "pipe", "inherit"],
});
let printed = "";
for await (const chunk of server.stdout) {
  printed += String(chunk);
  if (/\/lectern#/.test(printed)) break;
}
console.log(`server up, sample hearing served: ${Math.round(performance.now() - started)} ms`);

async function seat(name: string): Promise<Socket> {
  const [, origin = "", token = ""] =
    new RegExp(`(http://\\S+?)/enter/sample/${name}#(\\S+)`).exec(printed) ?? [];
  const entered = await fetch(`${origin}/enter/sample/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify({ token }),
  });
  const cookie = entered.headers.get("set-cookie")?.split(";")[0] ?? "";
  const socket = io(origin, {
    transports: ["websocket"],
    extraHeaders: { cookie, origin },
    auth: { hearing: "sample", seat: name, protocol: PROTOCOL_VERSION, held: null },
  });
  await new Promise<void>((resolve) => socket.once("view", () => resolve()));
  return socket;
}

const chair = await seat("A");
const hall = await seat("hall");
let made = 0;
async function press(command: CommandInput): Promise<void> {
  const envelope = { id: `figures-command-${made++}`, madeAt: Number.MAX_SAFE_INTEGER, command };
  const result: CommandResult = await chair.emitWithAck("command", envelope);
  if (result.kind !== "done") throw new Error(`${command.type}: ${JSON.stringify(result)}`);
}
await press({ type: "OpenSession" });
await press({ type: "BeginStep", step: "4.3", despite: ["rightsNotRead"] });
await press({ type: "CallNext", basis: { floor: null, head: "YK-001" } });
await press({ type: "BeginSpeech", turn: "YK-001" });

const took: number[] = [];
for (let i = 0; i < PRESSES; i++) {
  const from = performance.now();
  const seen = new Promise<void>((resolve) => hall.once("view", () => resolve()));
  await press({ type: "AdjustTime", holder: "YK-001", seconds: i % 2 ? -1 : 1 });
  await seen;
  took.push(performance.now() - from);
  // a hand presses less often than the limit on floods
  await new Promise((resolve) => setTimeout(resolve, 60));
}
took.sort((a, b) => a - b);
const part = (share: number) => (took[Math.floor(share * (PRESSES - 1))] ?? 0).toFixed(1);
console.log(
  `press to the hall's change, durable in between: p50 ${part(0.5)} ms, p99 ${part(0.99)} ms (${PRESSES} presses)`,
);

for (const page of filesBelow("dist/client", /^index\.html$/)) {
  const html = readFileSync(page, "utf8");
  const files = new Set(
    [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? ""),
  );
  const bytes = [...files].map((file) => gzipSync(readFileSync(join("dist/client", file))).length);
  const total = bytes.reduce((sum, one) => sum + one, gzipSync(html).length);
  console.log(
    `${basename(dirname(page)).padEnd(10)} ${(total / 1024).toFixed(1)} KiB gzip in ${files.size + 1} requests, without fonts`,
  );
}
chair.close();
hall.close();
server.kill("SIGTERM");
await new Promise((resolve) => server.once("exit", resolve));
rmSync(dataDir, { recursive: true, force: true });
