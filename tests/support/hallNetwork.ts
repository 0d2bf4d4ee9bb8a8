/** A browser in the hall's network, where the server has a name: what the machine's own address is allowed does not count. */
import { launch } from "../../scripts/proving/testBrowser.ts";
import type { RealServer } from "./realServer.ts";

export const HALL = "hall.test";
export const atHall = (url: string) => url.replace("127.0.0.1", HALL);

/** `more`: what the browser is told besides. */
export const launchInHall = (...more: string[]) =>
  launch(`--host-resolver-rules=MAP ${HALL} 127.0.0.1`, ...more);

/** The seats' links, as the hall has them. */
export const linksInHall = async (server: RealServer) =>
  (await server.links()).map((link) => ({ ...link, url: atHall(link.url) }));
