import type { Finding } from '../../finding.js';
import { wordsIn } from '../../words.js';
import { type Page, paragraph } from '../page.js';
import { findingsTable } from '../tables.js';

const SEVERITIES = ['error', 'warning', 'note'] as const;

/** Findings as a page: how many of each, then errors first, each with its way out; a sentence where nothing was found. */
export function findingsPage(findings: readonly Finding[], language: string, caption?: string): Page {
  const words = wordsIn(language);
  const title = caption ?? words.findings;
  if (findings.length === 0) return { language, title, blocks: [paragraph(`✓ ${words.noFindings}`)] };
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((f) => f.severity === severity).length,
  }));
  const sub = counts.filter(({ count }) => count > 0).map(({ severity, count }) => words.counted(severity, count));
  return { language, title, sub: sub.join(' · '), blocks: [findingsTable(findings, language)] };
}
