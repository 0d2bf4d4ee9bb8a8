/** Loaded before a command: at its end it tells the most memory that it had, in MB. */
process.on("exit", () => {
  process.stderr.write(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);
});
