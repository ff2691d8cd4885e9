/**
 * Siteimprove Alfa: a snapshot is taken in the page, the audit runs on it in a worker.
 * https://github.com/Siteimprove/alfa
 *
 * Every @siteimprove package must have the very same version: mixed ones load, run, and find nothing.
 */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {Worker} from 'node:worker_threads';
import {Native as NativeDevice} from '@siteimprove/alfa-device/native';
import {Native as NativeNode} from '@siteimprove/alfa-dom/native';
import {levelOf} from '../criteria.mjs';

const require = createRequire(import.meta.url);
const PACKAGES = ['act', 'device', 'dom', 'http', 'rules', 'url', 'web'].map(name => `@siteimprove/alfa-${name}`);
const WORKER_MEMORY_MEGABYTES = 4096;

function sharedVersion() {
  const folderOf = name => path.dirname(path.dirname(require.resolve(name)));
  const versions = PACKAGES.map(
    name => JSON.parse(readFileSync(path.join(folderOf(name), 'package.json'), 'utf8')).version,
  );
  if (new Set(versions).size !== 1)
    throw new Error(`Alfa's packages have different versions (${versions.join(', ')}): run npm ci`);
  return versions[0];
}

export const version = sharedVersion();

/** Runs audits one at a time; one that takes too long is ended with its worker, and the next gets a new worker. */
export class Auditor {
  #worker = null;
  #last = Promise.resolve();

  constructor(timeout) {
    this.timeout = timeout;
  }

  audit(snapshot) {
    const result = this.#last.then(() => this.#run(snapshot));
    this.#last = result.catch(() => {});
    return result;
  }

  #run(snapshot) {
    this.#worker ??= new Worker(new URL('./alfa_worker.mjs', import.meta.url), {
      resourceLimits: {maxOldGenerationSizeMb: WORKER_MEMORY_MEGABYTES},
    });
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      const finish = action => value => {
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onError);
        action(value);
      };
      const fail = message => {
        this.close();
        reject(new Error(message));
      };
      const onMessage = finish(({error, ...result}) => (error ? reject(new Error(error)) : resolve(result)));
      const onError = finish(problem => fail(String(problem)));
      const timer = setTimeout(
        finish(() => fail(`took longer than ${this.timeout} ms`)),
        this.timeout,
      );
      worker.on('message', onMessage).on('error', onError);
      worker.postMessage(snapshot);
    });
  }

  close() {
    this.#worker?.terminate();
    this.#worker = null;
  }
}

/** What Alfa needs to know of a page. Taken before other engines run, so that it reads the untouched document. */
export async function snapshot(page) {
  const node = await page.evaluate(NativeNode.fromNode, undefined);
  const device = await page.evaluate(NativeDevice.fromWindow, undefined);
  return {node, device, url: page.url()};
}

export async function judge(auditor, taken) {
  const {found, undecided} = await auditor.audit(taken);
  const findings = found.map(finding => ({
    engine: 'alfa',
    ...finding,
    impact: 'failed',
    level: levelOf(finding.criteria),
  }));
  return {findings, undecided};
}
