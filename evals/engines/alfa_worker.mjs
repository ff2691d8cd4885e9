/** One Alfa audit a message: a page's snapshot in, its failed outcomes out. */
import {parentPort} from 'node:worker_threads';
import {Audit} from '@siteimprove/alfa-act';
import {Device} from '@siteimprove/alfa-device';
import {Node} from '@siteimprove/alfa-dom';
import {Header, Headers, Request, Response} from '@siteimprove/alfa-http';
import {Rules} from '@siteimprove/alfa-rules';
import {URL} from '@siteimprove/alfa-url';
import {Page} from '@siteimprove/alfa-web';

const TARGETS_SHOWN = 8;
const rules = [...Rules.values()];

function pageOf({node, device: deviceJson, url: address}) {
  const device = Device.from(deviceJson);
  const url = URL.parse(address).getUnsafe();
  const html = Headers.of([Header.of('Content-Type', 'text/html')]);
  return Page.of(Request.of('GET', url), Response.of(url, 200, html), Node.from(node, device), device);
}

/** A target is a node, an attribute (shown by its owner), or a group of nodes. */
function pathOf(target) {
  if (!target) return '';
  if (typeof target.path === 'function') return target.path();
  if (target.owner) return target.owner.map(pathOf).getOr('');
  if (target[Symbol.iterator]) return [...target].slice(0, TARGETS_SHOWN).map(pathOf).join(' | ');
  return '';
}

function sourceOf(target) {
  if (target?.type === 'text') return target.data.trim();
  if (target?.type !== 'element') return '';
  const attributes = [...target.attributes].map(({name, value}) => ` ${name}="${value}"`);
  return `<${target.name}${attributes.join('')}>`;
}

const criteriaOf = rule => [
  ...new Set(
    [...rule.requirements]
      .map(requirement => requirement.toJSON())
      .filter(({type}) => type === 'criterion')
      .map(({chapter}) => chapter),
  ),
];

async function audit(snapshot) {
  const outcomes = [...(await Audit.of(pageOf(snapshot), rules).evaluate())];
  return {
    found: outcomes
      .filter(({outcome}) => outcome === 'failed')
      .map(({rule, target}) => ({
        rule: rule.uri.split('/').pop(),
        criteria: criteriaOf(rule),
        target: pathOf(target),
        html: sourceOf(target),
      })),
    undecided: outcomes.filter(({outcome}) => outcome === 'cantTell').length,
  };
}

parentPort.on('message', async snapshot => {
  try {
    parentPort.postMessage(await audit(snapshot));
  } catch (problem) {
    parentPort.postMessage({error: String(problem?.stack ?? problem)});
  }
});
