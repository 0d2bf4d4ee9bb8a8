/** A browser for the displays, where they hang on this machine; tablets can only be tried by hand. */
import { spawnSync } from "node:child_process";
import { OLDEST } from "../../proving/browsers.mjs";
import { type Finding, look, ok } from "./finding.ts";

const PROGRAMS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "firefox",
];
const NEEDED = `Chrome or Edge ${OLDEST.chrome}, Firefox ${OLDEST.firefox}, Safari ${OLDEST.safari}, or newer`;
const TRY =
  "Open each seat's link on its own tablet: the badge must say “Đã kết nối · đã lưu”, and the time must run.";

/** What a browser says of itself, or null where there is none: "Chromium 120.0.6099.71". */
function versionOf(program: string): string | null {
  const { status, stdout } = spawnSync(program, ["--version"], { encoding: "utf8", timeout: 10_000 });
  return status === 0 ? stdout.trim() : null;
}

/** `told`: by each browser that is here. */
export function judgeBrowsers(lines: readonly string[]): Finding {
  if (lines.length === 0) return look("browser", `none on this machine; the screens need ${NEEDED}`, TRY);
  const isNew = (text: string) =>
    Number(/(\d+)\./.exec(text)?.[1]) >= (/firefox/i.test(text) ? OLDEST.firefox : OLDEST.chrome);
  const good = lines.filter(isNew);
  const said = good.length > 0 ? good : lines;
  const text = said.map((answer) => answer.split("\n").at(-1)).join(", ");
  return good.length > 0
    ? ok("browser", `${text}; tablets need ${NEEDED}`)
    : look("browser", `${text} is too old: the screens need ${NEEDED}`, `Renew it. ${TRY}`);
}

export const browser = (): Finding => judgeBrowsers(PROGRAMS.flatMap((program) => versionOf(program) ?? []));
