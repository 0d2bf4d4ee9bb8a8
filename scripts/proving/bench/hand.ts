/**
 * The chair's press by hand, on a raw WebSocket as the floor's is: what a press costs the bench is the same for all. The
 * real client's own part of it is told by the measures that press through the real client.
 */
import { TURN } from "./chair.ts";
import { openLine } from "./line.ts";
import type { OurServer } from "./processes.ts";

export interface Hand {
  /** One small change for everybody; resolves with the ack. */
  press(): Promise<void>;
  close(): void;
}

/** "43", a number, and what answers the packet of that number: Socket.IO's ack. */
const ACK = /^43(\d+)(.*)$/s;

export async function handOf(server: OurServer): Promise<Hand> {
  const { socket } = await openLine(server.lineTo("A"), () => undefined);
  const asked = new Map<number, (answer: string) => void>();
  socket.on("message", (data: Buffer) => {
    if (data[0] !== 0x34 || data[1] !== 0x33) return;
    const [, n, answer = ""] = ACK.exec(data.toString()) ?? [];
    asked.get(Number(n))?.(answer);
    asked.delete(Number(n));
  });
  let presses = 0;
  return {
    press: async () => {
      const n = presses++;
      const command = { type: "AdjustTime", holder: TURN, seconds: n % 2 === 0 ? 1 : -1 };
      const envelope = {
        id: `bench-by-hand-${String(n).padStart(8, "0")}`,
        madeAt: Number.MAX_SAFE_INTEGER,
        command,
      };
      const answered = new Promise<string>((tell) => asked.set(n, tell));
      socket.send(`42${n}${JSON.stringify(["command", envelope])}`);
      const answer = await answered;
      if (!answer.includes('"done"')) throw new Error(`a press was not taken: ${answer}`);
    },
    close: () => socket.terminate(),
  };
}
