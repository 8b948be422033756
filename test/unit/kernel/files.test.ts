import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { attachmentDisposition } from '../../../subgraphs/kernel/files/disposition';
import { cleanFileName } from '../../../subgraphs/kernel/files/fileName';
import { isOfType, MEDIA_TYPES, takenType } from '../../../subgraphs/kernel/files/mediaTypes';
import { DamagedFileError, FileStore } from '../../../subgraphs/kernel/files/store';
import {
  DOCX_TYPE,
  JPEG,
  MP4,
  office,
  PDF,
  PNG,
  PPTX_TYPE,
  WEBP,
  XLSX_TYPE,
  zip,
} from '../../support/sampleFiles';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MAX = 1_000_000;
const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');
const arriving = (...pieces: (string | Buffer)[]) =>
  Readable.from(
    pieces.map((piece) => Buffer.from(piece)),
    { objectMode: false },
  );
/** Every file of a store, by its path. */
const filesIn = (root: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(root, name)).isFile(),
  );

async function textOf(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

let made = 0;
const newStore = async () => {
  const root = join(folder, String((made += 1)));
  return { root, store: await FileStore.open(root) };
};

describe('the store', () => {
  it('keeps a file under its hash, and gives it back', async () => {
    const { root, store } = await newStore();
    const draft = await store.receive(arriving('一', '二'), MAX);
    expect([draft.sha256, draft.sizeBytes]).toEqual([sha256('一二'), 6]);
    await draft.keep();
    expect(filesIn(root)).toEqual([join(draft.sha256.slice(0, 2), draft.sha256)]);
    expect(await textOf(await store.read(draft.sha256))).toBe('一二');
  });

  it('keeps what cannot be run, and for its owner alone', async () => {
    const { root, store } = await newStore();
    const draft = await store.receive(arriving('#!/bin/sh\n'), MAX);
    await draft.keep();
    expect(statSync(join(root, draft.sha256.slice(0, 2), draft.sha256)).mode & 0o777).toBe(0o600);
  });

  it('has a file only once it is kept, and nothing of it once it is discarded', async () => {
    const { root, store } = await newStore();
    const draft = await store.receive(arriving('x'), MAX);
    await expect(store.read(draft.sha256)).rejects.toThrow(DamagedFileError);
    await draft.discard();
    expect(filesIn(root)).toEqual([]);
  });

  it('keeps the same content once, from whomever and how often it comes', async () => {
    const { root, store } = await newStore();
    const drafts = await Promise.all(['a', 'b', 'a'].map((text) => store.receive(arriving(text), MAX)));
    await Promise.all(drafts.map((draft) => draft.keep()));
    expect(filesIn(root)).toHaveLength(2);
  });

  it('takes no more than it may, and leaves nothing of what was too much', async () => {
    const { root, store } = await newStore();
    const source = arriving(Buffer.alloc(600), Buffer.alloc(600));
    await expect(store.receive(source, 1000)).rejects.toMatchObject({
      code: 'PAYLOAD_TOO_LARGE',
      extensions: { limit: 'fileBytes', maximum: 1000 },
    });
    expect(source.destroyed).toBe(false);
    expect(filesIn(root)).toEqual([]);
    expect((await store.receive(arriving(Buffer.alloc(1000)), 1000)).sizeBytes).toBe(1000);
  });

  it('leaves nothing of a file that breaks off', async () => {
    const { root, store } = await newStore();
    const source = new Readable({ read: () => undefined });
    const receiving = store.receive(source, MAX);
    source.push('half');
    await setTimeout(20);
    source.destroy(new Error('gone'));
    await expect(receiving).rejects.toThrow('gone');
    expect(filesIn(root)).toEqual([]);
  });

  it('turns away more files at once than it has hands for, and has them again afterwards', async () => {
    const { store } = await newStore();
    const waiting = Array.from({ length: 32 }, () => new Readable({ read: () => undefined }));
    const receiving = waiting.map((source) => store.receive(source, MAX));
    await expect(store.receive(arriving('x'), MAX)).rejects.toMatchObject({ code: 'OVERLOADED' });
    for (const source of waiting) source.push(null);
    await Promise.all(receiving);
    expect((await store.receive(arriving('x'), MAX)).sizeBytes).toBe(1);
  });

  it('does not give out what is not what its hash says', async () => {
    const { root, store } = await newStore();
    const draft = await store.receive(arriving('the truth'), MAX);
    await draft.keep();
    writeFileSync(join(root, draft.sha256.slice(0, 2), draft.sha256), 'a lie 234');
    await expect(store.read(draft.sha256)).rejects.toThrow(DamagedFileError);
    const again = await store.receive(arriving('the truth'), MAX);
    await again.keep();
    expect(await textOf(await store.read(draft.sha256))).toBe('the truth');
  });

  it('reads no path, only hashes', async () => {
    const { store } = await newStore();
    await expect(store.read('../../etc/passwd')).rejects.toThrow('no SHA-256');
  });

  it('sweeps out at its start what a dead process left, and not what another is just writing', async () => {
    const { root, store } = await newStore();
    const dead = await store.receive(arriving('dead'), MAX);
    const alive = await store.receive(arriving('alive'), MAX);
    const longAgo = new Date(Date.now() - 60 * 60_000);
    utimesSync(dead.path, longAgo, longAgo);
    await FileStore.open(root);
    expect(filesIn(root)).toHaveLength(1);
    await alive.keep();
  });
});

describe('the type of a file', () => {
  const TEXT = '学校,问题\n第一小学,"无"\n';
  const GB18030 = Buffer.from('d1a7d0a32cceca0a', 'hex');
  const cases: [type: string, content: Buffer | string][] = [
    ['application/pdf', PDF],
    ['image/png', PNG],
    ['image/jpeg', JPEG],
    ['image/webp', WEBP],
    ['video/mp4', MP4],
    [DOCX_TYPE, office('word')],
    [XLSX_TYPE, office('xl')],
    [PPTX_TYPE, office('ppt')],
    ['text/plain', TEXT],
    ['text/plain', '\ufeffwith a mark'],
    ['text/csv', TEXT],
    ['text/csv', GB18030],
  ];
  const check = async (content: Buffer | string, type: string) => {
    const { store } = await newStore();
    const draft = await store.receive(arriving(content), MAX);
    return isOfType(draft.path, draft.sizeBytes, type);
  };

  it.each(cases)('%s is known by its content', async (type, content) => {
    expect(await check(content, type)).toBe(true);
  });

  it('is no other than its own', async () => {
    const isText = (type: string) => type.startsWith('text/');
    for (const [own, content] of cases) {
      const foreign = MEDIA_TYPES.filter((type) => type !== own && !(isText(own) && isText(type)));
      // What begins with %PDF and goes on as text is a text as well.
      const others = own === 'application/pdf' ? foreign.filter((type) => !isText(type)) : foreign;
      for (const type of others) expect([own, type, await check(content, type)]).toEqual([own, type, false]);
    }
  });

  it.each<[string, Buffer | string, string]>([
    ['a program', Buffer.from('MZ\x90\0\x03', 'latin1'), 'text/plain'],
    ['text with a control character', 'a\u0000b', 'text/plain'],
    ['an archive that is no document', zip({ 'a.txt': 'x' }), DOCX_TYPE],
    ['a document with macros', office('word', { 'word/vbaProject.bin': 'x' }), DOCX_TYPE],
    ['an archive cut short', office('word').subarray(0, 60), DOCX_TYPE],
    ['an archive whose directory lies', lyingArchive(), DOCX_TYPE],
    ['a page', '<html><script>alert(1)</script></html>', 'application/pdf'],
    ['nothing', '', 'image/png'],
  ])('%s is not taken for what it is not', async (_what, content, type) => {
    expect(await check(content, type)).toBe(false);
  });

  it('is read from the header without its parameters', () => {
    expect(takenType('Text/CSV; charset=gb18030')).toBe('text/csv');
    for (const header of [undefined, '', 'text/html', 'image/svg+xml', 'application/zip', '__proto__'])
      expect(takenType(header)).toBeNull();
  });

  it('is decided on whatever bytes come', async () => {
    const { store } = await newStore();
    const archive = fc.uint8Array({ maxLength: 300 }).map((tail) => Buffer.concat([office('xl'), tail]));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), archive), async (content) => {
        const draft = await store.receive(arriving(Buffer.from(content)), MAX);
        for (const type of MEDIA_TYPES)
          expect(typeof (await isOfType(draft.path, draft.sizeBytes, type))).toBe('boolean');
        await draft.discard();
      }),
      { numRuns: 30 },
    );
  });
});

function lyingArchive(): Buffer {
  const archive = Buffer.from(office('word'));
  archive.writeUInt32LE(0xfffffff0, archive.length - 6);
  return archive;
}

describe('the name of a file', () => {
  it.each<[string, string, string | null]>([
    ['现场照片.jpg', 'image/jpeg', '现场照片.jpg'],
    ['现场照片.JPEG', 'image/jpeg', '现场照片.JPEG'],
    ['C:\\Users\\me\\整改报告.pdf', 'application/pdf', '整改报告.pdf'],
    ['../../etc/passwd', 'text/plain', 'passwd.txt'],
    ['report.html', 'text/plain', 'report.html.txt'],
    ['run.hta', 'text/csv', 'run.hta.csv'],
    ['no ending', 'application/pdf', 'no ending.pdf'],
    ['a\u202egpj.exe', 'image/png', 'agpj.exe.png'],
    ['a<b>"c"|d?.png', 'image/png', 'a_b__c__d_.png'],
    ['e\u0301cole.pdf', 'application/pdf', 'école.pdf'],
    ['x. . .', 'text/plain', 'x.txt'],
    ['..', 'text/plain', null],
    ['a/', 'text/plain', null],
    [' ', 'text/plain', null],
    ['a\r\nset-cookie: x=1', 'text/plain', null],
    ['a\u0000b', 'text/plain', null],
    ['字'.repeat(121), 'text/plain', null],
  ])('%j as %s is kept as %j', (name, type, kept) => {
    expect(cleanFileName(name, type)).toBe(kept);
  });

  it('is the same when it is cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...MEDIA_TYPES), (name, type) => {
        const kept = cleanFileName(name, type);
        if (kept !== null && kept.length <= 115) expect(cleanFileName(kept, type)).toBe(kept);
      }),
    );
  });

  it('stands in the header whole, whatever it is, and nothing beside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const header = attachmentDisposition(name);
        expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w!#$&+.^`|~%-]*$/);
        expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(name);
        expect(header.split('"')).toHaveLength(3);
      }),
    );
    expect(attachmentDisposition('整改 "1".pdf')).toBe(
      `attachment; filename="__ _1_.pdf"; filename*=UTF-8''%E6%95%B4%E6%94%B9%20%221%22.pdf`,
    );
  });
});
