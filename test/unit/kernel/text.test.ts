import { cleanLongText, cleanText } from '../../../subgraphs/kernel/text';

test.each([
  ['　渝中区 ', '渝中区'],
  ['e\u0301', 'é'],
  ['𠮷野家', '𠮷野家'],
  ['👩‍🏫', '👩‍🏫'],
  ['葛\u{E0100}', '葛\u{E0100}'],
])('%j is stored as %j', (text, stored) => {
  expect(cleanText(text, 60)).toBe(stored);
});

test.each([
  ['nothing', ''],
  ['spaces', ' \u3000\u00a0'],
  ['a zero-width space', '\u200b'],
  ['a word joiner', '\u2060'],
  ['a soft hyphen', '\u00ad'],
  ['a filler', '\u3164'],
  ['an empty braille cell', '\u2800'],
  ['a control character', 'a\u0007'],
  ['a line break', 'a\nb'],
  ['half a character', '\ud842'],
  ['a change of direction', '\u202e反'],
  ['an isolate', 'a\u2066b\u2069'],
  ['more than there is room for', '字'.repeat(61)],
])('a text with %s in it, or of it alone, is none', (_what, text) => {
  expect(cleanText(text, 60)).toBeNull();
});

test('a long text has lines, and nothing else that does not show', () => {
  expect(cleanLongText('一\r\n\t二', 60)).toBe('一\n\t二');
  expect(cleanLongText('\n\u200b\n', 60)).toBeNull();
});
