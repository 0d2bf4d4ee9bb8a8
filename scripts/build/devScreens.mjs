/** The screens of `npm run dev`: Vite in front of the server; what is edited shows on an open page without a reload. */
import { realpathSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { createServer } from "vite";
import { pageAt } from "../../shared/terms/pages.ts";
import { filesBelow } from "./files.mjs";
import { pageName } from "./pageName.mjs";

/** what Vite itself serves: its own, the packages', the sources' */
const VITES = /^\/(@|node_modules\/|icons\/|[a-z0-9]+\/[\w/.-]+\.(tsx?|css|svg|woff2)(\?|$))/;
/** in a built page: its script and its styles */
const BUILT =
  /<script type="module"[^>]*src="\/assets\/[^>]*><\/script>|<link rel="(stylesheet|modulepreload)"[^>]*href="\/assets\/[^>]*>/g;

/** Where a page's sources stand, as Vite names it. */
const sourcesOf = (page) =>
  filesBelow("client/screens", /^index\.html$/)
    .map((file) => dirname(file))
    .filter((folder) => pageName(folder) === page)
    .map((folder) => `/${relative("client", folder)}`)[0];

/** The page as its sources are now, with what the server has put into it. */
async function asEdited(vite, path, page, html) {
  const folder = sourcesOf(page);
  const sources = html
    .replace(BUILT, "")
    .replace("</body>", () => `<script type="module" src="${folder}/main.tsx"></script></body>`);
  return vite.transformIndexHtml(`${folder}/index.html`, sources, path);
}

/** Listens on `port` of `host`; all that is no source goes to the server at `serverPort`. */
export async function serveScreens({ host, port, serverPort }) {
  let vite;
  const answer = async (proxyResponse, request, response) => {
    const parts = [];
    for await (const part of proxyResponse) parts.push(part);
    const body = Buffer.concat(parts);
    const path = (request.url ?? "").split("?")[0];
    const page = path.endsWith("/ask") ? "delegate" : pageAt(path);
    // the policy of the built pages allows no script but theirs; nothing edited is to be kept
    const headers = Object.entries(proxyResponse.headers).filter(
      ([name]) => !/^(content-security-policy|content-length|etag|transfer-encoding)$/.test(name),
    );
    for (const [name, value] of headers) response.setHeader(name, value);
    response.statusCode = proxyResponse.statusCode;
    const isPage = page !== null && /^text\/html/.test(proxyResponse.headers["content-type"] ?? "");
    response.end(isPage ? await asEdited(vite, path, page, body.toString()) : body);
  };
  vite = await createServer({
    server: {
      host,
      port,
      strictPort: true,
      // a line of its own, which is not the server's
      hmr: { path: "/@hmr" },
      // also where the packages stand elsewhere
      fs: { allow: [resolve("."), realpathSync("node_modules")] },
      proxy: {
        [`^(?!${VITES.source.slice(1)})`]: {
          target: `http://127.0.0.1:${serverPort}`,
          ws: true,
          selfHandleResponse: true,
          configure: (proxy) =>
            proxy.on("proxyRes", (...words) => void answer(...words).catch((error) => console.error(error))),
        },
      },
    },
    logLevel: "warn",
    clearScreen: false,
  });
  await vite.listen().catch((error) => {
    if (!/in use/.test(error.message)) throw error;
    throw new Error(`Port ${port} is taken: set PORT, or end what listens there.`);
  });
  return vite;
}
