/**
 * All that follows the hearing, over two nodes on one Redis: each step by the line of the seat that does it, on the
 * hearing's own clock; one node is closed in the middle and starts anew. At the named days all stands as expected: as the desk
 * and the leaders are shown it, as documents and the public pages say it.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import papaparse from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { storePlayed } from "../../scripts/proving/storePlayed.ts";
import type { AfterStep } from "../../server/rehearsal/after/step.ts";
import { viewHash } from "../../server/shell/path/audienceFeed.ts";
import { RedisLog } from "../../server/storage/redis/redisLog.ts";
import { Vault } from "../../server/storage/vault.ts";
import { viewFor } from "../../server/views/viewFor.ts";
import { audienceOf, CHAIR_SEATS, type SeatName } from "../../shared/terms/seats.ts";
import type { FollowUpView } from "../../shared/views/after/followUp.ts";
import type { DeskView } from "../../shared/views/before/desk.ts";
import type { ChairView } from "../../shared/views/views.ts";
import { casesListed, casesSeen } from "../support/after/cases.ts";
import { figuresInWords, wordsOf } from "../support/after/figures.ts";
import { PlayedAfter } from "../support/after/played.ts";
import { publicationSeen } from "../support/after/publication.ts";
import { held, steps } from "../support/after/script.ts";
import { dates, type Expected, expectedOf, heldAgainst } from "../support/after/standing.ts";
import { type LiveServer, startLive } from "../support/liveServer.ts";
import { startRedis, type TestRedis, until } from "../support/redis.ts";

const DAY = "day";
/** after this step a node is closed, and starts anew */
const RESTART = 99;

const dataDir = mkdtempSync(join(tmpdir(), "after-days-"));
let redis: TestRedis;
let played: PlayedAfter;
const logs: RedisLog[] = [];
const nodes: LiveServer[] = [];

async function openLog(): Promise<RedisLog> {
  const log = new RedisLog({ path: redis.path }, () => undefined, 0, new Vault(dataDir));
  logs.push(log);
  await log.ready();
  return log;
}
// the hearing's day is long over: its seats must still open
const serve = async () =>
  startLive(await openLog(), Date.now, { dataDir, terms: { afterClosing: 3_000 * 86_400_000 } });
const nodeOf = (seat: SeatName): LiveServer =>
  nodes[seat.startsWith("desk.") || seat === "A" ? 0 : 1] ?? expect.fail();

beforeAll(async () => {
  redis = await startRedis();
  const log = await openLog();
  const spec = held({ rehearsal: true });
  const clock = { hearingAt: spec.now, redisAt: await log.time(), rate: 0 };
  await storePlayed(log, DAY, spec, Number.POSITIVE_INFINITY, clock);
  nodes.push(await serve(), await serve());
  played = new PlayedAfter(DAY, log, nodeOf);
  await played.catchUp();
});
afterAll(async () => {
  played.close();
  for (const node of nodes) await node.close();
  for (const log of logs) await log.close();
  await redis.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** What a seat sees once its screen has what the log says. */
async function viewOf(seat: SeatName): Promise<unknown> {
  const line = played.line(seat);
  const truth = viewHash(viewFor(audienceOf(seat), played.state, played.people));
  await until(() => line.hash === truth);
  return line.view;
}

async function text(seat: SeatName, path: string): Promise<string> {
  const node = nodeOf(seat);
  const answer = await fetch(`${node.url}${path}`, { headers: { cookie: node.cookie(DAY, seat) } });
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
}

/** What everybody reads of matters that went another way. */
async function guided() {
  const page = await text("A", `/p/${DAY}`);
  const said = /tiếp công dân: (\d+) ý kiến đã đăng ký, (\d+) tại hội trường/.exec(page);
  return { registered: Number(said?.[1]), inHall: Number(said?.[2]) };
}

/** A day's standing, wherever it is read. */
async function compare(date: Expected): Promise<void> {
  await played.setClock(Date.parse(date.at));
  for (const { said, expected } of heldAgainst(date, played.state, played.people))
    expect(said).toEqual(expected);
  const at = Date.parse(date.at);
  const desk = (await viewOf("desk.3")) as DeskView;
  const read = (followUp: FollowUpView | null) => {
    const said = { at: date.at, ...casesSeen(followUp ?? expect.fail(), at) };
    expect(said).toEqual(expectedOf(date, said));
  };
  read(desk.followUp);
  for (const seat of CHAIR_SEATS) read(((await viewOf(seat)) as ChairView).followUp);
  const published = publicationSeen(desk.publication ?? expect.fail(), await guided());
  expect({ at: date.at, ...published }).toEqual(expectedOf(date, published));
  const list = await text("desk.1", `/h/${DAY}/desk.1/documents/so-theo-doi.csv`);
  const listed = casesListed(papaparse.parse<string[]>(list.replace("\uFEFF", "")).data);
  expect({ at: date.at, ...listed }).toEqual(expectedOf(date, listed, true));
}

async function takePackage(step: AfterStep): Promise<void> {
  const answer = await fetch(`${nodes[1]?.url}/p/${DAY}/package.zip`);
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  const rows = papaparse.parse<Record<string, string>>(
    new TextDecoder().decode(files["noi-dung.csv"]).replace("\uFEFF", ""),
    { header: true },
  );
  const has = rows.data.some(
    (row) =>
      step["case"] === undefined || (row["Mã"] === step["case"] && row["Trạng thái"] === "Đã có kết quả"),
  );
  expect([step.n, has]).toEqual([step.n, step.expect !== "refused"]);
}

async function doStep(step: AfterStep): Promise<void> {
  await played.setClock(Date.parse(step.at));
  if (step.do === "take package") return takePackage(step);
  await played.byLine(step);
  const figures = figuresInWords(step, played.state);
  if (figures !== null) expect([step.n, figures]).toEqual([step.n, wordsOf(step)]);
}

/** A node is closed and starts anew; its seats come back to it. */
async function restart(): Promise<void> {
  await nodes[0]?.close();
  nodes[0] = await serve();
  played.moveLines();
}

describe("what follows the hearing, over sockets and two nodes", () => {
  it("[C1] [Y7] [W5] every step does what its script says; at the five days all stands as expected, read wherever it is shown", async () => {
    const due = [...dates];
    for (const step of steps) {
      for (; due[0] && due[0].at < step.at; due.shift()) await compare(due[0]);
      await doStep(step);
      if (step.n === RESTART) await restart();
    }
    for (const date of due) await compare(date);
  });
});
