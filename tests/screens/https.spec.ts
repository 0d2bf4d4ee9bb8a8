/** Screens over HTTPS by our own authority: installed, opened without a network, alive again; plain HTTP says what it lacks. */
import { createHash, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { atHall, HALL, launchInHall, linksInHall } from "../support/hallNetwork.ts";
import { openScreens, press, type Screens } from "../support/hearingScreens.ts";
import { axe, clipped, picture } from "../support/looks.ts";
import { RealServer } from "../support/realServer.ts";

const SEATS = ["A", "T1", "operator", "hall", "lectern"] as const;
const server = new RealServer();
let browser: Browser;
let screens: Screens;
/** what the browser refused for our Content-Security-Policy */
const violations: string[] = [];

const shot = (page: Page, name: string) => picture(page, `https-${name}`);

test.use({ serviceWorkers: "allow" });
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  await server.certificate(HALL);
  await server.start();
  const certificate = new X509Certificate(readFileSync(join(server.dataDir, "tls", "cert.pem")));
  const key = certificate.publicKey.export({ type: "spki", format: "der" });
  const trusted = createHash("sha256").update(key).digest("base64");
  // this certificate alone counts as trusted
  browser = await launchInHall(`--ignore-certificate-errors-spki-list=${trusted}`);
  screens = await openScreens(browser, await linksInHall(server), "sample", SEATS);
  for (const page of Object.values(screens))
    page.on("console", (said) => {
      if (said.text().includes("Content Security Policy")) violations.push(said.text());
    });
});
test.afterAll(async () => {
  await browser.close();
  await server.stop();
});

const live = (page: Page) => expect(page.locator("[data-link=live]")).toBeVisible();
/** Resolves when the page's own worker has it, and everything that it keeps is in. */
const worked = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((then) => navigator.serviceWorker.addEventListener("controllerchange", then));
  });
const isNotBuilt = (file: string) => !/^\/(assets|shells)\//.test(file);
const keptFiles = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const lists = await Promise.all(
      names.map(async (name) =>
        (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname),
      ),
    );
    return { names, files: lists.flat() };
  });

test("each screen can be installed as an app; kept are built files, empty pages alone", async () => {
  for (const seat of SEATS) {
    const page = screens[seat];
    expect(await page.evaluate(() => [isSecureContext, location.protocol])).toEqual([true, "https:"]);
    await worked(page);
    const cdp = await page.context().newCDPSession(page);
    const { errors, data, url } = await cdp.send("Page.getAppManifest");
    expect(errors, seat).toEqual([]);
    expect(new URL(url).pathname).toBe(`/h/sample/${seat}/app.webmanifest`);
    expect(JSON.parse(data ?? "{}")).toMatchObject({
      id: `/h/sample/${seat}`,
      start_url: `/h/sample/${seat}`,
    });
    const { installabilityErrors } = await cdp.send("Page.getInstallabilityErrors");
    // a window of a test is private, where nothing is ever installed
    expect(
      installabilityErrors
        .map((installabilityError) => installabilityError.errorId)
        .filter((id) => id !== "in-incognito"),
    ).toEqual([]);
    const { names, files } = await keptFiles(page);
    expect(names).toHaveLength(1);
    expect(files).toContain("/shells/chair");
    expect(files.filter(isNotBuilt)).toEqual([]);
  }
});

test("a page loaded through the worker, a list of links, a document: none is kept", async () => {
  const { operator, T1 } = screens;
  for (const page of [operator, T1]) {
    await page.reload();
    await live(page);
  }
  await expect(operator.getByRole("img", { name: "QR: Màn hình hội trường", exact: true })).toBeVisible();
  const document = await T1.evaluate(() =>
    fetch("/h/sample/T1/documents/bien-ban-dang.docx").then(({ status }) => status),
  );
  expect(document).toBe(200);
  for (const page of [operator, T1]) expect((await keptFiles(page)).files.filter(isNotBuilt)).toEqual([]);
});

test("the files of an earlier build go when a new worker takes over", async () => {
  const { lectern } = screens;
  await lectern.evaluate(async () => {
    await (await caches.open("screens-earlier")).put("/assets/earlier.js", new Response("earlier"));
    await (await navigator.serviceWorker.ready).unregister();
  });
  await lectern.reload();
  await worked(lectern);
  await expect
    .poll(async () => (await keptFiles(lectern)).names)
    .toEqual([expect.not.stringContaining("earlier")]);
});

const TYPED = "Đề nghị thành phố sửa đường vào trường.";
const paper = (page: Page) => page.getByRole("textbox", { name: "Nội dung biên bản" });

test("opened while the server is gone, a screen says so; what was typed is kept", async () => {
  const { A, T1, operator, hall, lectern } = screens;
  await press(A, /^Khai mạc hội nghị/);
  await paper(T1).click();
  await T1.keyboard.type("Trước. ");
  await expect(T1.getByRole("main").getByRole("status")).toContainText("Đã lưu");
  const title = (await operator.getByRole("heading", { level: 1 }).textContent()) ?? "";
  expect(title.length).toBeGreaterThan(10);

  await server.kill("SIGKILL");
  await expect(T1.locator("[data-link=cutOff]")).toBeVisible();
  await T1.keyboard.type(TYPED);
  await expect(T1.getByRole("main").getByRole("status")).toContainText("đang giữ trên máy này");
  // typed text stands in the way of leaving; it is kept all the same
  T1.on("dialog", (dialog) => dialog.accept());
  for (const seat of SEATS) {
    const page = screens[seat];
    await page.reload();
    const said = page.getByRole("status").filter({ hasText: "Mất kết nối từ" });
    await expect(said).toContainText(/Mất kết nối từ \d\d:\d\d/);
    await expect(said).toContainText("Màn hình không hiện nội dung cũ");
    const all = await page.locator("body").textContent();
    expect(all).not.toContain(title);
    expect(all).not.toContain("Trước.");
    await shot(page, `gone-${seat}`);
    expect(await axe(page), seat).toEqual([]);
  }
  await expect(T1.getByText("Chữ đã gõ mà chưa gửi (1 phần) vẫn giữ trên máy này")).toBeVisible();
  await A.setViewportSize({ width: 360, height: 740 });
  await T1.setViewportSize({ width: 360, height: 740 });
  for (const [seat, page] of Object.entries({ A, T1 })) {
    await shot(page, `gone-${seat}-360`);
    expect(await clipped(page, false), seat).toEqual([]);
  }
  await A.setViewportSize({ width: 1180, height: 820 });
  await T1.setViewportSize({ width: 1366, height: 768 });

  await server.start();
  for (const page of [A, T1, operator]) await live(page);
  await expect(hall.getByRole("main")).toBeVisible();
  await expect(lectern.locator(".no-view")).toHaveCount(0);
  await expect(paper(T1)).toContainText(`Trước. ${TYPED}`);
  await expect(T1.getByRole("main").getByRole("status")).toContainText("Đã lưu");
  // the server has it: a device that never held it is given it
  const other = await openScreens(browser, await linksInHall(server), "sample", ["T2"]);
  await expect(paper(other.T2)).toContainText(`Trước. ${TYPED}`);
  await other.T2.context().close();
});

test("over HTTPS tablet and displays are kept awake; where refused, the board says so", async () => {
  const board = screens.operator.getByRole("region", { name: "Các máy đang nối" });
  const pages = { A: "Máy Chủ tọa A", hall: "Màn hình hội trường", lectern: "Máy ở bục phát biểu" } as const;
  for (const [seat, name] of Object.entries(pages)) {
    const row = board.getByRole("listitem", { name, exact: true });
    // a browser without windows refuses what those in the hall allow
    await expect(row).toContainText("màn hình có thể tự tắt");
    const page = screens[seat as keyof typeof pages];
    await page.context().grantPermissions(["screen-wake-lock"]);
    await page.reload();
    await expect(row).toContainText("giữ màn hình sáng");
  }
});

test("without network, or with a standing server, too; an ended link opens nothing", async () => {
  const { A } = screens;
  server.signal("SIGSTOP");
  await A.reload();
  await expect(A.getByRole("heading", { name: "Máy Chủ tọa A" })).toBeVisible();
  await expect(A.getByRole("status")).toContainText(/Mất kết nối từ \d\d:\d\d/);
  server.signal("SIGCONT");
  await live(A);
  await A.context().setOffline(true);
  await A.reload();
  await expect(A.getByRole("heading", { name: "Máy Chủ tọa A" })).toBeVisible();
  await A.context().setOffline(false);
  await live(A);
  await A.context().clearCookies();
  await A.reload();
  await expect(A.getByText("Cần đường dẫn truy cập của Ban tổ chức")).toBeVisible();
});

test("over plain HTTP the operator is told who lacks what, and shows the way out", async () => {
  const { operator } = screens;
  const plain = (await server.links()).map((link) => ({
    ...link,
    url: atHall(link.url.replace(server.urls.https, server.urls.http)),
  }));
  const there = await openScreens(browser, plain, "sample", ["hall2", "operator"]);
  const secure = (page: Page) => page.getByRole("region", { name: "Kết nối bảo mật (HTTPS)" });
  for (const page of [operator, there.operator]) {
    await expect(secure(page)).toContainText("Đang dùng HTTP: ");
    await expect(secure(page)).toContainText("Màn hình hội trường 2");
    await expect(secure(page).getByRole("img", { name: /^QR: Trang hướng dẫn/ })).toBeVisible();
    const { fingerprint256 } = new X509Certificate(readFileSync(join(server.dataDir, "tls", "ca.pem")));
    for (const group of fingerprint256.match(/.{11}(?=:|$)/g) ?? [])
      await expect(secure(page)).toContainText(group);
    await expect(secure(page).getByRole("link", { name: `${server.urls.http}/trust` })).toBeVisible();
    await secure(page).scrollIntoViewIfNeeded();
    expect(await axe(page)).toEqual([]);
  }
  await picture(secure(operator), "https-operator");
  await there.operator.setViewportSize({ width: 360, height: 740 });
  expect(await clipped(there.operator, false)).toEqual([]);
  await picture(secure(there.operator), "https-operator-360");
  expect(await there.hall2.evaluate(() => [isSecureContext, "serviceWorker" in navigator])).toEqual([
    false,
    false,
  ]);
});

test("the page on trusting the server is read on any device, before any trust", async () => {
  const ANDROID = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130 Mobile";
  for (const [width, height, userAgent] of [
    [360, 740, ANDROID],
    [1180, 820, undefined],
  ] as const) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: userAgent === ANDROID ? "light" : "dark",
      ...(userAgent === undefined ? {} : { userAgent }),
    });
    const page = await context.newPage();
    await page.goto(atHall(`${server.urls.http}/trust`));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tin cậy máy chủ hội nghị");
    await expect(page.getByText("Chứng chỉ CA").first()).toBeVisible({ visible: userAgent === ANDROID });
    await expect(page.getByRole("img", { name: /^QR: / })).toBeVisible();
    expect(await clipped(page, false)).toEqual([]);
    await picture(page, `https-trust-${width}`);
    await picture(page, `https-trust-${width}-whole`, "whole");
    expect(await axe(page)).toEqual([]);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Tải chứng chỉ" }).click(),
    ]);
    const taken = new X509Certificate(readFileSync(await file.path()));
    expect(taken.raw).toEqual(new X509Certificate(readFileSync(join(server.dataDir, "tls", "ca.pem"))).raw);
    await context.close();
  }
});

test("no screen did what our Content-Security-Policy forbids (G1)", async () => {
  expect(violations).toEqual([]);
  const { operator } = screens;
  const [said] = await Promise.all([
    operator.waitForEvent("console", (message) => message.text().includes("Content Security Policy")),
    operator.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'written by a stranger'";
      document.body.append(script);
    }),
  ]);
  expect(violations).toEqual([said.text()]);
  expect(await operator.title()).not.toContain("stranger");
});
