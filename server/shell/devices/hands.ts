/** Whose hand is on an entry of the queue, on whichever node he is: told to all nodes, kept nowhere. */
import { z } from "zod";
import { STAFF_SEATS, type StaffSeat } from "../../../shared/terms/seats.ts";
import { id } from "../../../shared/wire/commands/bits.ts";
import type { NodeChannel } from "../nodeChannel.ts";

const TOPIC = "hand";
const hand = z.object({ from: z.enum(STAFF_SEATS), entry: id.nullable() });

export class Hands {
  readonly #channel: NodeChannel;

  constructor(channel: NodeChannel) {
    this.#channel = channel;
  }

  /** null: he has let go. One that is lost is not missed. */
  hold(hearing: string, from: StaffSeat, entry: string | null): void {
    this.#channel.say(hearing, TOPIC, { from, entry }).catch(() => undefined);
  }

  onHand(listener: (hearing: string, from: StaffSeat, entry: string | null) => void): void {
    this.#channel.on(TOPIC, hand, (hearing, { from, entry }) => listener(hearing, from, entry));
  }
}
