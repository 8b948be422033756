import { cleanText } from '../text';

const LONGEST_FILE_NAME = 120;
/** What is before the last of them is a path, of whatever system. */
const PATH = /^.*[/\\]/s;
/** Characters that turn the direction of writing: `exe.jpg` could be read where `gpj.exe` stands. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** What no file system wants in a name. */
const AWKWARD = /[<>:"|?*]/g;

/** The endings of names by type: the first is put behind a name that has none of them. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'video/mp4': ['mp4'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'text/plain': ['txt'],
  'text/csv': ['csv'],
};

/**
 * The name under which a file is kept: what the client called it, without paths and tricks, and with an ending that
 * fits its type, so that no computer takes a text for a program.
 * @returns null when nothing is left of it, or when it is too long.
 */
export function cleanFileName(name: string, mediaType: string): string | null {
  const bare = name.replace(PATH, '').replace(DIRECTIONS, '').replace(AWKWARD, '_');
  const clean = cleanText(bare, LONGEST_FILE_NAME)?.replace(/[. ]+$/, '');
  if (!clean) return null;
  const endings = ENDINGS[mediaType] ?? ['bin'];
  const ending = /\.([^.]*)$/.exec(clean)?.[1]?.toLowerCase();
  return ending !== undefined && endings.includes(ending) ? clean : `${clean}.${endings[0]}`;
}
