/** Who may import whom (ARCHITECTURE.md). Each wrong import is named with what to do instead. */
import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { filesBelow } from "./files.mjs";

interface Rule {
  /** files it speaks of */
  readonly from: RegExp;
  readonly forbidden: RegExp;
  readonly except?: RegExp;
  readonly instead: string;
}

const OUTSIDE = /^(?!shared\/|zod$)/;
const RULES: readonly Rule[] = [
  {
    from: /^shared\//,
    forbidden: OUTSIDE,
    instead: "shared/ is what crosses the wire and knows nobody: move the code to where its reader lives",
  },
  {
    from: /^server\/hearing\//,
    forbidden: /^(?!shared\/|server\/hearing\/|immer$)/,
    instead: "the rulebook is pure: pass what it needs in as an argument (Circumstances)",
  },
  {
    from: /^server\/views\//,
    forbidden: /^(?!shared\/|server\/(views|hearing)\/)/,
    instead: "views read the state and the people they are given",
  },
  {
    from: /^server\/documents\//,
    forbidden: /^server\/(log|live|web|intake|clock|config|main)/,
    instead: "documents are made from state, people and prose alone (documents/source.ts)",
  },
  {
    from: /./,
    forbidden: /^(docx|pdfmake|fflate)(\/|$)/,
    except: /^(server\/documents|tests)\//,
    instead: "pages are drawn in server/documents/ alone",
  },
  {
    from: /^server\/rehearsal\//,
    forbidden: /^(?!shared\/|server\/(rehearsal|hearing)\/|zod$)/,
    instead: "a script's translation is pure: whoever plays it (live/) brings state and time",
  },
  {
    from: /^server\/log\//,
    forbidden: /^server\/(hearing|views|documents|live|web)\//,
    instead: "the log knows no hearing: events are opaque to it",
  },
  {
    from: /^server\/live\//,
    forbidden: /^server\/web\//,
    instead: "the shell tells its listeners; main.ts joins it with the web edge",
  },
  {
    from: /^server\/web\//,
    forbidden: /^server\/(log|live|hearing|views|documents)\//,
    instead: "the web edge speaks to its port (web/ports.ts); main.ts joins",
  },
  {
    from: /^client\//,
    forbidden: /^(server|scripts|tests)\//,
    instead: "what both sides know lives in shared/",
  },
  {
    from: /^client\/sw\//,
    forbidden: OUTSIDE,
    instead: "the service worker is a program of its own and knows addresses alone (shared/pages.ts)",
  },
  {
    from: /^client\/ui\//,
    forbidden: /^shared\/(?!time)|^client\/(live|chair|secretary|hall|lectern|mc|home|department|delegate)\//,
    instead: "ui/ knows no hearing: pass values in as props",
  },
  {
    from: /./,
    forbidden: /^(ioredis)$/,
    // the bench's floor is what stands without us
    except: /^server\/log\/|^scripts\/bench\/floorServer/,
    instead: "Redis is spoken to in server/log/ alone",
  },
  {
    from: /./,
    forbidden: /^(socket\.io|express)$/,
    except: /^server\/web\/|^scripts\/bench\/floorServer/,
    instead: "sockets and HTTP live in server/web/ alone",
  },
];

const CLOCK = /\bDate\.now\(|\bnew Date\(\)/;
const CLOCK_FILES = /^(server\/clock\.ts|client\/live\/clock\.ts|tests\/|scripts\/)/;

function targetOf(file: string, specifier: string): string {
  return specifier.startsWith(".") ? normalize(join(dirname(file), specifier)) : specifier;
}

const screenOf = (path: string) =>
  /^client\/(chair|secretary|hall|lectern|mc|home|department|delegate)\//.exec(path)?.[1];
const problems: string[] = [];

for (const file of ["shared", "server", "client", "scripts", "tests"].flatMap((folder) =>
  filesBelow(folder, /\.tsx?$/),
)) {
  const text = readFileSync(file, "utf8");
  for (const match of text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)) {
    const target = targetOf(file, match[1] ?? "");
    for (const rule of RULES) {
      if (!rule.from.test(file) || rule.except?.test(file) || !rule.forbidden.test(target)) continue;
      problems.push(`${file} imports ${target}: ${rule.instead}`);
    }
    const [own, other] = [screenOf(file), screenOf(target)];
    if (own && other && own !== other)
      problems.push(
        `${file} imports ${target}: screens never import each other; what they share goes to client/ui or client/live`,
      );
  }
  if (CLOCK.test(text) && !CLOCK_FILES.test(file))
    problems.push(`${file} reads the machine's clock: ask server/clock.ts or client/live/clock.ts`);
}

for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
