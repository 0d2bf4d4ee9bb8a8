/** nginx before a server, as docs/deployment/nginx.conf keeps what is public; it counts what it asks the node for. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../freePort.ts";

export interface Cache {
  readonly port: number;
  /** requests that went through to the node so far */
  through(): number;
  stop(): Promise<void>;
}

/** What the file says of the public pages, with another origin and another folder. */
function publicPart(dir: string, origin: string): { readonly path: string; readonly location: string } {
  const file = readFileSync("docs/deployment/nginx.conf", "utf8");
  const path = /^proxy_cache_path .*$/m.exec(file)?.[0];
  const location = /^ {4}location \/p\/ \{[\s\S]*?^ {4}\}$/m.exec(file)?.[0];
  if (!path || !location) throw new Error("docs/deployment/nginx.conf keeps no public pages");
  return {
    path: path.replace(/\/\S+/, join(dir, "cache")),
    location: location.replace("http://doi_thoai", origin),
  };
}

export const hasNginx = (): boolean => spawnSync("nginx", ["-v"]).error === undefined;

export async function cached(origin: string): Promise<Cache> {
  const dir = mkdtempSync(join(tmpdir(), "bench-cache-"));
  const port = await freePort();
  const log = join(dir, "through.log");
  const { path, location } = publicPart(dir, origin);
  for (const name of ["logs", "temp"]) mkdirSync(join(dir, name));
  const temps = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${join(dir, "temp", name)};`,
  );
  writeFileSync(
    join(dir, "nginx.conf"),
    `daemon off;
${process.getuid?.() === 0 ? "user root;" : ""}
pid ${dir}/pid;
events { worker_connections 1024; }
http {
map $upstream_status $through { "" 0; default 1; }
log_format through "$upstream_cache_status";
access_log ${log} through if=$through;
# what is asked anew behind the back of a reader, too
log_subrequest on;
keepalive_requests 100000000;
${temps.join("\n")}
${path}
server {
listen 127.0.0.1:${port};
${location}
}
}
`,
  );
  const nginx = spawn("nginx", ["-p", dir, "-c", join(dir, "nginx.conf"), "-e", "stderr"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const up = () =>
    fetch(`http://127.0.0.1:${port}/p/nothing`).then(
      () => true,
      () => false,
    );
  while (!(await up())) {
    if (nginx.exitCode !== null) throw new Error("nginx does not take what docs/deployment/nginx.conf says");
    await pause(50);
  }
  return {
    port,
    through: () => readFileSync(log, "utf8").split("\n").length - 1,
    stop: async () => {
      const ended = once(nginx, "exit");
      nginx.kill("SIGTERM");
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
