import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { filesBelow } from "./scripts/files.mjs";

/** Each screen is a page of its own, so that the hall loads nothing of the tablet's. */
const pages = filesBelow("client", /^index\.html$/);

export default defineConfig({
  root: "client",
  plugins: [react()],
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    // nothing inline: the Content-Security-Policy allows none
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: pages },
  },
});
