/** Lists of an office read and written beside the table: what 10,000 rows cost the chair's presses, and how long they take themselves. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createHearing } from "../../../server/intake/createHearing.ts";
import { RedisLog } from "../../../server/storage/redis/redisLog.ts";
import { Vault } from "../../../server/storage/vault.ts";
import { MOST_OF_A_LIST } from "../../../shared/terms/register.ts";
import type { SeatName } from "../../../shared/terms/seats.ts";
import { builtScript } from "../../build/built.mjs";
import { Chair } from "./chair.ts";
import type { Office, OfficeNews, OfficeOrder } from "./filesOffice.ts";
import { clock } from "./line.ts";
import { Load, type OurServer, startOurs } from "./processes.ts";
import { part, type Row, row } from "./table.ts";

/** a hand presses less often than the limit on floods (ms) */
const BETWEEN = 60;
const HEARING = "prepared";
const SEAT = "org.1";
/** takes the lists of organisations in */
const CLERK = "desk.1";

/** A hearing that is still prepared, in the server's own Redis. */
async function prepare(dataDir: string): Promise<void> {
  const { socket } = JSON.parse(readFileSync(join(dataDir, "redis.json"), "utf8")) as { socket: string };
  const log = new RedisLog({ path: socket }, () => undefined, 0, new Vault(dataDir));
  await log.ready();
  await createHearing(log, HEARING, "sample", { before: true });
  await log.close();
}

/** An office at a seat, its lists those of SEAT. */
const officeOf = (server: OurServer, seat: SeatName): Office => ({
  ...{
    url: `${server.url}/h/${HEARING}/${seat}`,
    headers: server.lineTo(seat, HEARING).headers,
    sender: SEAT,
  },
});

class OfficeProcess {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static start = async (): Promise<OfficeProcess> =>
    new OfficeProcess(fork(await builtScript("scripts/proving/bench/filesOffice.ts")));

  /** ms that it took */
  async does(order: OfficeOrder): Promise<number> {
    this.#child.send(order);
    const [news] = (await once(this.#child, "message")) as [OfficeNews];
    if ("broken" in news) throw new Error(news.broken);
    return news.took;
  }

  async end(): Promise<void> {
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGTERM");
    await ended;
  }
}

/** So many rows in one act after another; how long each took goes to `acts` (ms). */
async function write(process: OfficeProcess, office: Office, rows: number, acts: number[]): Promise<void> {
  for (let from = 0; from < rows; from += MOST_OF_A_LIST) {
    const count = Math.min(MOST_OF_A_LIST, rows - from);
    acts.push(await process.does({ kind: "act", office, from, rows: count }));
  }
}

/** The same presses, alone, while one file after another is read, and while as many rows are written in acts. */
export async function files(rows: number, count: number): Promise<Row[]> {
  const server = await startOurs(1);
  const hall = await Load.start();
  const office = await OfficeProcess.start();
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
    const preview = () => office.does({ kind: "preview", office: officeOf(server, SEAT), rows });
    // a thread that has started, a heap that has found its size
    await preview();
    await presses((done) => done < count / 2);
    const alone = await presses((done) => done < count);
    let reading = true;
    const took: number[] = [];
    const sending = (async () => {
      while (reading) took.push(await preview());
    })();
    const beside = await presses((done) => done < count);
    reading = false;
    await sending;
    let writing = true;
    const acts: number[] = [];
    const applying = write(office, officeOf(server, CLERK), rows, acts).finally(() => {
      writing = false;
    });
    const during = await presses(() => writing);
    await applying;
    const applied = `${rows} rows written in acts of ${MOST_OF_A_LIST}`;
    const says = (what: string) => `${what}, files of ${rows} rows read without a pause`;
    return [
      row(says("press → display, p50"), part(beside, 0.5), "ms", part(alone, 0.5)),
      row(says("press → display, p99"), part(beside, 0.99), "ms", part(alone, 0.99), { most: 1.2 }),
      row("a file until its preview has come, p50", part(took, 0.5), "ms"),
      row(`press → display, p50, ${applied}`, part(during, 0.5), "ms", part(alone, 0.5)),
      row(`press → display, p99, ${applied}`, part(during, 0.99), "ms", part(alone, 0.99), { most: 1.2 }),
      row(`an act of ${MOST_OF_A_LIST} rows until it is kept, p50`, part(acts, 0.5), "ms"),
    ];
  } finally {
    chair.close();
    hall.close();
    await hall.end();
    await office.end();
    await server.stop();
  }
}
