// Reads what docs and er wrote as a person would, in a real browser: search, links, keyboard, zoom,
// colours, and what assistive technology is told (axe-core). Nothing may be asked from outside.
// Usage: node check.mjs FOLDER [--png FOLDER]    FOLDER holds site/, hostile/ and er.html
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { png: { type: "string" } },
});
const folder = positionals[0];
const axe = readFileSync(join(here, "node_modules/axe-core/axe.min.js"), "utf8");

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ],
});
const outside = [];
const troubles = [];

async function open(path, settings = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...settings });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(pathToFileURL(folder).href) && !url.startsWith("data:")) outside.push(url);
  });
  page.on("pageerror", (error) => troubles.push(`${path}: ${error}`));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(`${path}: ${message.text()}`);
  });
  page.on("dialog", (dialog) => {
    troubles.push(`${path}: a dialog says ${dialog.message()}`);
    dialog.dismiss();
  });
  await page.goto(pathToFileURL(join(folder, path)).href);
  return page;
}

async function picture(page, name) {
  if (options.png) await page.screenshot({ path: join(options.png, `${name}.png`) });
}

async function seriousOf(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run(document, { preload: false }));
  return violations
    .filter((one) => one.impact === "serious" || one.impact === "critical")
    .map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 200)).join(" | ")}`);
}

let passed = 0;
let failed = 0;
async function test(name, run) {
  try {
    await run();
    passed += 1;
  } catch (error) {
    failed += 1;
    console.error(`FAILED: ${name}\n${error.stack ?? error}`);
  }
}

function pagesOf(top, below = "") {
  return readdirSync(join(folder, top, below), { withFileTypes: true }).flatMap((entry) => {
    const path = join(below, entry.name);
    return entry.isDirectory() ? pagesOf(top, path) : entry.name.endsWith(".html") ? [path] : [];
  });
}

// All that the pages lead to, and every page is led to.
async function crawl(top) {
  const page = await open(`${top}/index.html`);
  const base = pathToFileURL(join(folder, top)).href + "/";
  const ids = new Map();
  const wanted = [];
  const todo = ["index.html"];
  while (todo.length > 0) {
    const path = todo.pop();
    if (ids.has(path)) continue;
    assert.ok(existsSync(join(folder, top, decodeURIComponent(path))), `no page ${path}`);
    await page.goto(base + path);
    const [links, found] = await page.evaluate(() => [
      [...document.querySelectorAll("a")].map((a) => a.href.baseVal !== undefined ? new URL(a.href.baseVal, location).href : a.href),
      [...document.querySelectorAll("[id]")].map((node) => node.id),
    ]);
    ids.set(path, new Set(found));
    assert.equal(found.length, new Set(found).size, `an id twice in ${path}`);
    for (const link of links) {
      assert.ok(link.startsWith(base), `${path} leads out to ${link}`);
      const [to, anchor] = link.slice(base.length).split("#");
      if (anchor) wanted.push([path, to, decodeURIComponent(anchor)]);
      todo.push(to);
    }
  }
  for (const [from, to, anchor] of wanted)
    assert.ok(ids.get(to).has(anchor), `${from} leads to ${to}#${anchor}, which is not there`);
  assert.deepEqual([...ids.keys()].sort(), pagesOf(top).sort(), "pages that nothing leads to");
  const index = await page.evaluate(() => window.schemadiffIndex);
  for (const [title, , target] of index) {
    const [path, anchor] = target.split("#");
    assert.ok(ids.has(`${path}.html`), `the search leads to ${path}`);
    if (anchor) assert.ok(ids.get(`${path}.html`).has(anchor), `${title}: no ${target}`);
  }
  await page.close();
  return ids.size;
}

const orders = "site/objects/sales/table.orders.html";

await test("every link of the shop leads somewhere, and every page is led to", async () => {
  assert.ok((await crawl("site")) > 15);
});

await test("so do those of a schema with hostile names", async () => {
  assert.ok((await crawl("hostile")) > 12);
});

await test("the page of a table says what there is to say", async () => {
  const page = await open(orders);
  const text = await page.locator("main").innerText();
  for (const part of [
    "orders", "schema/sales.sql:15", "numeric(12,2)", "→ customers.id", "orders_by_customer",
    "The orders page of a customer", "own_orders", "orders_touch", "pg_monitor", "SELECT",
    "open_orders", "stock.order_lines", "CREATE TABLE sales.orders", "CREATE POLICY own_orders",
  ])
    assert.ok(text.includes(part), `no ${part} in\n${text}`);
  await picture(page, "orders");
  await page.close();
});

await test("a table's history follows it through its renaming", async () => {
  const page = await open("site/objects/sales/table.customers.html");
  const text = await page.locator("main").innerText();
  assert.match(text, /20260101000000\s+customers\s+created table sales\.buyers/);
  assert.match(text, /20260201000000\s+rename\s+changed table sales\.customers/);
  await page.goto(pathToFileURL(join(folder, "site/migrations/20260201000000.html")).href);
  assert.match(await page.locator("main").innerText(), /dropped\s+table\s+sales\.legacy/);
  await page.close();
});

await test("the search finds, by keyboard alone", async () => {
  const page = await open("site/index.html");
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.id), "query");
  await page.keyboard.type("customer");
  const options = page.locator("#found [role=option]");
  assert.match(await options.first().innerText(), /customers\s+table/);
  assert.equal(await options.first().getAttribute("aria-selected"), "true");
  await picture(page, "search");
  await page.keyboard.press("ArrowDown");
  assert.equal(await options.nth(1).getAttribute("aria-selected"), "true");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/objects/sales/table.customers.html");
  await page.keyboard.press("/");
  await page.keyboard.type("orders.total");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/table.orders.html#column.total");
  await page.keyboard.press("/");
  await page.keyboard.type("invoices"); // in a comment
  assert.match(await options.first().innerText(), /customers\.email\s+column/);
  await page.keyboard.press("Escape");
  assert.ok(await page.locator("#found").isHidden());
  await page.fill("#query", "nothing has this name");
  assert.match(await page.locator("#found").innerText(), /Nothing found/);
  await page.close();
});

await test("Tab begins with the way to the content", async () => {
  const page = await open(orders);
  await page.keyboard.press("Tab");
  const first = page.locator(":focus");
  assert.equal(await first.innerText(), "Skip to the content");
  assert.ok((await first.boundingBox()).y >= 0);
  await page.keyboard.press("Enter");
  assert.ok(page.url().endsWith("#main"));
  await page.close();
});

for (const [path, name] of [["site/diagrams/-all.html", "site"], ["er.html", "er"]])
  await test(`the diagram zooms: ${name}`, async () => {
    const page = await open(path);
    const svg = page.locator(".stage svg");
    const width = async () => (await svg.boundingBox()).width;
    await page.click("button[data-zoom=real]");
    const real = await width();
    await page.click("button[data-zoom=in]");
    assert.ok((await width()) > real * 1.2);
    assert.match(await page.locator(".scale").innerText(), /125/);
    await page.focus(".stage");
    await page.keyboard.press("-");
    await page.keyboard.press("-");
    assert.ok((await width()) < real);
    await page.keyboard.press("0");
    const stage = await page.locator(".stage").boundingBox();
    assert.ok((await width()) <= stage.width + 1);
    await page.mouse.move(stage.x + 200, stage.y + 200);
    await page.keyboard.down("Control");
    const before = await width();
    await page.mouse.wheel(0, -300);
    await page.keyboard.up("Control");
    await page.waitForFunction(
      (old) => document.querySelector(".stage svg").getBoundingClientRect().width > old * 1.5, before);
    const scrolled = () => page.evaluate(() => document.querySelector(".stage").scrollLeft);
    const left = await scrolled();
    await page.mouse.move(stage.x + 400, stage.y + 200);
    await page.mouse.down();
    await page.mouse.move(stage.x + 250, stage.y + 200, { steps: 5 });
    await page.mouse.up();
    assert.ok((await scrolled()) > left + 100);
    assert.ok(page.url().endsWith(path.split("/").pop()), "dragging leads nowhere");
    await picture(page, `diagram-${name}`);
    await page.close();
  });

await test("a box of the diagram leads to its table", async () => {
  const page = await open("site/diagrams/-all.html");
  await page.locator(".stage a", { hasText: "customers" }).first().click();
  await page.waitForURL("**/objects/sales/table.customers.html");
  await page.close();
});

await test("dark and light follow the system, and the button", async () => {
  const paper = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const page = await open("site/index.html", { colorScheme: "light" });
  assert.equal(await paper(page), "rgb(255, 255, 255)");
  await page.click("#theme");
  assert.equal(await paper(page), "rgb(18, 22, 28)");
  assert.equal(await page.getAttribute("#theme", "aria-pressed"), "true");
  await page.close();
  const dark = await open("site/index.html", { colorScheme: "dark" });
  assert.equal(await paper(dark), "rgb(18, 22, 28)");
  await dark.close();
});

await test("hostile names are text", async () => {
  const page = await open("hostile/index.html");
  await page.fill("#query", "<script>");
  await page.locator("#found [role=option]").first().click();
  await page.waitForURL("**/table.*script*.html");
  assert.equal(await page.locator("h1").innerText(), "<script>alert(1)</script>");
  const text = await page.locator("main").innerText();
  for (const part of ["</script><img src=x onerror=alert(1)>", "quo\"te'd", "a second line", "\"><svg onload=alert(1)>"])
    assert.ok(text.includes(part), part);
  assert.equal(await page.title(), "<script>alert(1)</script> · Database schema");
  await page.close();
});

const looked = [
  "site/index.html", orders, "site/diagrams/-all.html", "site/migrations/20260201000000.html",
  "hostile/index.html", "er.html",
];
for (const [colorScheme, width] of [["light", 1280], ["dark", 380]])
  await test(`axe-core finds nothing serious, ${colorScheme}, ${width} pixels`, async () => {
    for (const path of looked) {
      const page = await open(path, { colorScheme, viewport: { width, height: 800 } });
      assert.deepEqual(await seriousOf(page), [], path);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${path} is ${wide} pixels wider than the window`);
      await picture(page, `${path.replaceAll("/", "_")}-${colorScheme}-${width}`);
      if (path === "site/index.html") {
        await page.fill("#query", "o");
        assert.deepEqual(await seriousOf(page), [], `${path} with the search open`);
      }
      await page.close();
    }
  });

await test("nothing was asked from outside, and no script failed", async () => {
  assert.deepEqual(outside, []);
  assert.deepEqual(troubles, []);
});

await browser.close();
console.log(`test cases: ${passed + failed} | ${passed} passed | ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
