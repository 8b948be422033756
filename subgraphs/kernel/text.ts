import { pinyin } from 'pinyin-pro';

// eslint-disable-next-line no-control-regex -- control characters are what is refused here
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
// eslint-disable-next-line no-control-regex -- as above, but for the line breaks and tabs of long texts
const CONTROL_BUT_LINES = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const LONE_SURROGATE = /\p{Surrogate}/u;
/** What makes the rest of a line run the other way: a text that shows otherwise than it is stored. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** What shows: not a space, nor one of the characters that fill no place or an empty one. */
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * A one-line text in the form in which it is stored: NFC, trimmed. Databases that pad with spaces, compare
 * by bytes or stop at control characters then all see the same.
 * @returns null when nothing of it shows, it is longer than `maxLength` characters, or it holds a control character, one
 * that changes the direction of writing included.
 */
export function cleanText(text: string, maxLength: number): string | null {
  return clean(text, maxLength, CONTROL);
}

/** As `cleanText`, with line breaks allowed. */
export function cleanLongText(text: string, maxLength: number): string | null {
  return clean(text.replace(/\r\n?/g, '\n'), maxLength, CONTROL_BUT_LINES);
}

function clean(text: string, maxLength: number, refused: RegExp): string | null {
  const normal = text.normalize('NFC').trim();
  if (!VISIBLE.test(normal) || [...normal].length > maxLength) return null;
  return [refused, LONE_SURROGATE, DIRECTION].some((form) => form.test(normal)) ? null : normal;
}

/** What is stored beside a name so that it can be ordered and found. */
export interface NameKeys {
  /** Sort key: pinyin with tones, syllable by syllable. Made once, when the row is written: the order is data. */
  nameKey: string;
  /** Pinyin without tones, then its initials: `yuzhongqu yzq`. What `search` looks in beside the name. */
  namePinyin: string;
}

/** The longest name that is stored, in characters. */
export const LONGEST_NAME = 60;

/** The sort and search keys of a name. Characters without pinyin stand for themselves, in lower case. */
export function nameKeys(name: string): NameKeys {
  const syllables = pinyin(name, { toneType: 'num', type: 'array', nonZh: 'consecutive', v: true });
  const plain = syllables.map((syllable) => syllable.toLowerCase().replace(/^([a-z]+)[0-5]$/, '$1'));
  const initials = plain.map((syllable) => syllable.charAt(0)).join('');
  return {
    nameKey: syllables.join(' ').toLowerCase(),
    namePinyin: `${plain.join('')} ${initials}`,
  };
}
