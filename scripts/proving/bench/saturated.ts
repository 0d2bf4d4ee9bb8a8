/** How many changes a second a node brings to N screens when they come without a pause. */
import { setTimeout as pause } from "node:timers/promises";
import { Chair } from "./chair.ts";
import { Load, PAYLOAD, type Served, startFloor, startOurs } from "./processes.ts";
import { type Row, row } from "./table.ts";

/** lines of the chair's seat: each is let through twenty times a second */
const CHAIRS = 40;
/** the floor's presses under way at a time */
const UNDER_WAY = 32;

async function deliveries(
  served: Served,
  viewers: number,
  ms: number,
  press: () => Promise<void>,
): Promise<number> {
  const load = await Load.start();
  await load.open(served.target, viewers);
  let over = false;
  let waves = 0;
  const count = async () => {
    while (!over) {
      await Promise.race([load.wave().then(() => waves++), pause(1_000)]);
    }
  };
  const counting = count();
  const pressing = press();
  await pause(ms);
  const seen = waves;
  over = true;
  await Promise.allSettled([counting, pressing]);
  load.close();
  await load.end();
  return (seen * viewers * 1000) / ms;
}

export async function saturated(viewers: number, ms: number): Promise<Row[]> {
  const measured: number[] = [];
  for (const kind of ["ws", "socket.io"] as const) {
    const floor = await startFloor(kind, PAYLOAD);
    const end = performance.now() + ms;
    measured.push(
      await deliveries(floor, viewers, ms, async () => {
        while (performance.now() < end + 500) {
          for (let i = 0; i < UNDER_WAY; i++) await floor.press();
          await pause(viewers / 50);
        }
      }),
    );
    await floor.stop();
  }
  const server = await startOurs(1);
  const chairs = Array.from({ length: CHAIRS }, () => new Chair(server));
  await Promise.all(chairs.map((chair) => chair.ready()));
  await chairs[0]?.begin();
  const end = performance.now() + ms;
  const ours: Served = {
    target: server.screens(viewers),
    pids: server.pids,
    press: async () => undefined,
    stop: server.stop,
  };
  const rate = await deliveries(ours, viewers, ms, async () => {
    await Promise.all(
      chairs.map(async (chair) => {
        while (performance.now() < end + 500)
          await chair.give({ type: "AdjustTime", holder: "YK-001", seconds: Math.random() < 0.5 ? 1 : -1 });
      }),
    );
  });
  for (const chair of chairs) chair.close();
  await server.stop();
  const [floor = Number.NaN, plain = Number.NaN] = measured;
  return [
    row(`deliveries a second, plain, ${viewers} viewers`, plain, "/s", floor),
    row(`deliveries a second, ours, ${viewers} viewers`, rate, "/s", floor, { least: 1.28 }),
  ];
}
