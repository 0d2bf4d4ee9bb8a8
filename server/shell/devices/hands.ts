/** Whose hand is on an entry of the queue, on whichever node: told to all nodes, kept nowhere. */
import { z } from "zod";
import { STAFF_SEATS, type StaffSeat } from "../../../shared/terms/seats.ts";
import { id } from "../../../shared/wire/commands/bits.ts";
import type { NodeChannel } from "../nodeChannel.ts";
import type { HandPort } from "../offers.ts";

const TOPIC = "hand";
const hand = z.object({ from: z.enum(STAFF_SEATS), entry: id.nullable() });

export class Hands implements HandPort {
  readonly #channel: NodeChannel;

  constructor(channel: NodeChannel) {
    this.#channel = channel;
  }

  hold(hearing: string, from: StaffSeat, entry: string | null): void {
    this.#channel.say(hearing, TOPIC, { from, entry }).catch(() => undefined);
  }

  onHand(listener: (hearing: string, from: StaffSeat, entry: string | null) => void): void {
    this.#channel.on(TOPIC, hand, (hearing, { from, entry }) => listener(hearing, from, entry));
  }
}
