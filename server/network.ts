/** This machine's addresses in its networks. */
import { networkInterfaces } from "node:os";

export const addresses = (): string[] =>
  Object.values(networkInterfaces()).flatMap((list) =>
    (list ?? []).filter((one) => one.family === "IPv4" && !one.internal).map((one) => one.address),
  );
