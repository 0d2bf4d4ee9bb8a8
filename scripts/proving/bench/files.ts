/** Lists of an office read beside the table: what a file of 10,000 rows costs the chair's presses, and how long it takes itself. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createHearing } from "../../../server/intake/createHearing.ts";
import { RedisLog } from "../../../server/storage/redis/redisLog.ts";
import { Vault } from "../../../server/storage/vault.ts";
import { FILE_BYTES } from "../../../shared/wire/filePreview.ts";
import { Chair } from "./chair.ts";
import { clock } from "./line.ts";
import { Load, type OurServer, startOurs } from "./processes.ts";
import { part, type Row, row } from "./table.ts";

/** a hand presses less often than the limit on floods (ms) */
const BETWEEN = 60;
const HEARING = "prepared";
const SEAT = "org.1";

/** A hearing that is still prepared, in the server's own Redis. */
async function prepare(dataDir: string): Promise<void> {
  const { socket } = JSON.parse(readFileSync(join(dataDir, "redis.json"), "utf8")) as { socket: string };
  const log = new RedisLog({ path: socket }, () => undefined, 0, new Vault(dataDir));
  await log.ready();
  await createHearing(log, HEARING, "sample", { before: true });
  await log.close();
}

const listOf = (rows: number): Uint8Array =>
  new TextEncoder().encode(
    `STT,Họ và tên,Năm sinh,Chức vụ\n${Array.from(
      { length: rows },
      (_, i) => `${i},Nguyễn Thị Hồng Hạnh,${1930 + (i % 70)},Ủy viên Ban Chấp hành khu ${i}`,
    ).join("\n")}`,
  );

/** ms until the preview has come back whole */
async function send(server: OurServer, bytes: Uint8Array): Promise<number> {
  const { headers } = server.lineTo(SEAT, HEARING);
  const from = performance.now();
  const answer = await fetch(`${server.url}/h/${HEARING}/${SEAT}/intake/delegates?name=a.csv`, {
    method: "POST",
    body: new Uint8Array(bytes),
    headers: { ...headers, "content-type": FILE_BYTES },
  });
  const text = await answer.text();
  if (!text.includes('"preview"')) throw new Error(`no preview: ${answer.status} ${text.slice(0, 200)}`);
  return performance.now() - from;
}

/** The same presses, alone and while one file after another is read. */
export async function files(rows: number, count: number): Promise<Row[]> {
  const server = await startOurs(1);
  const hall = new Load();
  const chair = new Chair(server);
  const presses = async (goOn: (done: number) => boolean) => {
    const took: number[] = [];
    for (let i = 0; goOn(i); i++) {
      const wave = hall.wave();
      const from = clock();
      const [{ last }] = await Promise.all([wave, chair.press()]);
      took.push((last - from) / 1000);
      await pause(BETWEEN);
    }
    return took;
  };
  try {
    await prepare(server.dataDir);
    await chair.ready();
    await chair.begin();
    await hall.open(server.lineTo("hall"), 1);
    const bytes = listOf(rows);
    // a thread that has started, a heap that has found its size
    await send(server, bytes);
    await presses((done) => done < count / 2);
    const alone = await presses((done) => done < count);
    let reading = true;
    const took: number[] = [];
    const sending = (async () => {
      while (reading) took.push(await send(server, bytes));
    })();
    const beside = await presses((done) => done < count);
    reading = false;
    await sending;
    const says = (what: string) => `${what}, files of ${rows} rows read without a pause`;
    return [
      row(says("press → display, p50"), part(beside, 0.5), "ms", part(alone, 0.5)),
      row(says("press → display, p99"), part(beside, 0.99), "ms", part(alone, 0.99), { most: 1.2 }),
      row("a file until its preview has come, p50", part(took, 0.5), "ms"),
    ];
  } finally {
    chair.close();
    hall.close();
    await hall.end();
    await server.stop();
  }
}
