/** A phone's line: small packets, few of them, two commands; what it sees is what all phones see, and its own requests. */
import { phoneOf } from "../../../shared/terms/seats.ts";
import { envelopeSchema } from "../../../shared/wire/commands/commands.ts";
import type { PhoneResult } from "../../../shared/wire/protocol.ts";
import { Bucket, Buckets } from "../../machine/limits.ts";
import type { LivePort, LogLine, WebFigures } from "../ports.ts";
import { packetProblem } from "./packets.ts";
import { room, type Screen } from "./screen.ts";

/** characters of a phone's packet */
const PACKET = 4 * 1024;
/** refusals before the line is closed: a second, and at once; five times what it may send is closed */
const PATIENCE = { rate: 2, burst: 25 };
/** ms from then to the end of the line */
const LAST_ANSWERS = 1_000;
/** Commands of one phone (a few at once, 60 an hour), of one address (all phones of a hall may share it), and the rest. */
export const phoneLimits = () => ({
  commands: new Buckets(0.5, 5),
  hourly: new Buckets(60 / 3600, 60),
  address: new Buckets(5, 200),
  others: new Buckets(2, 60),
});

const COMMANDS = new Set(["AskToSpeak", "WithdrawRequest"]);
const EVENTS = new Set(["command", "catchUp", "time"]);

export function servePhone(
  socket: Screen,
  { live, log, figures }: { readonly live: LivePort; readonly log: LogLine; readonly figures: WebFigures },
  limits: ReturnType<typeof phoneLimits>,
): void {
  const { hearing, seat, audience, address } = socket.data;
  const phone = phoneOf(seat) ?? "";
  const patience = new Bucket(PATIENCE.rate, PATIENCE.burst);
  const close = (line: string) => {
    log(line, { seat: "phone" });
    socket.disconnect(true);
  };
  let ending = false;
  /** one more that is too much; a line that goes on so is not heard any more, and closed once it has its answers */
  const tooMuch = () => {
    figures.turnedAway("tooFast");
    if (patience.take() || ending) return;
    ending = true;
    log("a phone that sends too much", { seat: "phone" });
    setTimeout(() => socket.disconnect(true), LAST_ANSWERS);
  };
  const mayCommand = () => {
    const may = limits.commands.take(phone) && limits.hourly.take(phone) && limits.address.take(address);
    if (!may) tooMuch();
    return may;
  };
  const mayAsk = () => limits.others.take(phone) || void tooMuch();

  void socket.join(room(hearing, seat));
  socket.emit("own", live.own(hearing, phone));

  socket.onAny((name: unknown) => {
    if (typeof name !== "string" || !EVENTS.has(name)) close("a packet that is none of ours");
  });
  socket.on("command", (envelope: unknown, ack: unknown) => {
    if (typeof ack !== "function") return close("a packet that is none of ours");
    const answer = ack as (result: PhoneResult) => void;
    if (ending) return;
    if (!mayCommand()) return answer({ kind: "refused", refusal: { code: "tooFast" } });
    const problem =
      packetProblem(envelope) ?? (JSON.stringify(envelope ?? null).length > PACKET ? "tooLong" : null);
    const parsed = problem === null ? envelopeSchema.safeParse(envelope) : null;
    if (!parsed?.success) {
      log("a malformed command", { seat: "phone" });
      const field = problem ?? parsed?.error.issues[0]?.path.join(".") ?? "";
      return answer({ kind: "refused", refusal: { code: "malformed", field } });
    }
    if (!COMMANDS.has(parsed.data.command.type))
      return answer({ kind: "refused", refusal: { code: "notAllowed" } });
    void live
      .command(hearing, seat, parsed.data)
      .then((result) => answer(result.kind === "done" ? { kind: "done" } : result));
  });
  socket.on("catchUp", (hash: unknown) => {
    if (!mayAsk()) return;
    const message = live.catchUp(hearing, audience, typeof hash === "string" ? hash : null);
    if (message) socket.emit("view", message);
  });
  socket.on("time", (ack: unknown) => {
    if (typeof ack !== "function") return close("a packet that is none of ours");
    if (mayAsk()) (ack as (ms: number) => void)(live.realTime(hearing));
  });
}
