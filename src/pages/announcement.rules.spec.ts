import { describe, expect, it } from '@jest/globals';
import { withAnnouncement } from './announcement.rules.js';

describe('the front page with an announcement', () => {
  const page = '<head></head>\n  <body>\n    <div id="page"></div></body>';

  it('has it on top, and nothing else is changed', () => {
    const shown = withAnnouncement(page, { text: 'Soon', severity: 'warning', until: null });
    expect(shown).toContain('<body>\n    <aside class="notice warn" dir="auto">Soon</aside>\n');
    expect(shown.replace(/<aside.*aside>\n {4}/, '')).toBe(page);
  });

  it('shows it as text, whatever it is', () => {
    const text = '</aside><script>1</script>$&$`"';
    const shown = withAnnouncement(page, { text, severity: 'info', until: null });
    expect(shown).toContain('&lt;/aside&gt;&lt;script&gt;1&lt;/script&gt;$&amp;$`&quot;</aside>');
    expect(shown).not.toContain('<script>');
  });
});
