/** IBM Equal Access, the WCAG 2.1 rule set. https://github.com/IBMa/equal-access */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {levelOf} from '../criteria.mjs';

const require = createRequire(import.meta.url);
const source = readFileSync(require.resolve('accessibility-checker-engine/ace-window.js'), 'utf8');
const RULE_SET = 'WCAG_2_1';
// Where WCAG 2.1's rule set does not say which criteria a rule is about, these do.
const FALLBACK_RULE_SETS = ['WCAG_2_2', 'IBM_Accessibility'];

export const version = require('accessibility-checker-engine/package.json').version;

function criteriaByRule() {
  const checker = new (require('accessibility-checker-engine/ace-node.js').Checker)();
  const byRule = new Map();
  for (const id of [RULE_SET, ...FALLBACK_RULE_SETS]) {
    const known = new Set(byRule.keys());
    for (const {num, rules} of checker.getGuidelines().find(guideline => guideline.id === id).checkpoints) {
      const numbers = [num].flat().filter(number => /^\d\.\d\.\d+$/.test(number));
      if (numbers.length === 0) continue;
      for (const rule of rules ?? []) {
        if (!known.has(rule.id)) byRule.set(rule.id, [...new Set([...(byRule.get(rule.id) ?? []), ...numbers])]);
      }
    }
  }
  return byRule;
}

const criteriaOf = criteriaByRule();

async function runInPage(ruleSet) {
  const {results} = await new window.ace.Checker().check(document, [ruleSet]);
  const open = results.filter(({value}) => value[1] !== 'PASS');
  const failed = open.filter(({value}) => value[0] === 'VIOLATION' && value[1] === 'FAIL');
  return {
    found: failed.map(({ruleId, reasonId, path, snippet}) => ({
      rule: ruleId,
      reason: reasonId,
      target: path?.dom ?? '',
      html: snippet ?? '',
    })),
    undecided: open.length - failed.length,
  };
}

export async function judge(page) {
  await page.evaluate(source);
  const {found, undecided} = await page.evaluate(runInPage, RULE_SET);
  const findings = found.map(finding => {
    const criteria = criteriaOf.get(finding.rule) ?? [];
    return {engine: 'ibm', ...finding, impact: 'violation', criteria, level: levelOf(criteria)};
  });
  return {findings, undecided};
}
