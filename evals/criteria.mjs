/** WCAG success criteria by level. Source: https://www.w3.org/TR/WCAG22/, read 2026-11. */

const LEVELS = {
  A: `1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4
      2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.3.1 3.3.2 4.1.1 4.1.2`,
  AA: `1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 3.1.2 3.2.3 3.2.4 3.3.3
      3.3.4 4.1.3`,
  // New in WCAG 2.2: kept apart, because what we promise is measured against WCAG 2.1.
  2.2: '2.4.11 2.4.12 2.4.13 2.5.7 2.5.8 3.2.6 3.3.7 3.3.8 3.3.9',
};

const levelOfCriterion = new Map(
  Object.entries(LEVELS).flatMap(([level, numbers]) => numbers.split(/\s+/).map(number => [number, level])),
);

/** The lowest level among `criteria`: "A", "AA", "AAA", "2.2" (new in WCAG 2.2), or "best-practice" without any. */
export function levelOf(criteria) {
  if (criteria.length === 0) return 'best-practice';
  const levels = new Set(criteria.map(number => levelOfCriterion.get(number) ?? 'AAA'));
  return ['A', 'AA', 'AAA', '2.2'].find(level => levels.has(level));
}
