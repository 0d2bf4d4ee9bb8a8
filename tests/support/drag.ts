/** A row is dragged by its grip to the place of another, as a person does it: let go once the other has given way. */
import { expect, type Locator, type Page } from "@playwright/test";

/** `over`: the grip of whoever stands at that place now; both are in sight. */
export async function drag(page: Page, grip: Locator, over: Locator): Promise<void> {
  await over.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await grip.hover();
  await page.mouse.down();
  const box = await over.boundingBox();
  if (!box) throw new Error("whoever stands there is not in sight");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
  // let go before that, it falls to the place that was shown before
  await expect
    .poll(async () => Math.abs(((await over.boundingBox())?.y ?? box.y) - box.y))
    .toBeGreaterThan(4);
  await page.mouse.up();
}
