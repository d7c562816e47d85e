// Renders every Mermaid diagram of the given .md and .mmd files with the real Mermaid in a real
// browser, and fails when one does not parse, does not render, or hides the name of an entity.
// Beside FILE.md, FILE.names may list one text per line that must be readable in the pictures.
// Usage: node check.mjs [--png FOLDER] [--mermaid mermaid.min.js] FILE...
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));
const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    png: { type: "string" },
    mermaid: { type: "string", default: join(here, "node_modules/mermaid/dist/mermaid.min.js") },
  },
});
if (files.length === 0) throw new Error("no files given");

function diagrams(file) {
  const text = readFileSync(file, "utf8");
  if (file.endsWith(".md"))
    return [...text.matchAll(/^```mermaid\n(.*?)^```$/gms)].map((match) => match[1]);
  return text.split(/^(?=%% schema )/m).filter((part) => part.trim() !== "");
}

// What a reader should see: the alias, or the id where there is none.
function entityNames(diagram) {
  const names = [];
  for (const line of diagram.split("\n")) {
    const match = line.match(/^ {2}([^\s["]+)(?:\["([^"]*)"\])?(?: \{)?$/);
    if (match && match[1] !== "}")
      names.push((match[2] ?? match[1]).replace(/#(\d+);/g, (_, n) => String.fromCodePoint(n)));
  }
  return names;
}

const squeeze = (text) => text.replace(/\s+/g, " ").trim();

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ],
});
const problems = [];
let rendered = 0;
try {
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  await page.setContent("<!doctype html><meta charset=utf-8><body style='margin:0'><div id=out></div>");
  await page.addScriptTag({ path: options.mermaid });
  await page.evaluate(() => mermaid.initialize({ startOnLoad: false, er: { useMaxWidth: false } }));
  for (const file of files) {
    const found = diagrams(file);
    if (found.length === 0) problems.push(`${file}: holds no diagram`);
    const seen = [];
    for (const [index, diagram] of found.entries()) {
      const place = `${file}: diagram ${index + 1}`;
      let texts;
      try {
        texts = await page.evaluate(async ([id, source]) => {
          const out = document.getElementById("out");
          out.innerHTML = "";
          out.innerHTML = (await mermaid.render(id, source)).svg;
          const svg = out.querySelector("svg");
          if (svg.querySelector("script")) throw new Error("the picture contains a script");
          return [...svg.querySelectorAll("foreignObject, text")].map((node) => node.textContent);
        }, [`diagram${rendered}`, diagram]);
      } catch (error) {
        problems.push(`${place}: ${error.message}`);
        continue;
      }
      rendered += 1;
      texts = texts.map(squeeze);
      seen.push(...texts);
      for (const name of entityNames(diagram))
        if (!texts.includes(squeeze(name))) problems.push(`${place}: does not show ${name}`);
      if (options.png) {
        mkdirSync(options.png, { recursive: true });
        const path = join(options.png, `${basename(file)}.${index + 1}.png`);
        await page.locator("#out svg").screenshot({ path });
      }
    }
    const list = file.replace(/\.\w+$/, ".names");
    if (!existsSync(list)) continue;
    const all = seen.join("\n");
    for (const name of readFileSync(list, "utf8").split("\n").filter((line) => line !== ""))
      if (!all.includes(squeeze(name))) problems.push(`${file}: is nowhere readable: ${name}`);
  }
} finally {
  await browser.close();
}
for (const problem of problems) console.error(problem);
console.log(`${rendered} diagrams rendered, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
