import { describe, expect, it } from '@jest/globals';
import type { Poll } from '../contract/index.js';
import { withPreview } from './poll-page.rules.js';

const page = '<head><title>Plenum</title></head><body></body>';
const poll = (question: string, labels: string[]) =>
  ({
    question,
    options: labels.map((label) => ({ id: label, label })),
    url: 'https://poll.example/p/1',
  }) as Poll;

describe('the preview of a poll', () => {
  it('tells what it asks', () => {
    const shown = withPreview(page, poll('Where\nnext?', ['Lisbon', 'Oslo']));
    expect(shown).toContain('<title>Where next? · Plenum</title>');
    expect(shown).toContain('<meta property="og:title" content="Where next?" />');
    expect(shown).toContain('<meta property="og:description" content="Lisbon · Oslo" />');
    expect(shown).toContain('<meta property="og:url" content="https://poll.example/p/1" />');
    expect(shown).toMatch(/<\/head><body><\/body>$/);
  });

  it('is text, whatever was typed', () => {
    const shown = withPreview(page, poll('</title><script>1</script>$& $`', ['" onload="x']));
    expect(shown).not.toContain('<script>');
    expect(shown).toContain(
      '&lt;/title&gt;&lt;script&gt;1&lt;/script&gt;$&amp; $` · Plenum</title>',
    );
    expect(shown).toContain('content="&quot; onload=&quot;x"');
    expect(shown.match(/<title>/g)).toHaveLength(1);
  });

  it('has no signs of markup', () => {
    const shown = withPreview(page, poll('**Where** is $x$?', ['`a`', '$b$']));
    expect(shown).toContain('<title>Where is x? · Plenum</title>');
    expect(shown).toContain('content="a · b"');
  });

  it('names some of many options', () => {
    const shown = withPreview(page, poll('Which?', ['1', '2', '3', '4', '5', '6', '7', '8']));
    expect(shown).toContain('content="1 · 2 · 3 · 4 · 5 · 6 · …"');
  });
});
