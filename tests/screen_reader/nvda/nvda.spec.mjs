// Reads the example site with the real NVDA, on Windows: the readings of readings.json, which are those that Orca reads.
// What was said is written to spoken/, as text that can be laid beside ../transcripts/. Elsewhere it is left out.
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { test } from "@playwright/test";

// Importing it fails on Linux.
const { nvda } = process.platform === "win32" ? await import("@guidepup/guidepup") : {};

const TYPES = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};
const SPOKEN = "spoken";
/** Else the site's popup opens eight seconds after a page has, in the midst of whatever is going on. */
const POPUP_SEEN = "try { sessionStorage.setItem('wrenfield-popup', 'seen') } catch {}";
const HEARD = 500;
const readings = JSON.parse(fs.readFileSync(new URL("./readings.json", import.meta.url), "utf8"));

test.skip(process.platform !== "win32", "NVDA needs Windows");

function serve(folder) {
  const root = path.resolve(folder);
  const server = http.createServer((request, response) => {
    const file = path.join(root, decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    fs.readFile(file, (error, content) => {
      const isInside = file.startsWith(root + path.sep);
      response.writeHead(error || !isInside ? 404 : 200, {
        "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
      });
      response.end(error || !isInside ? "" : content);
    });
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

/** Into the page and to its top, in browse mode: NVDA may have begun in the window around it. */
async function enter(page) {
  const keys = nvda.keyboardCommands;
  await page.bringToFront();
  await page.locator("body").click({ position: { x: 1, y: 1 } });
  for (const command of [
    keys.readNextFocusableItem,
    keys.toggleBetweenBrowseAndFocusMode,
    keys.toggleBetweenBrowseAndFocusMode,
    keys.exitFocusMode,
  ])
    await nvda.perform(command);
  await nvda.press("Control+Home");
}

async function said(page, step) {
  await nvda.clearSpokenPhraseLog();
  if (step.focus) await page.locator(step.focus).first().focus();
  else if (step.script) await page.evaluate(step.script);
  else if (step.press) await nvda.press(step.press);
  await page.waitForTimeout(step.press ? HEARD : 3 * HEARD);
  return nvda.spokenPhraseLog();
}

for (const side of ["before", "after"]) {
  test(side, async ({ page, browserName }) => {
    test.setTimeout(600_000);
    const server = await serve(process.env[`CURBCUT_${side.toUpperCase()}`]);
    const lines = [];
    await page.addInitScript(POPUP_SEEN);
    await nvda.start();
    try {
      lines.push(`NVDA ${nvda.version} in ${browserName} ${page.context().browser().version()}`);
      for (const reading of readings) {
        await nvda.clearSpokenPhraseLog();
        await page.goto(`http://127.0.0.1:${server.address().port}/${reading.page}`);
        await page.waitForTimeout(3 * HEARD);
        lines.push("", reading.title, `  the page opens: ${(await nvda.spokenPhraseLog()).join(" | ")}`);
        if (reading.steps.length) await enter(page);
        for (const step of reading.steps) lines.push(`  ${step.done}: ${(await said(page, step)).join(" | ")}`);
      }
    } finally {
      fs.mkdirSync(SPOKEN, { recursive: true });
      fs.writeFileSync(path.join(SPOKEN, `${browserName}-${side}.txt`), `${lines.join("\n")}\n`);
      await nvda.stop().catch(() => {});
      server.close();
    }
  });
}
