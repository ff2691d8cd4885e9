/** axe-core, unmodified, in the page and in every frame of it. https://github.com/dequelabs/axe-core */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {levelOf} from '../criteria.mjs';

const require = createRequire(import.meta.url);
const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export const version = require('axe-core/package.json').version;

async function runInPage() {
  const {axe} = window;
  // Rules that map to ACT but are still "experimental" are on, as in the report Deque gives to W3C.
  const rules = Object.fromEntries(axe.getRules(['experimental']).map(rule => [rule.ruleId, {enabled: true}]));
  const results = await axe.run(document, {
    rules,
    resultTypes: ['violations', 'incomplete'],
    preload: {assets: ['cssom', 'media'], timeout: 3000},
  });
  const act = Object.fromEntries(axe.getRules().map(rule => [rule.ruleId, rule.actIds ?? []]));
  const pathOf = target => target.map(step => (Array.isArray(step) ? step.join(' >>> ') : step)).join(' >> ');
  return {
    found: results.violations.flatMap(({id, impact, tags, nodes}) =>
      nodes.map(node => ({
        rule: id,
        impact: node.impact ?? impact,
        tags,
        act: act[id],
        target: pathOf(node.target),
        html: node.html,
      })),
    ),
    undecided: results.incomplete.reduce((sum, {nodes}) => sum + nodes.length, 0),
  };
}

const criteriaOf = tags =>
  tags.filter(tag => /^wcag\d{3,4}$/.test(tag)).map(tag => `${tag[4]}.${tag[5]}.${tag.slice(6)}`);

export async function judge(page) {
  await Promise.all(
    page.frames().map(frame =>
      frame.evaluate(source).catch(problem => {
        if (frame === page.mainFrame()) throw problem; // a frame that went away is not judged; the page itself must be
      }),
    ),
  );
  const {found, undecided} = await page.evaluate(runInPage);
  const findings = found.map(({tags, ...finding}) => {
    const criteria = criteriaOf(tags);
    return {engine: 'axe', ...finding, criteria, level: levelOf(criteria)};
  });
  return {findings, undecided};
}
