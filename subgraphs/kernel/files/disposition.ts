/**
 * `Content-Disposition: attachment` under a name that may hold anything: RFC 6266, with the name in UTF-8 (RFC 5987),
 * and beside it in ASCII for clients that are older than that.
 */
export function attachmentDisposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${extended(name)}`;
}

/** A value in RFC 5987's form: percent-encoded UTF-8, but for what it lets stand. */
function extended(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
