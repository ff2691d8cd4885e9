/** The browser the judges look through: a tab that opens what it is told to and goes nowhere by itself. */
import {chromium} from 'playwright-core';

const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--hide-scrollbars',
  '--mute-audio',
  // Pages are judged as they lie on this machine: every other host resolves to nothing.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
];

export function launch(executablePath) {
  return chromium.launch({executablePath, headless: true, args: SWITCHES});
}

/** A meta refresh, a script or a form may not replace the document while an engine reads it. */
async function holdStill(context, page, state) {
  const session = await context.newCDPSession(page);
  const {frameTree} = await session.send('Page.getFrameTree');
  await session.send('Fetch.enable', {patterns: [{resourceType: 'Document'}]});
  session.on('Fetch.requestPaused', ({frameId, requestId}) => {
    const isWanted = state.isOpening || frameId !== frameTree.frame.id;
    const answer = isWanted
      ? session.send('Fetch.continueRequest', {requestId})
      : session.send('Fetch.failRequest', {requestId, errorReason: 'Aborted'});
    answer.catch(() => {}); // the tab may have been closed meanwhile
  });
}

/** Opens a tab; `open(url)` loads a page in it and resolves to the HTTP status. */
export async function openTab(browser, {viewport, timeout, settle}) {
  const context = await browser.newContext({viewport, bypassCSP: true, serviceWorkers: 'block'});
  const page = await context.newPage();
  const state = {isOpening: false};
  context.on('page', popup => popup !== page && popup.close().catch(() => {}));
  page.on('dialog', dialog => dialog.dismiss().catch(() => {}));
  await holdStill(context, page, state);
  return {
    page,
    close: () => context.close().catch(() => {}),
    async open(url) {
      state.isOpening = true;
      const response = await page.goto(url, {waitUntil: 'commit', timeout}).finally(() => {
        state.isOpening = false;
      });
      // A resource that never arrives must not cost the page its judgement. The document itself is asked: Playwright
      // hears no `load` once the page has tried to go elsewhere.
      await page.waitForFunction(() => document.readyState === 'complete', null, {timeout}).catch(() => {});
      if (settle > 0) await page.waitForTimeout(settle);
      return response?.status() ?? null;
    },
  };
}
