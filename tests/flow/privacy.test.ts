/** A whole scripted hearing over real sockets, its private fields marked: what of them reaches which screen? */
import { describe, expect, it } from "vitest";
import { commandOf, listedBefore, script, seatOf } from "../../scripts/scriptedHearing.ts";
import { foldCommit } from "../../server/hearing/fold.ts";
import type { HearingState } from "../../server/hearing/state.ts";
import { readHearing } from "../../server/intake/readHearing.ts";
import { toCommit } from "../../server/live/hearingRoom.ts";
import { MemoryLog } from "../../server/log/memoryLog.ts";
import { SEAT_NAMES, SEATS, type SeatName } from "../../shared/audiences.ts";
import { startLive } from "../support/liveServer.ts";
import { until } from "../support/redis.ts";
import { envelopeOf, SeatScreen } from "../support/seatScreen.ts";

const MARKS = [
  "content",
  "prepared",
  "note",
  "screening",
  "phone",
  "address",
  "birth",
  "walkIn",
  "sealed",
  "complaint",
] as const;
type Mark = (typeof MARKS)[number];

interface Played {
  /** all that came in, by seat, as it stood on the wire */
  readonly frames: Readonly<Record<SeatName, readonly string[]>>;
  /** a whole view of each seat as it is at the end */
  readonly last: Readonly<Record<SeatName, string>>;
  /** every page and error text that the server gives over HTTP, and every result of a command */
  readonly texts: readonly string[];
}

/** Plays the script; each private field bears its mark and `salt`. Clock, ids and order are the same every time. */
async function play(salt: string): Promise<Played> {
  const marked = (mark: Mark) => `MARK-${mark}-${salt}`;
  const zero = Date.parse(script.zero);
  let now = zero;
  const log = new MemoryLog(() => now);
  const { prepared, people } = readHearing("sample");
  const clock = { hearingAt: zero, redisAt: zero, rate: 1 };
  await log.append("marked", {
    expected: 0,
    prev: "",
    commandId: "create-marked",
    fingerprint: "",
    actor: "intake",
    onBehalfOf: null,
    events: [
      {
        ...prepared,
        opinions: prepared.opinions.map((opinion) => ({
          ...opinion,
          content: marked("content"),
          preparedAnswer: marked("prepared"),
          privateNote: marked("note"),
          screeningNote: marked("screening"),
        })),
      },
      { type: "ClockSet", clock },
    ],
    people: people.map((row) => ({
      ...row,
      phone: marked("phone"),
      address: marked("address"),
      birthYear: marked("birth"),
      // what a complaint said before the hearing stands with the person alone
      ...("matter" in row ? { matter: { title: marked("complaint"), content: marked("complaint") } } : {}),
    })),
    clock,
  });
  await log.register("marked", { title: "marked" });
  const server = await startLive(log, () => now);
  const screens = new Map(SEAT_NAMES.map((seat) => [seat, new SeatScreen(server, "marked", seat)]));
  const screenOf = (seat: SeatName) => screens.get(seat) ?? expect.fail();
  await until(() => [...screens.values()].every((screen) => screen.view !== null));

  let made = 0;
  const texts: string[] = [];
  let known: HearingState | null = null;
  const state = async () => {
    for (const entry of await log.read("marked", known?.version ?? 0))
      known = foldCommit(known, toCommit(entry));
    return known ?? expect.fail();
  };
  for (const step of script.steps) {
    now = zero + step.at * 1000;
    const before = await state();
    const command = commandOf(before, step);
    // TC-02 is the matter that is diverted later
    const content = marked(step.entry === "TC-02" ? "sealed" : "walkIn");
    const secret = command.type === "AddWalkIn" ? { ...command, content } : command;
    for (const input of [...listedBefore(step), secret]) {
      const seat = input === secret ? seatOf(before, step) : "T2";
      const result = await screenOf(seat).send(envelopeOf(input, now, `marked-command-${made++}`));
      texts.push(JSON.stringify(result));
      if (step.expect !== "refused") expect(result, `${step.n} ${step.do}`).toMatchObject({ kind: "done" });
    }
  }
  const whole = (seat: SeatName) => server.live.catchUp("marked", SEATS[seat], null);
  await until(() =>
    SEAT_NAMES.every((seat) => JSON.stringify(whole(seat)).includes(`"to":"${screenOf(seat).hash}"`)),
  );
  for (const seat of SEAT_NAMES) {
    const signedIn = { headers: { cookie: server.cookie("marked", seat) } };
    for (const [path, ask] of [
      [`/h/marked/${seat}`, signedIn],
      [`/h/marked/${seat}`, {}],
      [`/h/marked/${seat}/links.json`, signedIn],
      [`/enter/marked/${seat}`, { method: "POST", body: "{" }],
    ] as const)
      texts.push(await (await fetch(`${server.url}${path}`, ask)).text());
  }
  for (const path of ["/", "/readyz", "/enter/marked/A", "/h/marked/nobody", "/local/links.json"])
    texts.push(await (await fetch(`${server.url}${path}`)).text());
  const result = {
    texts,
    frames: Object.fromEntries(SEAT_NAMES.map((seat) => [seat, [...screenOf(seat).frames]])),
    last: Object.fromEntries(SEAT_NAMES.map((seat) => [seat, JSON.stringify(whole(seat))])),
  } as unknown as Played;
  for (const screen of screens.values()) screen.close();
  await server.close();
  return result;
}

/** What a role may have of the marked fields. */
const MAY: Readonly<Record<string, readonly Mark[]>> = {
  A: ["content", "prepared", "note", "walkIn", "sealed"],
  B: ["content", "prepared", "note", "walkIn", "sealed"],
  C: ["content", "prepared", "note", "walkIn", "sealed"],
  T1: ["content", "prepared", "walkIn", "sealed"],
  T2: ["content", "prepared", "walkIn", "sealed"],
  operator: [],
  hall: [],
  lectern: [],
};

describe("private fields", { timeout: 120_000 }, () => {
  it("[V2] [V6] reach no frame of a role that must not have them, through the whole hearing (C32)", async () => {
    const { frames, last, texts } = await play("x");
    expect(texts.join("\n")).not.toContain("MARK-");
    for (const seat of SEAT_NAMES) {
      const seen = frames[seat].join("\n");
      expect(frames[seat].length, seat).toBeGreaterThan(5);
      for (const mark of MARKS) {
        const there = seen.includes(`MARK-${mark}-x`);
        if (!MAY[seat]?.includes(mark)) expect(there, `${mark} at ${seat}`).toBe(false);
      }
    }
    expect(frames.T1.join("\n")).toContain("MARK-content-x");
    expect(frames.A.join("\n")).toContain("MARK-note-x");
    // what left the dialogue is nowhere any more: TC-02 as a whole, part c of YK-008
    for (const seat of SEAT_NAMES) {
      expect(last[seat], seat).not.toContain("MARK-sealed-x");
      const opinions = JSON.parse(last[seat]).whole.opinions ?? {};
      expect(Object.keys(opinions), seat).not.toContain("TC-02");
      expect(Object.keys(opinions), seat).not.toContain("YK-008c");
    }
  });

  it("[V2] two hearings that differ in private fields alone give hall and lectern the same bytes (C32)", async () => {
    const [one, other] = [await play("one"), await play("a quite different one")];
    expect(one.frames.hall).toEqual(other.frames.hall);
    expect(one.frames.lectern).toEqual(other.frames.lectern);
    expect(one.frames.T1).not.toEqual(other.frames.T1);
  });
});
