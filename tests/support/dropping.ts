/** Files that a mouse drops on a page, by the browser's own input: what nobody takes opens in the page's stead. */
import type { Locator } from "@playwright/test";

/** `files`: their paths. Held over the place first, then let go. */
export async function dropOn(place: Locator, ...files: readonly string[]): Promise<void> {
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (!box) throw new Error("the place is not to be seen");
  const page = place.page();
  const line = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 20) };
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await line.send("Input.dispatchDragEvent", { type, ...at, data });
  await line.detach();
}
