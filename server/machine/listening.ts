/** A server on its port. */
import type { AddressInfo, Server } from "node:net";
import { lanAddresses } from "./network.ts";

/** Resolves with the port that was got; `setting` names the one to change. */
export async function listen(server: Server, port: number, host: string, setting: string): Promise<number> {
  await new Promise<void>((up, down) => {
    server.once("error", (error: NodeJS.ErrnoException) => down(new Error(why(error, port, host, setting))));
    server.listen(port, host, up);
  });
  return (server.address() as AddressInfo).port;
}

function why({ code }: NodeJS.ErrnoException, port: number, host: string, setting: string): string {
  if (code === "EADDRINUSE") return `Port ${port} is taken: set ${setting}, or end what listens there.`;
  if (code === "EACCES")
    return `Port ${port} is not for this user: set ${setting} to one above 1023, behind a proxy.`;
  const here = ["127.0.0.1", ...lanAddresses()].join(", ");
  return `Setting HOST is wrong: this machine has no address ${host} (it has ${here}).`;
}
