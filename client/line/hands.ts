/** Which entries of the queue another seat is moving now: volatile, in no view. */
import { useEffect } from "react";
import { create } from "zustand";
import type { StaffSeat } from "../../shared/terms/seats.ts";
import { joinLine, pageSocket } from "./pageLine.ts";

/** a hand that was never taken back, its line cut, is forgotten after so long (ms) */
const FORGOTTEN_MS = 30_000;

/** seat → the entry that it moves */
type Hands = Readonly<Partial<Record<StaffSeat, string>>>;
const useStore = create<{ readonly hands: Hands }>(() => ({ hands: {} }));
const timers = new Map<StaffSeat, number>();

function noteHand(seat: StaffSeat, entry: string | null): void {
  window.clearTimeout(timers.get(seat));
  useStore.setState(({ hands }) => {
    const { [seat]: _, ...others } = hands;
    return { hands: entry === null ? others : { ...others, [seat]: entry } };
  });
  if (entry !== null)
    timers.set(
      seat,
      window.setTimeout(() => noteHand(seat, null), FORGOTTEN_MS),
    );
}
joinLine((socket) => socket.on("hand", noteHand));

/** Who else moves this entry, or null. */
export function useHandOn(entry: string): StaffSeat | null {
  return useStore(
    ({ hands }) => (Object.keys(hands) as StaffSeat[]).find((seat) => hands[seat] === entry) ?? null,
  );
}

/** Tells the others which entry this screen moves, until it no longer does. */
export function useOwnHand(entry: string | null): void {
  useEffect(() => {
    if (entry === null) return;
    pageSocket().emit("hand", entry);
    return () => void pageSocket().emit("hand", null);
  }, [entry]);
}
