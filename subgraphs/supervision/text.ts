/** Whether something stands written: not null, not blank. */
export function isWritten(text: string | null): text is string {
  return text !== null && text.trim() !== '';
}
