/** The minutes' thread as it stands in the sources, whatever was built. */
import { build } from "esbuild";
import { SERVER_BUILD } from "../../scripts/build/build.mjs";

const { outputFiles } = await build({
  entryPoints: [SERVER_BUILD.entryPoints.proseThread],
  bundle: true,
  platform: "node",
  format: "esm",
  write: false,
});
export const PROSE_THREAD = new URL(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? "")}`);
