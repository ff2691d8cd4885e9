#!/usr/bin/env node
/**
 * Judges pages with axe-core, IBM Equal Access and Siteimprove Alfa in a real browser.
 *
 * Reads one JSON object on standard input:
 *   {"browser": "/path/to/chromium",             which browser to open
 *    "engines": ["axe", "ibm", "alfa"],
 *    "sides": {"before": ["folder", …], …},      static folders by side; the first that holds a file wins
 *    "pages": [["before", "/index.html"], …],
 *    "tabs": 2,                                  how many pages at a time
 *    "timeout": 60000, "settle": 0}              milliseconds; settle: the wait after load, for scripts
 * Writes one JSON line a page, in the order in which they are finished:
 *   {"side", "path", "status", "engines": {"axe": E, …}}
 *   E = {"version", "milliseconds", "undecided", "findings": [F, …]}, or {"version", "milliseconds", "error"}
 *   F = {"engine", "rule", "impact", "level", "criteria", "target", "html"}, with "act" from axe and "reason" from IBM
 * With --versions it only prints the engines' versions.
 */
import {readFileSync} from 'node:fs';
import {launch, openTab} from './browser.mjs';
import * as alfa from './engines/alfa.mjs';
import * as axe from './engines/axe.mjs';
import * as ibm from './engines/ibm.mjs';
import {serve} from './server.mjs';

const ENGINES = {axe, ibm, alfa};
const VIEWPORT = {width: 1280, height: 800};
const SNIPPET_LENGTH = 200;
const MESSAGE_LENGTH = 400;
// A tab gathers memory; a fresh one now and then keeps the last page as quick as the first.
const PAGES_A_TAB = 250;

function within(milliseconds, promise) {
  let timer;
  const tooLate = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took longer than ${milliseconds} ms`)), milliseconds);
  });
  return Promise.race([promise, tooLate]).finally(() => clearTimeout(timer));
}

/** What an engine said, or why it said nothing: a silent engine must never look like a clean page. */
async function verdict(name, work) {
  const started = performance.now();
  const timed = rest => ({
    version: ENGINES[name].version,
    milliseconds: Math.round(performance.now() - started),
    ...rest,
  });
  try {
    const {findings, undecided} = await work();
    return timed({
      undecided,
      findings: findings.map(finding => ({...finding, html: finding.html.slice(0, SNIPPET_LENGTH)})),
    });
  } catch (problem) {
    return timed({error: String(problem?.message ?? problem).slice(0, MESSAGE_LENGTH)});
  }
}

/** Alfa's snapshot comes first; its audit runs in a worker while the other engines use the page. */
async function judgePage(tab, url, {engines, timeout}, auditor) {
  const status = await tab.open(url);
  const verdicts = {};
  let audit = Promise.resolve();
  if (engines.includes('alfa')) {
    const taken = await within(timeout, alfa.snapshot(tab.page)).catch(problem => problem);
    audit = verdict('alfa', async () => {
      if (taken instanceof Error) throw taken;
      return alfa.judge(auditor, taken);
    }).then(result => {
      verdicts.alfa = result;
    });
  }
  for (const name of ['axe', 'ibm'].filter(name => engines.includes(name))) {
    verdicts[name] = await verdict(name, () => within(timeout, ENGINES[name].judge(tab.page)));
  }
  return {status, verdicts, audit};
}

const addressOf = path => path.split('/').map(encodeURIComponent).join('/');

function failedToOpen(engines, problem) {
  const error = `the page could not be opened: ${String(problem?.message ?? problem)}`.slice(0, MESSAGE_LENGTH);
  return Object.fromEntries(engines.map(name => [name, {version: ENGINES[name].version, milliseconds: 0, error}]));
}

async function judgeInOneTab(browser, task, origins, queue, write) {
  const auditor = new alfa.Auditor(task.timeout);
  const options = {viewport: VIEWPORT, timeout: task.timeout, settle: task.settle};
  let tab = await openTab(browser, options);
  let opened = 0;
  const refresh = async () => {
    await tab.close();
    tab = await openTab(browser, options);
    opened = 0;
  };
  const audits = [];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [side, path] = next;
    if (opened++ >= PAGES_A_TAB) await refresh();
    try {
      const {status, verdicts, audit} = await judgePage(tab, origins[side] + addressOf(path), task, auditor);
      audits.push(audit.then(() => write({side, path, status, engines: verdicts})));
    } catch (problem) {
      write({side, path, status: null, engines: failedToOpen(task.engines, problem)});
      await refresh();
    }
  }
  await Promise.all(audits);
  auditor.close();
  await tab.close();
}

async function main() {
  if (process.argv.includes('--versions')) {
    process.stdout.write(
      JSON.stringify(Object.fromEntries(Object.entries(ENGINES).map(([name, {version}]) => [name, version]))) + '\n',
    );
    return;
  }
  const task = {tabs: 2, timeout: 60000, settle: 0, ...JSON.parse(readFileSync(0, 'utf8'))};
  const servers = Object.fromEntries(
    await Promise.all(Object.entries(task.sides).map(async ([side, roots]) => [side, await serve(roots)])),
  );
  const origins = Object.fromEntries(Object.entries(servers).map(([side, {origin}]) => [side, origin]));
  const browser = await launch(task.browser);
  const queue = [...task.pages];
  const write = record => process.stdout.write(JSON.stringify(record) + '\n');
  try {
    await Promise.all(Array.from({length: task.tabs}, () => judgeInOneTab(browser, task, origins, queue, write)));
  } finally {
    await browser.close();
    Object.values(servers).forEach(({close}) => close());
  }
}

await main();
