/** A whole scripted hearing whose private fields bear marks, with all that reached each screen over the wire. */

import { expect } from "vitest";
import { type Mark, markedHearing } from "../../scripts/proving/faults/marks.ts";
import { storePrepared } from "../../server/intake/createHearing.ts";
import { foldCommit } from "../../server/rulebook/fold.ts";
import type { HearingState } from "../../server/rulebook/frame/state.ts";
import { toCommit } from "../../server/shell/path/hearingRoom.ts";
import { audienceOf, SEAT_NAMES, type SeatName } from "../../shared/terms/seats.ts";
import { startLive } from "./liveServer.ts";
import { MemoryLog } from "./memoryLog.ts";
import { until } from "./redis.ts";
import { commandOf, listedBefore, script, seatOf } from "./scriptedHearing.ts";
import { envelopeOf, phoneEntrance, SeatScreen } from "./seatScreen.ts";

export interface Played {
  /** all that came in, by seat, as it stood on the wire */
  readonly frames: Readonly<Record<SeatName, readonly string[]>>;
  /** all that came in at a phone that has asked, and at one that has not */
  readonly phones: readonly [asked: readonly string[], silent: readonly string[]];
  /** a whole view of each seat as it is at the end */
  readonly last: Readonly<Record<SeatName, string>>;
  /** every page and error text that the server gives over HTTP, and every result of a command */
  readonly texts: readonly string[];
  /** the operator's log as it was written */
  readonly logged: readonly string[];
  /** what opens a seat: no log may hold it */
  readonly secrets: readonly string[];
  /** the state before each act, and at the end */
  readonly states: readonly HearingState[];
}

/** Somebody tries a link. */
const enter = (origin: string, token: string) => ({
  method: "POST",
  headers: { "content-type": "application/json", origin },
  body: JSON.stringify({ token }),
});

/** Plays the script; each private field bears its mark and `salt`. Clock, ids and order are the same every time. */
export async function play(salt: string, seats: readonly SeatName[] = SEAT_NAMES): Promise<Played> {
  const marked = (mark: Mark) => `MARK-${mark}-${salt}`;
  const zero = Date.parse(script.zero);
  let now = zero;
  const log = new MemoryLog(() => now);
  await storePrepared(log, "marked", markedHearing(marked), { hearingAt: zero, redisAt: zero, rate: 1 });
  const server = await startLive(log, () => now, { crowdEvery: 0 });
  const screens = new Map<SeatName, SeatScreen>(
    seats.map((seat) => [seat, new SeatScreen(server, "marked", seat)]),
  );
  const screenOf = (seat: SeatName) => screens.get(seat) ?? expect.fail();
  await until(() => [...screens.values()].every((screen) => screen.view !== null));

  const comeIn = async () => new SeatScreen(await phoneEntrance(server, "marked"), "marked", "ask");
  const phones = [await comeIn(), await comeIn()] as const;
  await until(() => phones.every((phone) => phone.view !== null && phone.own !== null));

  let made = 0;
  const texts: string[] = [];
  const states: HearingState[] = [];
  let stateBefore: HearingState | null = null;
  const state = async () => {
    for (const entry of await log.read("marked", stateBefore?.version ?? 0))
      stateBefore = foldCommit(stateBefore, toCommit(entry));
    return stateBefore ?? expect.fail();
  };
  // asked by phone and declined: the scripted numbers stay as they are
  for (const [screen, input] of [
    [
      phones[0],
      {
        type: "AskToSpeak",
        name: marked("request"),
        addressForm: "bà",
        organisation: "Cá nhân",
        content: marked("request"),
      },
    ],
    [screenOf("T2"), { type: "DeclineRequest", request: "YC-01", words: marked("request") }],
  ] as const) {
    const result = await screen.send(envelopeOf(input, now, `marked-command-${made++}`));
    expect(result).toMatchObject({ kind: "done" });
    texts.push(JSON.stringify(result));
  }
  for (const step of script.steps) {
    now = zero + step.at * 1000;
    const before = await state();
    states.push(before);
    const command = commandOf(before, step);
    // TC-02 is the matter that is diverted later
    const content = marked(step.entry === "TC-02" ? "sealed" : "walkIn");
    const secret = command.type === "AddWalkIn" ? { ...command, content } : command;
    for (const input of [...listedBefore(step), secret]) {
      const seat = input === secret ? seatOf(before, step) : "T2";
      const result = await screenOf(seat).sendPatiently(envelopeOf(input, now, `marked-command-${made++}`));
      texts.push(JSON.stringify(result));
      if (step.expect !== "refused") expect(result, `${step.n} ${step.do}`).toMatchObject({ kind: "done" });
    }
  }
  const whole = (seat: SeatName) => server.live.catchUp("marked", audienceOf(seat), null);
  await until(() =>
    seats.every((seat) => JSON.stringify(whole(seat)).includes(`"to":"${screenOf(seat).hash}"`)),
  );
  /** a seat's page brings its view: as much its own as what it is sent */
  const pages = new Map<SeatName, string>();
  for (const seat of seats) {
    const signedIn = { headers: { cookie: server.cookie("marked", seat) } };
    pages.set(seat, await (await fetch(`${server.url}/h/marked/${seat}`, signedIn)).text());
    for (const [path, ask] of [
      [`/h/marked/${seat}`, {}],
      [`/h/marked/${seat}/links.json`, signedIn],
      [`/enter/marked/${seat}`, { method: "POST", body: "{" }],
      [`/enter/marked/${seat}`, enter(server.url, marked("request"))],
    ] as const)
      texts.push(await (await fetch(`${server.url}${path}`, ask)).text());
  }
  for (const path of [
    "/",
    "/readyz",
    "/enter/marked/A",
    "/h/marked/nobody",
    "/h/marked/ask",
    "/h/marked/ask.svg",
    "/local/links.json",
  ])
    texts.push(await (await fetch(`${server.url}${path}`)).text());
  const result = {
    texts,
    logged: [...server.logged],
    secrets: seats.flatMap((seat) => [
      server.access.token("marked", seat, 1),
      server.cookie("marked", seat).split("=")[1] ?? "",
    ]),
    phones: phones.map((phone) => [...phone.frames]),
    states: [...states, await state()],
    frames: Object.fromEntries(seats.map((seat) => [seat, [...screenOf(seat).frames, pages.get(seat)]])),
    last: Object.fromEntries(seats.map((seat) => [seat, JSON.stringify(whole(seat))])),
  } as unknown as Played;
  for (const screen of [...screens.values(), ...phones]) screen.close();
  await server.close();
  return result;
}
