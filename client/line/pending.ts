/** Commands under way: kept over reloads until the server has said what became of them. */
import type { CommandInput } from "../../shared/wire/commands/commands.ts";

export interface PendingCommand {
  readonly id: string;
  readonly madeAt: number;
  readonly command: CommandInput;
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

/** An id of 132 bits; crypto.randomUUID is not there on plain HTTP. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(22));
  return [...bytes].map((byte) => LETTERS[byte % 64]).join("");
}

export function storedPending(key: string): readonly PendingCommand[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? "[]");
    return Array.isArray(stored) ? (stored as PendingCommand[]) : [];
  } catch {
    return [];
  }
}

export function storePending(key: string, pending: readonly PendingCommand[]): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(pending));
  } catch {
    // a browser that keeps nothing must not stop the command itself
  }
}
